import { INPUT_SIZE } from '../../src/domain/picture.ts';
import type { Picture } from './picture.ts';

/** How far the channels of a grey may differ and how light a black may be, in steps of 255: JPEG leaves them no better. */
const GREY = 4;
export const BLACK = 12;

/**
 * What is black of the outermost ring and of its corners, at least. Of Fashion-MNIST's 10,000 test pictures all but 37 are
 * `BORDERED`. The others, which light cloth fills to a corner or along two sides, are told by their pixels: no photo
 * that is larger is made of 28×28 squares of one tone, and one of 28×28 pixels is no photo.
 */
const BORDERED = { ring: 0.6, corners: 4 };
const PIXELATED = { ring: 0.2, corners: 2 };

/**
 * Reads a picture as the dataset has them, light on black and 28×28 or a multiple of it, as it is: taken for a photo it
 * would be a dark thing, and be inverted.
 * @returns 784 bytes, or null for a picture of another form
 */
export function readDatasetPicture(picture: Picture): Uint8Array | null {
  if (!mayBeOfDataset(picture)) return null;
  const { data, width } = picture;
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue, alpha] = [data[at]!, data[at + 1]!, data[at + 2]!, data[at + 3]!];
    if (alpha < 255 || Math.max(red, green, blue) - Math.min(red, green, blue) > GREY) return null;
  }
  const { means, pixelated } = blocksOf(data, width / INPUT_SIZE);
  return hasBlackBorder(means, pixelated ? PIXELATED : BORDERED) ? means : null;
}

/** The longest side, at most `limit`, to shrink a picture to: what may be one of the dataset stays a multiple of its size. */
export function shrunkSide(size: Size, limit: number): number {
  return mayBeOfDataset(size) ? limit - (limit % INPUT_SIZE) : limit;
}

type Size = Pick<Picture, 'width' | 'height'>;

const mayBeOfDataset = ({ width, height }: Size) => width === height && width % INPUT_SIZE === 0;

/** The mean grey of each of the 28×28 squares of `side`² pixels, and whether each of these is of one tone. */
function blocksOf(data: Uint8ClampedArray, side: number): { means: Uint8Array; pixelated: boolean } {
  const width = side * INPUT_SIZE;
  const sums = new Float64Array(INPUT_SIZE ** 2);
  let pixelated = true;
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const tone = data[4 * (y * width + x) + 1]!;
      const first = data[4 * ((y - (y % side)) * width + x - (x % side)) + 1]!;
      if (tone !== first) pixelated = false;
      sums[Math.floor(y / side) * INPUT_SIZE + Math.floor(x / side)]! += tone;
    }
  }
  return { means: Uint8Array.from(sums, (sum) => Math.round(sum / side ** 2)), pixelated };
}

function hasBlackBorder(pixels: Uint8Array, least: typeof BORDERED): boolean {
  const last = INPUT_SIZE - 1;
  const ring: number[] = [];
  for (let at = 0; at < pixels.length; at++) {
    const [row, column] = [Math.floor(at / INPUT_SIZE), at % INPUT_SIZE];
    if (row === 0 || row === last || column === 0 || column === last) ring.push(pixels[at]!);
  }
  const corners = [0, last, pixels.length - 1 - last, pixels.length - 1].map((at) => pixels[at]!);
  const light = pixels.some((tone) => tone > 4 * BLACK);
  const black = (tones: readonly number[]) => tones.filter((tone) => tone <= BLACK).length;
  return light && black(corners) >= least.corners && black(ring) >= least.ring * ring.length;
}
