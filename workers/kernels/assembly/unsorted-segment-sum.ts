import { accumulate, SINGLE, take, VECTOR } from './common/lanes';
import { FLOAT } from './common/simd';

/**
 * y (segments, size)[ids[row]] += x (rows, size)[row], in the order of the rows; y starts at zero. An id (int32)
 * below 0 or beyond the last segment drops its row.
 */
export function unsortedSegmentSum(x: usize, ids: usize, y: usize, rows: i32, segments: i32, size: i32): void {
  const stride = <usize>size * FLOAT;
  memory.fill(y, 0, <usize>segments * stride);
  for (let row = 0; row < rows; row++) {
    const id = load<i32>(ids);
    ids += sizeof<i32>();
    if (id >= 0 && id < segments) addRow(x, y + <usize>id * stride, stride);
    x += stride;
  }
}

/** to += from for `bytes` bytes of floats. */
function addRow(from: usize, to: usize, bytes: usize): void {
  let at: usize = 0;
  for (; at + VECTOR <= bytes; at += VECTOR) accumulate(to + at, take(from + at, VECTOR), VECTOR);
  for (; at < bytes; at += SINGLE) accumulate(to + at, take(from + at, SINGLE), SINGLE);
}
