import { addColumnSums, BLOCK, multiply } from './common/row-blocks';
import { FLOAT } from './common/simd';

/** y (outer, columns) = the sums of x (outer, rows, columns) over the rows, times `scale`. */
export function columnSums(x: usize, y: usize, outer: usize, rows: usize, columns: usize, scale: f32): void {
  const size = columns * FLOAT;
  memory.fill(y, 0, outer * size);
  for (let o: usize = 0; o < outer; o++) {
    for (let row: usize = 0; row < rows; row += BLOCK) {
      addColumnSums(x + row * size, y, min(BLOCK, rows - row), size);
    }
    if (scale !== 1) multiply(y, size, scale);
    x += rows * size;
    y += size;
  }
}
