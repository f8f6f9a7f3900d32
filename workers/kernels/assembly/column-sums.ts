import { addColumnSums, BLOCK, multiply } from './common/row-blocks';
import { FLOAT } from './common/simd';

/** y (outer, columns) = the sums of x (outer, rows, columns) over the rows, times `scale`. */
export function columnSums(x: usize, y: usize, outer: i32, rows: i32, columns: i32, scale: f32): void {
  const height = <usize>rows;
  const size = <usize>columns * FLOAT;
  memory.fill(y, 0, <usize>outer * size);
  for (; outer > 0; outer--) {
    for (let row: usize = 0; row < height; row += BLOCK) {
      addColumnSums(x + row * size, y, min(BLOCK, height - row), size);
    }
    if (scale !== 1) multiply(y, size, scale);
    x += height * size;
    y += size;
  }
}
