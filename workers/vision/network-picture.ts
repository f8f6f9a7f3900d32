import type { Preprocessing } from '../../src/domain/model-metadata.ts';
import { INPUT_SIZE } from '../../src/domain/picture.ts';
import { drawGarment } from './crop.ts';
import { photoSquare } from './photo-square.ts';
import type { Picture } from './picture.ts';
import { type Segmentation, segmentGarment, traceSegmentation } from './segment.ts';
import { VISION_SETTINGS } from './settings.ts';
import { sharpen } from './sharpen.ts';
import { drawTurned } from './turned.ts';

/**
 * What a network is shown of a frame: the garment cut out, light grey on black, or the square around it in colour.
 * @returns its bytes, as many as `inputBytes` says, and what was seen in the frame
 */
export function networkPicture(
  picture: Picture,
  { imageSize, channels }: Pick<Preprocessing, 'imageSize' | 'channels'>,
): { input: Uint8Array; sighting: Segmentation } {
  if (channels === undefined && imageSize === INPUT_SIZE) {
    const sighting = segmentGarment(picture);
    return { input: sighting.pixels, sighting };
  }
  const { planes, mask, crop, sighting } = traceSegmentation(picture);
  if (channels !== undefined) return { input: photoSquare(picture, sighting, imageSize), sighting };
  // A picture of the dataset is taken as it is, and only brought to the size.
  if (sighting.origin === 'dataset') return { input: resized(sighting.pixels, imageSize), sighting };
  const { drawn, covered } =
    sighting.tilt === 0
      ? drawGarment(planes, mask, crop, imageSize)
      : drawTurned(planes, mask, sighting.tilt, imageSize);
  return { input: sharpen(drawn, covered, VISION_SETTINGS.sharpening), sighting };
}

/** A picture of the dataset at another size, linear between its pixels. */
function resized(pixels: Uint8Array, size: number): Uint8Array {
  const place = (at: number) => Math.min(INPUT_SIZE - 1, Math.max(0, ((at + 0.5) * INPUT_SIZE) / size - 0.5));
  return Uint8Array.from({ length: size ** 2 }, (_, to) => {
    const [y, x] = [place(Math.floor(to / size)), place(to % size)];
    const [top, left] = [Math.floor(y), Math.floor(x)];
    const at = (row: number, column: number) =>
      pixels[Math.min(INPUT_SIZE - 1, row) * INPUT_SIZE + Math.min(INPUT_SIZE - 1, column)]!;
    const above = at(top, left) * (left + 1 - x) + at(top, left + 1) * (x - left);
    const below = at(top + 1, left) * (left + 1 - x) + at(top + 1, left + 1) * (x - left);
    return Math.round(above * (top + 1 - y) + below * (y - top));
  });
}
