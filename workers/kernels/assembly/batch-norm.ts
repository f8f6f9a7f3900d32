/**
 * Batch normalization over the last axis of x (rows, channels). Its moments in training take two passes: a variance as
 * E(x²) - E(x)² loses all its digits where the mean is much larger than the deviation. Sums are made in blocks of rows,
 * as in column-sums.
 */
import { addColumnSums, BLOCK, multiply } from './column-sums';
import { accumulate, put, SINGLE, take, VECTOR } from './lanes';
import { FLOAT, fma } from './simd';

/** Writes y, mean and the biased variance, the latter two of `channels` floats; y as of `batchNorm`. rows > 0. */
export function batchNormTraining(
  x: usize,
  gamma: usize,
  beta: usize,
  y: usize,
  mean: usize,
  variance: usize,
  rows: usize,
  channels: usize,
  epsilon: f32,
  relu: bool,
): void {
  const size = channels * FLOAT;
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
  batchNorm(x, gamma, beta, y, mean, variance, rows, channels, epsilon, relu);
}

/** y = (x - mean) * gamma / √(variance + epsilon) + beta, with `relu` its negative values as 0. */
export function batchNorm(
  x: usize,
  gamma: usize,
  beta: usize,
  y: usize,
  mean: usize,
  variance: usize,
  rows: usize,
  channels: usize,
  epsilon: f32,
  relu: bool,
): void {
  const size = channels * FLOAT;
  const lowest: f32 = relu ? 0 : -Infinity;
  const block = rowsInCache(size);
  for (let row: usize = 0; row < rows; row += block) {
    const at = row * size;
    normalize(x + at, gamma, beta, mean, variance, y + at, min(block, rows - row), size, epsilon, lowest);
  }
}

/** Rows of `size` bytes, at least one, that three tensors can keep in half of a first-level cache of 48 KB or so. */
export function rowsInCache(size: usize): usize {
  return max<usize>(1, 8192 / size);
}

/** sums += Σ (x - mean)² over `rows` rows of `size` bytes. */
function addSquaredDeviations(x: usize, mean: usize, sums: usize, rows: usize, size: usize): void {
  const end = x + rows * size;
  let at: usize = 0;
  for (; at + 4 * VECTOR <= size; at += 4 * VECTOR) addFourSquares(x + at, mean + at, sums + at, end, size);
  for (; at + VECTOR <= size; at += VECTOR) addSquares(x + at, mean + at, sums + at, end, size, VECTOR);
  for (; at < size; at += SINGLE) addSquares(x + at, mean + at, sums + at, end, size, SINGLE);
}

// @ts-ignore: decorator
@inline
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
// @ts-ignore: decorator
@inline
function withSquare(x: usize, average: v128, sum: v128, width: usize): v128 {
  const deviation = f32x4.sub(take(x, width), average);
  return fma(deviation, deviation, sum);
}

/** `batchNorm` of `rows` rows of `size` bytes. */
function normalize(
  x: usize,
  gamma: usize,
  beta: usize,
  mean: usize,
  variance: usize,
  y: usize,
  rows: usize,
  size: usize,
  epsilon: f32,
  lowest: f32,
): void {
  const end = x + rows * size;
  let at: usize = 0;
  for (; at + VECTOR <= size; at += VECTOR) {
    normalizeColumns(x + at, gamma + at, beta + at, mean + at, variance + at, y + at, end, size, epsilon, lowest, VECTOR);
  }
  for (; at < size; at += SINGLE) {
    normalizeColumns(x + at, gamma + at, beta + at, mean + at, variance + at, y + at, end, size, epsilon, lowest, SINGLE);
  }
}

// @ts-ignore: decorator
@inline
function normalizeColumns(
  x: usize,
  gamma: usize,
  beta: usize,
  mean: usize,
  variance: usize,
  y: usize,
  end: usize,
  stride: usize,
  epsilon: f32,
  lowest: f32,
  width: usize,
): void {
  const average = take(mean, width);
  const scale = f32x4.div(take(gamma, width), deviation(variance, epsilon, width));
  const shift = take(beta, width);
  const floor = f32x4.splat(lowest);
  for (; x < end; x += stride) {
    // pmax(a, b) is a < b ? b : a, so that a NaN stays one.
    put(y, f32x4.pmax(fma(f32x4.sub(take(x, width), average), scale, shift), floor), width);
    y += stride;
  }
}

/** √(variance + epsilon) */
// @ts-ignore: decorator
@inline
export function deviation(variance: usize, epsilon: f32, width: usize): v128 {
  return f32x4.sqrt(f32x4.add(take(variance, width), f32x4.splat(epsilon)));
}
