import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { INPUT_SIZE } from '../../src/domain/picture.ts';
import { type Picture, traceSegmentation } from '../../workers/vision/index.ts';
import { outlineSvg } from './outline-svg.ts';

/** Working pixels and the network's pixels are drawn this many times larger. */
const ENLARGE = 4;

/**
 * Writes what comes out of each stage of vision as a PNG, numbered in the order of the way.
 * @returns the files' paths
 */
export async function writeStages(picture: Picture, directory: string): Promise<string[]> {
  const { planes, distance, guess, learned, rough, mask, drawn, sighting } = traceSegmentation(picture);
  const { width, height } = planes;
  await mkdir(directory, { recursive: true });
  const around = (values: ArrayLike<number>) => Float32Array.from(values, (value) => 128 + value);
  const times = (values: ArrayLike<number>, factor: number) => Float32Array.from(values, (value) => factor * value);
  const stages: [string, ArrayLike<number>, number, number][] = [
    ['01-light', planes.light, width, height],
    ['02-red-green', around(planes.redGreen), width, height],
    ['03-yellow-blue', around(planes.yellowBlue), width, height],
    ['04-distance-from-background', distance, width, height],
    ['05-first-guess', times(guess, 255), width, height],
    ['06-learned-from-colours', times(learned, 255), width, height],
    ['07-rough-mask', times(rough, 255), width, height],
    ['08-mask', times(mask, 255), width, height],
    ['09-drawn', drawn, INPUT_SIZE, INPUT_SIZE],
    ['10-sharpened', sighting.pixels, INPUT_SIZE, INPUT_SIZE],
  ];
  const files: string[] = [];
  for (const [name, values, columns, rows] of stages) {
    const file = join(directory, `${name}.png`);
    await sharp(Uint8ClampedArray.from(values), { raw: { width: columns, height: rows, channels: 1 } })
      .resize(columns * ENLARGE, rows * ENLARGE, { kernel: 'nearest' })
      .png()
      .toFile(file);
    files.push(file);
  }
  const outlined = join(directory, '11-outline.png');
  await sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 4 } })
    .composite([{ input: outlineSvg(sighting, picture.width, picture.height) }])
    .png()
    .toFile(outlined);
  return [...files, outlined];
}
