import { sideOf } from '../../src/domain/picture.ts';

/**
 * The 3×3 kernel of ImageMagick's `-sharpen 1x1`, which the dataset's authors used: a Gaussian of sigma 1,
 * negated, its middle set to twice the sum, all scaled to add up to 1.
 */
const CORNER = -0.0624;
const EDGE = -0.1029;
const MIDDLE = 1 - 4 * (CORNER + EDGE);

/**
 * Sharpens a square picture and rounds it to bytes; pixels of which the garment covers less than a tenth are exactly 0.
 * @param strength 0 leaves the picture as it is, 1 is the authors' kernel
 */
export function sharpen(drawn: Float32Array, covered: Float32Array, strength: number): Uint8Array {
  const sharp = new Uint8Array(drawn.length);
  const size = sideOf(drawn);
  const at = (row: number, column: number): number =>
    drawn[Math.max(0, Math.min(size - 1, row)) * size + Math.max(0, Math.min(size - 1, column))]!;
  for (let row = 0, to = 0; row < size; row++) {
    for (let column = 0; column < size; column++, to++) {
      if (covered[to]! < 0.1) continue;
      const edges = at(row - 1, column) + at(row + 1, column) + at(row, column - 1) + at(row, column + 1);
      const corners =
        at(row - 1, column - 1) + at(row - 1, column + 1) + at(row + 1, column - 1) + at(row + 1, column + 1);
      const kernel = MIDDLE * drawn[to]! + EDGE * edges + CORNER * corners;
      const value = drawn[to]! + strength * (kernel - drawn[to]!);
      // Garment is never 0, so that a black pixel always means background.
      sharp[to] = Math.max(1, Math.min(255, Math.round(value)));
    }
  }
  return sharp;
}
