/**
 * Batch normalization over the last axis of x (rows, channels). Its moments in training take two passes: a variance as
 * E(x²) - E(x)² loses all its digits where the mean is much larger than the deviation. Sums are made in blocks of rows,
 * as in column-sums.
 */

import { scales } from './common/deviation';
import { accumulate, put, SINGLE, take, VECTOR } from './common/lanes';
import { addColumnSums, BLOCK, multiply } from './common/row-blocks';
import { FLOAT, fma } from './common/simd';

/** x and y are (rows, channels), the rest, scratch among them, `channels` floats; rows > 0. */
@unmanaged
class BatchNormArguments {
  x: usize;
  gamma: usize;
  beta: usize;
  y: usize;
  mean: usize;
  variance: usize;
  scratch: usize;
  rows: i32;
  channels: i32;
  epsilon: f32;
  relu: bool;
}

/** Writes mean and the biased variance, and y as `batchNorm` does. */
export function batchNormTraining(b: BatchNormArguments): void {
  const x = b.x;
  const mean = b.mean;
  const variance = b.variance;
  const rows = <usize>b.rows;
  const size = <usize>b.channels * FLOAT;
  const perRow = <f32>1 / <f32>rows;
  memory.fill(mean, 0, size);
  memory.fill(variance, 0, size);
  for (let row: usize = 0; row < rows; row += BLOCK) {
    addColumnSums(x + row * size, mean, min(BLOCK, rows - row), size);
  }
  multiply(mean, size, perRow);
  for (let row: usize = 0; row < rows; row += BLOCK) {
    addSquaredDeviations(x + row * size, mean, variance, min(BLOCK, rows - row), size);
  }
  multiply(variance, size, perRow);
  batchNorm(b);
}

/** y = (x - mean) * gamma / √(variance + epsilon) + beta, with `relu` its negative values as 0. */
export function batchNorm(b: BatchNormArguments): void {
  const x = b.x;
  const beta = b.beta;
  const y = b.y;
  const mean = b.mean;
  const scale = b.scratch;
  const rows = <usize>b.rows;
  const size = <usize>b.channels * FLOAT;
  const lowest: f32 = b.relu ? 0 : -Infinity;
  scales(b.gamma, b.variance, scale, size, b.epsilon);
  for (let row: usize = 0; row < rows; row += BLOCK) {
    const end = x + min(rows, row + BLOCK) * size;
    normalizeRows(x + row * size, end, scale, beta, mean, y + row * size, size, lowest);
  }
}

/** sums += Σ (x - mean)² over `rows` rows of `size` bytes. */
function addSquaredDeviations(x: usize, mean: usize, sums: usize, rows: usize, size: usize): void {
  const end = x + rows * size;
  let at: usize = 0;
  for (; at + 4 * VECTOR <= size; at += 4 * VECTOR) addFourSquares(x + at, mean + at, sums + at, end, size);
  for (; at + VECTOR <= size; at += VECTOR) addSquares(x + at, mean + at, sums + at, end, size, VECTOR);
  for (; at < size; at += SINGLE) addSquares(x + at, mean + at, sums + at, end, size, SINGLE);
}

// @inline
function addSquares(x: usize, mean: usize, sums: usize, end: usize, stride: usize, width: usize): void {
  const average = take(mean, width);
  let sum = f32x4.splat(0);
  for (; x < end; x += stride) sum = withSquare(x, average, sum, width);
  accumulate(sums, sum, width);
}

/** A cache line at a time. */
function addFourSquares(x: usize, mean: usize, sums: usize, end: usize, stride: usize): void {
  const averageA = v128.load(mean);
  const averageB = v128.load(mean, 16);
  const averageC = v128.load(mean, 32);
  const averageD = v128.load(mean, 48);
  let a = f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (; x < end; x += stride) {
    a = withSquare(x, averageA, a, VECTOR);
    b = withSquare(x + 16, averageB, b, VECTOR);
    c = withSquare(x + 32, averageC, c, VECTOR);
    d = withSquare(x + 48, averageD, d, VECTOR);
  }
  accumulate(sums, a, VECTOR);
  accumulate(sums + 16, b, VECTOR);
  accumulate(sums + 32, c, VECTOR);
  accumulate(sums + 48, d, VECTOR);
}

/** sum + (x - average)² */
// @inline
function withSquare(x: usize, average: v128, sum: v128, width: usize): v128 {
  const deviation = f32x4.sub(take(x, width), average);
  return fma(deviation, deviation, sum);
}

/** Row by row, as memory likes it: y = (x - mean) * scale + beta, not below `lowest`. */
function normalizeRows(
  x: usize,
  end: usize,
  scale: usize,
  beta: usize,
  mean: usize,
  y: usize,
  size: usize,
  lowest: f32,
): void {
  const floor = f32x4.splat(lowest);
  for (; x < end; x += size) {
    let c: usize = 0;
    for (; c + VECTOR <= size; c += VECTOR) normalize(x + c, scale + c, beta + c, mean + c, y + c, floor, VECTOR);
    for (; c < size; c += SINGLE) normalize(x + c, scale + c, beta + c, mean + c, y + c, floor, SINGLE);
    y += size;
  }
}

// @inline
function normalize(x: usize, scale: usize, beta: usize, mean: usize, y: usize, floor: v128, width: usize): void {
  const value = fma(f32x4.sub(take(x, width), take(mean, width)), take(scale, width), take(beta, width));
  // pmax(a, b) is a < b ? b : a, so that a NaN stays one.
  put(y, f32x4.pmax(value, floor), width);
}
