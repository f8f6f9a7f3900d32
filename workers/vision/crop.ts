import { INPUT_SIZE } from '../../src/domain/picture.ts';
import type { Mask, Planes } from './picture.ts';

/** A rectangle in working pixels; right and bottom are the first ones outside. */
export interface Crop {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The smallest rectangle around the mask; null for an empty one. */
export function cropTo(mask: Mask, width: number, height: number): Crop | null {
  const columns = new Float64Array(width);
  const rows = new Float64Array(height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      columns[x]! += mask[at]!;
      rows[y]! += mask[at]!;
    }
  }
  const [left, right] = extent(columns);
  const [top, bottom] = extent(rows);
  return right > left && bottom > top ? { left, top, right, bottom } : null;
}

function extent(counts: Float64Array): [number, number] {
  let from = 0;
  let to = counts.length;
  while (from < to && counts[from] === 0) from++;
  while (to > from && counts[to - 1] === 0) to--;
  return [from, to];
}

/** The largest centred square of the frame: what is taken when nothing stands out. */
export function centreCrop(width: number, height: number): Crop {
  const side = Math.min(width, height);
  const left = (width - side) / 2;
  const top = (height - side) / 2;
  return { left, top, right: left + side, bottom: top + side };
}

/** The square, in working pixels, that becomes the picture that the network sees. */
export function squareAround(crop: Crop): Crop {
  const side = Math.max(crop.right - crop.left, crop.bottom - crop.top);
  const left = (crop.left + crop.right - side) / 2;
  const top = (crop.top + crop.bottom - side) / 2;
  return { left, top, right: left + side, bottom: top + side };
}

/** A garment drawn. */
export interface Drawn {
  /** A value a pixel, 0 to 255, row by row. */
  drawn: Float32Array;
  /** The fraction of each pixel that the garment covers. */
  covered: Float32Array;
  /** The square that is drawn. */
  square: Crop;
}

/**
 * Draws the garment as the authors of Fashion-MNIST drew theirs: longest side `size` pixels, centred, inverted grey.
 * Each pixel averages what the mask shows of its area; what the mask hides is black.
 */
export function drawGarment(planes: Planes, mask: Mask, crop: Crop, size = INPUT_SIZE): Drawn {
  const { width, height, grey } = planes;
  const square = squareAround(crop);
  const scale = (square.right - square.left) / size;
  const drawn = new Float32Array(size ** 2);
  const covered = new Float32Array(size ** 2);
  for (let row = 0, to = 0; row < size; row++) {
    const top = square.top + row * scale;
    const bottom = top + scale;
    for (let column = 0; column < size; column++, to++) {
      const left = square.left + column * scale;
      const right = left + scale;
      let sum = 0;
      let area = 0;
      for (let y = Math.floor(Math.max(crop.top, top)); y < Math.min(crop.bottom, height, bottom); y++) {
        const tall = Math.min(bottom, y + 1) - Math.max(top, y);
        for (let x = Math.floor(Math.max(crop.left, left)); x < Math.min(crop.right, width, right); x++) {
          if (mask[y * width + x] === 0) continue;
          const part = tall * (Math.min(right, x + 1) - Math.max(left, x));
          sum += part * (255 - grey[y * width + x]!);
          area += part;
        }
      }
      drawn[to] = sum / (scale * scale);
      covered[to] = area / (scale * scale);
    }
  }
  return { drawn, covered, square };
}
