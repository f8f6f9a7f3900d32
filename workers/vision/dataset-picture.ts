import { INPUT_SIZE } from '../../src/domain/picture.ts';
import type { Picture } from './picture.ts';

/** How far the channels of a grey may differ and how light a black may be, in steps of 255: JPEG leaves them no better. */
const GREY = 4;
export const BLACK = 12;

/** At least so much of the outermost ring is black; of Fashion-MNIST's 10,000 test pictures it is in all but 37. */
const BLACK_RING = 0.6;

/**
 * Reads a picture as the dataset has them, light on black and 28×28 or a multiple of it, as it is: taken for a photo it
 * would be a dark thing, and be inverted.
 * @returns 784 bytes, or null for a picture of another form
 */
export function readDatasetPicture({ data, width, height }: Picture): Uint8Array | null {
  if (width !== height || width % INPUT_SIZE !== 0) return null;
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue, alpha] = [data[at]!, data[at + 1]!, data[at + 2]!, data[at + 3]!];
    if (alpha < 255 || Math.max(red, green, blue) - Math.min(red, green, blue) > GREY) return null;
  }
  const pixels = meansOfBlocks(data, width / INPUT_SIZE);
  return hasBlackBorder(pixels) ? pixels : null;
}

/** The mean grey of each of the 28×28 squares of `side`² pixels. */
function meansOfBlocks(data: Uint8ClampedArray, side: number): Uint8Array {
  const width = side * INPUT_SIZE;
  const sums = new Float64Array(INPUT_SIZE ** 2);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      sums[Math.floor(y / side) * INPUT_SIZE + Math.floor(x / side)]! += data[4 * (y * width + x) + 1]!;
    }
  }
  return Uint8Array.from(sums, (sum) => Math.round(sum / side ** 2));
}

function hasBlackBorder(pixels: Uint8Array): boolean {
  const last = INPUT_SIZE - 1;
  const ring: number[] = [];
  for (let at = 0; at < pixels.length; at++) {
    const [row, column] = [Math.floor(at / INPUT_SIZE), at % INPUT_SIZE];
    if (row === 0 || row === last || column === 0 || column === last) ring.push(pixels[at]!);
  }
  const corners = [0, last, pixels.length - 1 - last, pixels.length - 1].map((at) => pixels[at]!);
  const light = pixels.some((tone) => tone > 4 * BLACK);
  return (
    light &&
    corners.every((tone) => tone <= BLACK) &&
    ring.filter((tone) => tone <= BLACK).length >= BLACK_RING * ring.length
  );
}
