/**
 * Batch normalization over the last axis of x (rows, channels). Its moments in training take two passes: a variance as
 * E(x²) - E(x)² loses all its digits where the mean is much larger than the deviation. Sums are made in blocks of rows,
 * as in column-sums.
 */
import { addColumnSums, BLOCK, multiply } from './column-sums';
import { accumulate, put, SINGLE, take, VECTOR } from './lanes';
import { FLOAT, fma } from './simd';

/** Writes y, mean and the biased variance, the latter two of `channels` floats. rows > 0. */
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
  batchNorm(x, gamma, beta, y, mean, variance, rows, channels, epsilon);
}

/** y = (x - mean) * gamma / √(variance + epsilon) + beta. */
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
): void {
  const size = channels * FLOAT;
  for (let row: usize = 0; row < rows; row += BLOCK) {
    const at = row * size;
    normalize(x + at, gamma, beta, mean, variance, y + at, min(BLOCK, rows - row), size, epsilon);
  }
}

/** sums += Σ (x - mean)² over `rows` rows of `size` bytes. */
function addSquaredDeviations(x: usize, mean: usize, sums: usize, rows: usize, size: usize): void {
  const end = x + rows * size;
  let at: usize = 0;
  for (; at + VECTOR <= size; at += VECTOR) addSquares(x + at, mean + at, sums + at, end, size, VECTOR);
  for (; at < size; at += SINGLE) addSquares(x + at, mean + at, sums + at, end, size, SINGLE);
}

// @ts-ignore: decorator
@inline
function addSquares(x: usize, mean: usize, sums: usize, end: usize, stride: usize, width: usize): void {
  const average = take(mean, width);
  let sum = f32x4.splat(0);
  for (; x < end; x += stride) {
    const deviation = f32x4.sub(take(x, width), average);
    sum = fma(deviation, deviation, sum);
  }
  accumulate(sums, sum, width);
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
): void {
  const end = x + rows * size;
  let at: usize = 0;
  for (; at + VECTOR <= size; at += VECTOR) {
    normalizeColumns(x + at, gamma + at, beta + at, mean + at, variance + at, y + at, end, size, epsilon, VECTOR);
  }
  for (; at < size; at += SINGLE) {
    normalizeColumns(x + at, gamma + at, beta + at, mean + at, variance + at, y + at, end, size, epsilon, SINGLE);
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
  width: usize,
): void {
  const average = take(mean, width);
  const scale = f32x4.div(take(gamma, width), deviation(variance, epsilon, width));
  const shift = take(beta, width);
  for (; x < end; x += stride) {
    put(y, fma(f32x4.sub(take(x, width), average), scale, shift), width);
    y += stride;
  }
}

/** √(variance + epsilon) */
// @ts-ignore: decorator
@inline
export function deviation(variance: usize, epsilon: f32, width: usize): v128 {
  return f32x4.sqrt(f32x4.add(take(variance, width), f32x4.splat(epsilon)));
}
