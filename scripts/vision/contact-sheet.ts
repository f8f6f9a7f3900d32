import sharp, { type OverlayOptions } from 'sharp';
import { argMax } from '../../src/domain/arg-max.ts';
import { confidenceOf, isSure } from '../../src/domain/calibration.ts';
import { INPUT_SIZE } from '../../src/domain/picture.ts';
import { type Picture, type Segmentation, segmentGarment } from '../../workers/vision/index.ts';
import type { OpenedClassifier } from '../evaluate/photo-command.ts';
import { readLabelledPhotos } from '../evaluate/photo-labels.ts';
import { readPhoto } from '../evaluate/photo-reader.ts';
import { outlineSvg } from './outline-svg.ts';

const COLUMNS = 5;
/** Side of a photo and of an enlarged 28×28 picture on the sheet, height of a caption, gap between cells; pixels. */
const PHOTO = 168;
const CAPTION = 26;
const GAP = 8;
const CELL_WIDTH = 2 * PHOTO + GAP;
const CELL_HEIGHT = PHOTO + CAPTION;

/**
 * Draws photo → outline → 28×28 → answer for `count` photos, spread evenly over the folders' photos, as one PNG.
 * Captions are green where the answer is right, red where it is wrong, white where none of the ten would be; with a
 * question mark where the app says that it is not sure.
 */
export async function drawContactSheet(
  directory: string,
  { classify, metadata: { classes, calibration } }: OpenedClassifier,
  count: number,
  file: string,
): Promise<void> {
  const all = await readLabelledPhotos(directory);
  const chosen = Array.from({ length: Math.min(count, all.length) }, (_, k, n = Math.min(count, all.length)) => {
    return all[Math.floor(((k + 0.5) * all.length) / n)]!;
  });
  const cells: OverlayOptions[] = [];
  for (const [k, { path, folder, right }] of chosen.entries()) {
    const picture = await readPhoto(path);
    const sighting = segmentGarment(picture);
    const probabilities = Array.from(await classify(sighting.pixels, sighting.origin));
    const answer = argMax(probabilities);
    const colour = right.length === 0 ? '#fff' : right.includes(answer) ? '#7d7' : '#f88';
    const sure = isSure(confidenceOf(probabilities, sighting.garment !== null), calibration);
    const advice = sighting.advice ? ` (${sighting.advice})` : '';
    const caption = `${folder}: ${classes[answer]}${sure ? '' : '?'} ${Math.round(100 * probabilities[answer]!)} %${advice}`;
    const left = (k % COLUMNS) * (CELL_WIDTH + GAP);
    const head = Math.floor(k / COLUMNS) * (CELL_HEIGHT + GAP);
    cells.push(
      { input: await outlined(picture, sighting), left, top: head },
      { input: await enlarged(sighting.pixels), left: left + PHOTO + GAP, top: head },
      { input: captionSvg(caption, colour), left, top: head + PHOTO },
    );
  }
  const rows = Math.ceil(chosen.length / COLUMNS);
  const size = { width: COLUMNS * (CELL_WIDTH + GAP), height: rows * (CELL_HEIGHT + GAP) };
  await sharp({ create: { ...size, channels: 3, background: '#222' } })
    .composite(cells)
    .png()
    .toFile(file);
}

async function outlined(picture: Picture, sighting: Segmentation): Promise<Buffer> {
  const { data, width, height } = picture;
  const drawn = await sharp(data, { raw: { width, height, channels: 4 } })
    .composite([{ input: outlineSvg(sighting, width, height) }])
    .png()
    .toBuffer();
  return sharp(drawn).resize(PHOTO, PHOTO, { fit: 'contain', background: '#222' }).png().toBuffer();
}

function enlarged(pixels: Uint8Array): Promise<Buffer> {
  return sharp(pixels, { raw: { width: INPUT_SIZE, height: INPUT_SIZE, channels: 1 } })
    .resize(PHOTO, PHOTO, { kernel: 'nearest' })
    .png()
    .toBuffer();
}

function captionSvg(text: string, colour: string): Buffer {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL_WIDTH}" height="${CAPTION}">` +
      `<text x="2" y="17" font-family="sans-serif" font-size="14" fill="${colour}">${safe}</text></svg>`,
  );
}
