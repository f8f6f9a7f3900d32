/**
 * Pooling one window. A window is rows x columns pixels at `x` (or `dx`), whose strides in bytes are `row` and
 * `pixel`; a pixel holds all channels. Its result at `y` (or `dy`) is one pixel.
 */
import { accumulate, put, SINGLE, take, VECTOR } from './lanes';

/** y = the largest value of the window in each channel; a NaN counts as minus infinity. */
export function windowMax(x: usize, y: usize, rows: i32, columns: i32, row: usize, pixel: usize): void {
  let at: usize = 0;
  if (rows === 2 && columns === 2) {
    for (; at + VECTOR <= pixel; at += VECTOR) {
      const upper = x + at;
      const lower = upper + row;
      const largest = largest2x2(
        v128.load(upper),
        v128.load(upper + pixel),
        v128.load(lower),
        v128.load(lower + pixel),
      );
      v128.store(y + at, largest);
    }
  }
  for (; at + 4 * VECTOR <= pixel; at += 4 * VECTOR) largestOfFour(x + at, y + at, rows, columns, row, pixel);
  for (; at + VECTOR <= pixel; at += VECTOR) put(y + at, largest(x + at, rows, columns, row, pixel, VECTOR), VECTOR);
  for (; at < pixel; at += SINGLE) put(y + at, largest(x + at, rows, columns, row, pixel, SINGLE), SINGLE);
}

/** pmax(a, b) is a < b ? b : a, so that a NaN in b leaves a. */
// @inline
function largest(x: usize, rows: i32, columns: i32, row: usize, pixel: usize, width: usize): v128 {
  let largest = f32x4.splat(-Infinity);
  for (let r = 0; r < rows; r++) {
    let at = x + <usize>r * row;
    for (let c = 0; c < columns; c++) {
      largest = f32x4.pmax(largest, take(at, width));
      at += pixel;
    }
  }
  return largest;
}

/** `largest` for four vectors at once. */
function largestOfFour(x: usize, y: usize, rows: i32, columns: i32, row: usize, pixel: usize): void {
  let a = f32x4.splat(-Infinity);
  let b = a;
  let c = a;
  let d = a;
  for (let r = 0; r < rows; r++) {
    const end = x + <usize>columns * pixel;
    for (let at = x; at < end; at += pixel) {
      a = f32x4.pmax(a, v128.load(at));
      b = f32x4.pmax(b, v128.load(at, 16));
      c = f32x4.pmax(c, v128.load(at, 32));
      d = f32x4.pmax(d, v128.load(at, 48));
    }
    x += row;
  }
  v128.store(y, a);
  v128.store(y, b, 16);
  v128.store(y, c, 32);
  v128.store(y, d, 48);
}

// @inline
function largest2x2(a: v128, b: v128, c: v128, d: v128): v128 {
  return f32x4.pmax(f32x4.pmax(f32x4.pmax(f32x4.pmax(f32x4.splat(-Infinity), a), b), c), d);
}

/** dx += dy where x is the first, row by row, of the window's largest values in that channel. */
export function windowMaxGrad(x: usize, dx: usize, dy: usize, rows: i32, columns: i32, row: usize, pixel: usize): void {
  let at: usize = 0;
  for (; at + VECTOR <= pixel; at += VECTOR) {
    giveToWinner(x + at, dx + at, dy + at, rows, columns, row, pixel, VECTOR);
  }
  for (; at < pixel; at += SINGLE) giveToWinner(x + at, dx + at, dy + at, rows, columns, row, pixel, SINGLE);
}

// @inline
function giveToWinner(
  x: usize,
  dx: usize,
  dy: usize,
  rows: i32,
  columns: i32,
  row: usize,
  pixel: usize,
  width: usize,
): void {
  let largest = f32x4.splat(-Infinity);
  // Nobody wins where nothing is above minus infinity.
  let winner = i32x4.splat(-1);
  for (let r = 0; r < rows; r++) {
    let at = x + <usize>r * row;
    for (let c = 0; c < columns; c++) {
      const value = take(at, width);
      winner = v128.bitselect(i32x4.splat(r * columns + c), winner, f32x4.gt(value, largest));
      largest = f32x4.pmax(largest, value);
      at += pixel;
    }
  }
  const gradient = take(dy, width);
  for (let r = 0; r < rows; r++) {
    let at = dx + <usize>r * row;
    for (let c = 0; c < columns; c++) {
      accumulate(at, v128.and(gradient, i32x4.eq(winner, i32x4.splat(r * columns + c))), width);
      at += pixel;
    }
  }
}

/** `windowMaxGrad` of a 2 x 2 window that no other overlaps: it writes all of dx. `pixel` is a multiple of 16. */
export function windowMaxGrad2x2(x: usize, dx: usize, dy: usize, row: usize, pixel: usize): void {
  for (const end = x + pixel; x < end; x += VECTOR) {
    const a = v128.load(x);
    const b = v128.load(x + pixel);
    const c = v128.load(x + row);
    const largest = largest2x2(a, b, c, v128.load(x + row + pixel));
    // What is left of dy for the pixels that follow; nothing where nothing is above minus infinity.
    let left = v128.and(v128.load(dy), f32x4.gt(largest, f32x4.splat(-Infinity)));
    let wins = f32x4.eq(a, largest);
    v128.store(dx, v128.and(left, wins));
    left = v128.andnot(left, wins);
    wins = f32x4.eq(b, largest);
    v128.store(dx + pixel, v128.and(left, wins));
    left = v128.andnot(left, wins);
    wins = f32x4.eq(c, largest);
    v128.store(dx + row, v128.and(left, wins));
    v128.store(dx + row + pixel, v128.andnot(left, wins));
    dx += VECTOR;
    dy += VECTOR;
  }
}

/** dx += dy * scale in the whole window. */
export function windowSpread(
  dx: usize,
  dy: usize,
  scale: f32,
  rows: i32,
  columns: i32,
  row: usize,
  pixel: usize,
): void {
  let at: usize = 0;
  for (; at + VECTOR <= pixel; at += VECTOR) spread(dx + at, dy + at, scale, rows, columns, row, pixel, VECTOR);
  for (; at < pixel; at += SINGLE) spread(dx + at, dy + at, scale, rows, columns, row, pixel, SINGLE);
}

// @inline
function spread(
  dx: usize,
  dy: usize,
  scale: f32,
  rows: i32,
  columns: i32,
  row: usize,
  pixel: usize,
  width: usize,
): void {
  const share = f32x4.mul(take(dy, width), f32x4.splat(scale));
  for (let r = 0; r < rows; r++) {
    let at = dx + <usize>r * row;
    for (let c = 0; c < columns; c++) {
      accumulate(at, share, width);
      at += pixel;
    }
  }
}
