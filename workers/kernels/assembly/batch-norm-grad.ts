/** Gradients of batch normalization in training; x, dy and dx are (rows, channels), the rest `channels` floats. */
import { deviation, rowsInCache } from './batch-norm';
import { BLOCK } from './column-sums';
import { accumulate, put, SINGLE, take, VECTOR } from './lanes';
import { FLOAT, fma } from './simd';

/**
 * dbeta = Σ dy, dgamma = Σ dy * n, dx = gamma / s * (dy - dbeta / rows - n * dgamma / rows), where
 * s = √(variance + epsilon) and n = (x - mean) / s. With `relu`, dy counts where n * gamma + beta > 0 only; beta is not
 * read otherwise. rows > 0. Sums are made in blocks of rows, as in column-sums.
 */
export function batchNormTrainingGrad(
  dy: usize,
  x: usize,
  gamma: usize,
  beta: usize,
  mean: usize,
  variance: usize,
  dx: usize,
  dgamma: usize,
  dbeta: usize,
  rows: usize,
  channels: usize,
  epsilon: f32,
  relu: bool,
): void {
  const size = channels * FLOAT;
  const perRow = <f32>1 / <f32>rows;
  memory.fill(dgamma, 0, size);
  memory.fill(dbeta, 0, size);
  for (let row: usize = 0; row < rows; row += BLOCK) {
    const from = row * size;
    const to = min(rows, row + BLOCK) * size;
    if (relu) addSums(dy + from, x + from, x + to, gamma, beta, mean, variance, dgamma, dbeta, size, epsilon, true);
    else addSums(dy + from, x + from, x + to, gamma, beta, mean, variance, dgamma, dbeta, size, epsilon, false);
  }
  divideByDeviation(dgamma, variance, size, epsilon);
  const block = rowsInCache(size);
  for (let row: usize = 0; row < rows; row += block) {
    const from = row * size;
    const end = x + min(rows, row + block) * size;
    const out = dx + from;
    if (relu) {
      inputGrad(dy + from, x + from, end, gamma, beta, mean, variance, out, dgamma, dbeta, size, epsilon, perRow, true);
    } else {
      inputGrad(dy + from, x + from, end, gamma, beta, mean, variance, out, dgamma, dbeta, size, epsilon, perRow, false);
    }
  }
}

/** dbeta += Σ dy and dgamma += Σ dy * (x - mean) over the rows up to `end`; `relu` is a constant. */
// @ts-ignore: decorator
@inline
function addSums(
  dy: usize,
  x: usize,
  end: usize,
  gamma: usize,
  beta: usize,
  mean: usize,
  variance: usize,
  dgamma: usize,
  dbeta: usize,
  size: usize,
  epsilon: f32,
  relu: bool,
): void {
  let c: usize = 0;
  for (; c + VECTOR <= size; c += VECTOR) {
    const scale = f32x4.div(take(gamma + c, VECTOR), deviation(variance + c, epsilon, VECTOR));
    const shift = relu ? take(beta + c, VECTOR) : scale;
    addColumns(dy + c, x + c, end, take(mean + c, VECTOR), scale, shift, dgamma + c, dbeta + c, size, relu, VECTOR);
  }
  for (; c < size; c += SINGLE) {
    const scale = f32x4.div(take(gamma + c, SINGLE), deviation(variance + c, epsilon, SINGLE));
    const shift = relu ? take(beta + c, SINGLE) : scale;
    addColumns(dy + c, x + c, end, take(mean + c, SINGLE), scale, shift, dgamma + c, dbeta + c, size, relu, SINGLE);
  }
}

// @ts-ignore: decorator
@inline
function addColumns(
  dy: usize,
  x: usize,
  end: usize,
  average: v128,
  scale: v128,
  shift: v128,
  dgamma: usize,
  dbeta: usize,
  stride: usize,
  relu: bool,
  width: usize,
): void {
  let sum = f32x4.splat(0);
  let products = sum;
  for (; x < end; x += stride) {
    const centred = f32x4.sub(take(x, width), average);
    const gradient = passed(take(dy, width), centred, scale, shift, relu);
    sum = f32x4.add(sum, gradient);
    products = fma(gradient, centred, products);
    dy += stride;
  }
  accumulate(dbeta, sum, width);
  accumulate(dgamma, products, width);
}

/** dy, with `relu` 0 where the normalized value, computed as on the way forward, is not above 0. */
// @ts-ignore: decorator
@inline
function passed(dy: v128, centred: v128, scale: v128, shift: v128, relu: bool): v128 {
  return relu ? v128.and(dy, f32x4.gt(fma(centred, scale, shift), f32x4.splat(0))) : dy;
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

/** dx of the rows up to `end`, given the sums over all rows; `relu` is a constant. */
// @ts-ignore: decorator
@inline
function inputGrad(
  dy: usize,
  x: usize,
  end: usize,
  gamma: usize,
  beta: usize,
  mean: usize,
  variance: usize,
  dx: usize,
  dgamma: usize,
  dbeta: usize,
  size: usize,
  epsilon: f32,
  perRow: f32,
  relu: bool,
): void {
  let c: usize = 0;
  for (; c + VECTOR <= size; c += VECTOR) {
    const s = deviation(variance + c, epsilon, VECTOR);
    const scale = f32x4.div(take(gamma + c, VECTOR), s);
    const shift = relu ? take(beta + c, VECTOR) : scale;
    const share = f32x4.mul(scale, f32x4.splat(-perRow));
    const slope = f32x4.div(f32x4.mul(share, take(dgamma + c, VECTOR)), s);
    const offset = f32x4.mul(share, take(dbeta + c, VECTOR));
    combine(dy + c, x + c, end, take(mean + c, VECTOR), scale, shift, slope, offset, dx + c, size, relu, VECTOR);
  }
  for (; c < size; c += SINGLE) {
    const s = deviation(variance + c, epsilon, SINGLE);
    const scale = f32x4.div(take(gamma + c, SINGLE), s);
    const shift = relu ? take(beta + c, SINGLE) : scale;
    const share = f32x4.mul(scale, f32x4.splat(-perRow));
    const slope = f32x4.div(f32x4.mul(share, take(dgamma + c, SINGLE)), s);
    const offset = f32x4.mul(share, take(dbeta + c, SINGLE));
    combine(dy + c, x + c, end, take(mean + c, SINGLE), scale, shift, slope, offset, dx + c, size, relu, SINGLE);
  }
}

/** dx = scale * dy + slope * (x - mean) + offset */
// @ts-ignore: decorator
@inline
function combine(
  dy: usize,
  x: usize,
  end: usize,
  average: v128,
  scale: v128,
  shift: v128,
  slope: v128,
  offset: v128,
  dx: usize,
  stride: usize,
  relu: bool,
  width: usize,
): void {
  for (; x < end; x += stride) {
    const centred = f32x4.sub(take(x, width), average);
    const gradient = passed(take(dy, width), centred, scale, shift, relu);
    put(dx, fma(gradient, scale, fma(centred, slope, offset)), width);
    dy += stride;
    dx += stride;
  }
}
