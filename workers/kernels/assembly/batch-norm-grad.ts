/** Gradients of batch normalization in training; x, dy and dx are (rows, channels), the rest `channels` floats. */
import { deviation } from './batch-norm';
import { addColumnSums, BLOCK } from './column-sums';
import { accumulate, put, SINGLE, take, VECTOR } from './lanes';
import { FLOAT, fma } from './simd';

/**
 * dbeta = Σ dy, dgamma = Σ dy * n, dx = gamma / s * (dy - dbeta / rows - n * dgamma / rows), where
 * s = √(variance + epsilon) and n = (x - mean) / s. rows > 0. Sums are made in blocks of rows, as in column-sums.
 */
export function batchNormTrainingGrad(
  dy: usize,
  x: usize,
  gamma: usize,
  mean: usize,
  variance: usize,
  dx: usize,
  dgamma: usize,
  dbeta: usize,
  rows: usize,
  channels: usize,
  epsilon: f32,
): void {
  const size = channels * FLOAT;
  memory.fill(dgamma, 0, size);
  memory.fill(dbeta, 0, size);
  for (let row: usize = 0; row < rows; row += BLOCK) {
    const count = min(BLOCK, rows - row);
    addColumnSums(dy + row * size, dbeta, count, size);
    addProducts(dy + row * size, x + row * size, mean, dgamma, count, size);
  }
  divideByDeviation(dgamma, variance, size, epsilon);
  for (let row: usize = 0; row < rows; row += BLOCK) {
    const count = min(BLOCK, rows - row);
    const at = row * size;
    inputGrad(dy + at, x + at, gamma, mean, variance, dx + at, dgamma, dbeta, count, size, epsilon, <f32>1 / <f32>rows);
  }
}

/** sums += Σ dy * (x - mean) over `rows` rows of `size` bytes. */
function addProducts(dy: usize, x: usize, mean: usize, sums: usize, rows: usize, size: usize): void {
  const end = x + rows * size;
  let at: usize = 0;
  for (; at + VECTOR <= size; at += VECTOR) addProductsOf(dy + at, x + at, mean + at, sums + at, end, size, VECTOR);
  for (; at < size; at += SINGLE) addProductsOf(dy + at, x + at, mean + at, sums + at, end, size, SINGLE);
}

// @ts-ignore: decorator
@inline
function addProductsOf(
  dy: usize,
  x: usize,
  mean: usize,
  sums: usize,
  end: usize,
  stride: usize,
  width: usize,
): void {
  const average = take(mean, width);
  let sum = f32x4.splat(0);
  for (; x < end; x += stride) {
    sum = fma(take(dy, width), f32x4.sub(take(x, width), average), sum);
    dy += stride;
  }
  accumulate(sums, sum, width);
}

function divideByDeviation(values: usize, variance: usize, size: usize, epsilon: f32): void {
  let at: usize = 0;
  for (; at + VECTOR <= size; at += VECTOR) {
    put(values + at, f32x4.div(take(values + at, VECTOR), deviation(variance + at, epsilon, VECTOR)), VECTOR);
  }
  for (; at < size; at += SINGLE) {
    put(values + at, f32x4.div(take(values + at, SINGLE), deviation(variance + at, epsilon, SINGLE)), SINGLE);
  }
}

/** dx = a * dy + b * (x - mean) + c over `rows` rows; a, b and c follow from the sums over all rows. */
function inputGrad(
  dy: usize,
  x: usize,
  gamma: usize,
  mean: usize,
  variance: usize,
  dx: usize,
  dgamma: usize,
  dbeta: usize,
  rows: usize,
  size: usize,
  epsilon: f32,
  perRow: f32,
): void {
  const end = x + rows * size;
  let at: usize = 0;
  for (; at + VECTOR <= size; at += VECTOR) {
    const s = deviation(variance + at, epsilon, VECTOR);
    const a = f32x4.div(take(gamma + at, VECTOR), s);
    const share = f32x4.mul(a, f32x4.splat(-perRow));
    const b = f32x4.div(f32x4.mul(share, take(dgamma + at, VECTOR)), s);
    const c = f32x4.mul(share, take(dbeta + at, VECTOR));
    combine(dy + at, x + at, mean + at, dx + at, a, b, c, end, size, VECTOR);
  }
  for (; at < size; at += SINGLE) {
    const s = deviation(variance + at, epsilon, SINGLE);
    const a = f32x4.div(take(gamma + at, SINGLE), s);
    const share = f32x4.mul(a, f32x4.splat(-perRow));
    const b = f32x4.div(f32x4.mul(share, take(dgamma + at, SINGLE)), s);
    const c = f32x4.mul(share, take(dbeta + at, SINGLE));
    combine(dy + at, x + at, mean + at, dx + at, a, b, c, end, size, SINGLE);
  }
}

// @ts-ignore: decorator
@inline
function combine(
  dy: usize,
  x: usize,
  mean: usize,
  dx: usize,
  a: v128,
  b: v128,
  c: v128,
  end: usize,
  stride: usize,
  width: usize,
): void {
  const average = take(mean, width);
  for (; x < end; x += stride) {
    put(dx, fma(take(dy, width), a, fma(f32x4.sub(take(x, width), average), b, c)), width);
    dy += stride;
    dx += stride;
  }
}
