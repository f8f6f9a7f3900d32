import { argMax } from '../../src/domain/arg-max.ts';
import { type Picture, segmentGarment } from '../../workers/vision/index.ts';
import { workingSize } from '../../workers/vision/reduce.ts';
import { readLabelledPhotos } from '../evaluate/photo-labels.ts';
import { readPhoto } from '../evaluate/photo-reader.ts';
import type { Classify } from '../evaluate/photos.ts';

export interface SteadinessRow {
  change: string;
  n: number;
  /** Mean difference of the 28×28 pictures, in steps of 255. */
  meanDifference: number;
  /** Fraction of the photos whose top class stays the same. */
  sameAnswer: number;
}

/** What may be done to a frame without changing what is in it; `back` undoes it on the 28×28 picture. */
const CHANGES: Record<string, { change: (picture: Picture) => Picture; back?: (pixels: Uint8Array) => Uint8Array }> = {
  mirrored: { change: (picture) => mirror(picture), back: mirrorPixels },
  '30 % darker': { change: (picture) => scaleLight(picture, 0.7) },
  '20 % brighter, clipped': { change: (picture) => scaleLight(picture, 1.2) },
  'half the size': { change: (picture) => halve(picture) },
};

/** Changes every photo in each way and compares what vision and network make of it with the photo as it is. */
export async function measureSteadiness(directory: string, classify: Classify): Promise<SteadinessRow[]> {
  const photos = await readLabelledPhotos(directory);
  const rows = Object.keys(CHANGES).map((change) => ({ change, n: photos.length, meanDifference: 0, sameAnswer: 0 }));
  for (const { path } of photos) {
    const picture = await readPhoto(path);
    const { pixels } = segmentGarment(picture);
    const answer = await topClass(classify, pixels);
    for (const row of rows) {
      const { change, back } = CHANGES[row.change]!;
      const changed = segmentGarment(change(picture)).pixels;
      const compared = back ? back(changed) : changed;
      const sum = compared.reduce((total, value, at) => total + Math.abs(value - pixels[at]!), 0);
      row.meanDifference += sum / pixels.length / photos.length;
      row.sameAnswer += ((await topClass(classify, changed)) === answer ? 1 : 0) / photos.length;
    }
  }
  return rows;
}

/** Prints the rows as a Markdown table. */
export function printSteadiness(rows: SteadinessRow[]): void {
  console.log(`| ${rows[0]?.n} photos | difference of the 28×28 | same answer |\n| --- | ---: | ---: |`);
  for (const { change, meanDifference, sameAnswer } of rows) {
    console.log(`| ${change} | ${meanDifference.toFixed(1)} of 255 | ${(100 * sameAnswer).toFixed(1)} % |`);
  }
}

async function topClass(classify: Classify, pixels: Uint8Array): Promise<number> {
  return argMax(await classify(pixels));
}

function map(picture: Picture, width: number, height: number, from: (x: number, y: number) => number): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      const at = from(x, y) * 4;
      for (let c = 0; c < 4; c++) data[to + c] = picture.data[at + c]!;
    }
  }
  return { data, width, height };
}

function mirror(picture: Picture): Picture {
  const { width, height } = picture;
  return map(picture, width, height, (x, y) => y * width + width - 1 - x);
}

function mirrorPixels(pixels: Uint8Array): Uint8Array {
  return pixels.map((_, at) => pixels[at - (at % 28) + 27 - (at % 28)]!);
}

function halve(picture: Picture): Picture {
  const { width, height } = workingSize(picture.width, picture.height, (picture.width * picture.height) / 4);
  return map(picture, width, height, (x, y) => {
    const row = Math.floor(((y + 0.5) * picture.height) / height);
    return row * picture.width + Math.floor(((x + 0.5) * picture.width) / width);
  });
}

function scaleLight({ data, width, height }: Picture, factor: number): Picture {
  return { data: data.map((value, at) => (at % 4 === 3 ? value : value * factor)), width, height };
}
