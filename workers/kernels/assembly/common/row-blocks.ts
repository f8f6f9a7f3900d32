import { accumulate, put, SINGLE, take, VECTOR } from './lanes';

/**
 * Rows that are summed by themselves before they join the total: rounding then grows with rows / 128 + 128 instead of
 * rows, and a block stays in the cache for a second look.
 */
// @inline
export const BLOCK: usize = 128;

/** y += the sum of `rows` rows of x; a row has `size` bytes. */
export function addColumnSums(x: usize, y: usize, rows: usize, size: usize): void {
  const end = x + rows * size;
  let offset: usize = 0;
  for (; offset + 64 <= size; offset += 64) addFourVectors(x + offset, y + offset, end, size);
  for (; offset + VECTOR <= size; offset += VECTOR) addColumns(x + offset, y + offset, end, size, VECTOR);
  for (; offset < size; offset += SINGLE) addColumns(x + offset, y + offset, end, size, SINGLE);
}

// @inline
function addColumns(x: usize, y: usize, end: usize, stride: usize, width: usize): void {
  let sum = f32x4.splat(0);
  for (; x < end; x += stride) sum = f32x4.add(sum, take(x, width));
  accumulate(y, sum, width);
}

/** A cache line at a time. */
function addFourVectors(x: usize, y: usize, end: usize, stride: usize): void {
  let a = f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (; x < end; x += stride) {
    a = f32x4.add(a, v128.load(x));
    b = f32x4.add(b, v128.load(x, 16));
    c = f32x4.add(c, v128.load(x, 32));
    d = f32x4.add(d, v128.load(x, 48));
  }
  accumulate(y, a, VECTOR);
  accumulate(y + 16, b, VECTOR);
  accumulate(y + 32, c, VECTOR);
  accumulate(y + 48, d, VECTOR);
}

/** y *= factor, for `size` bytes of floats. */
export function multiply(y: usize, size: usize, factor: f32): void {
  const factors = f32x4.splat(factor);
  let at: usize = 0;
  for (; at + VECTOR <= size; at += VECTOR) put(y + at, f32x4.mul(take(y + at, VECTOR), factors), VECTOR);
  for (; at < size; at += SINGLE) put(y + at, f32x4.mul(take(y + at, SINGLE), factors), SINGLE);
}
