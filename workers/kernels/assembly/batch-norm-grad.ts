/** Gradients of batch normalization in training; x, dy and dx are (rows, channels), the rest `channels` floats. */
import { deviation, scales } from './common/deviation';
import { accumulate, put, SINGLE, take, VECTOR } from './common/lanes';
import { BLOCK } from './common/row-blocks';
import { FLOAT, fma } from './common/simd';

/**
 * dbeta = Σ dy, dgamma = Σ dy * n, dx = gamma / s * (dy - dbeta / rows - n * dgamma / rows), where
 * s = √(variance + epsilon) and n = (x - mean) / s. With `relu`, dy counts where n * gamma + beta > 0 only; beta is not
 * read otherwise. rows > 0. Sums are made in blocks of rows, as in column-sums. `scratch` has room for 3 * channels
 * floats.
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
  scratch: usize,
): void {
  const size = channels * FLOAT;
  const scale = scratch;
  const slope = scale + size;
  const offset = slope + size;
  scales(gamma, variance, scale, size, epsilon);
  memory.fill(dgamma, 0, size);
  memory.fill(dbeta, 0, size);
  for (let row: usize = 0; row < rows; row += BLOCK) {
    const from = row * size;
    const to = min(rows, row + BLOCK) * size;
    if (relu) addSums(dy + from, x + from, x + to, beta, mean, scale, dgamma, dbeta, size, true);
    else addSums(dy + from, x + from, x + to, beta, mean, scale, dgamma, dbeta, size, false);
  }
  scales(dgamma, variance, dgamma, size, epsilon);
  shares(scale, variance, dgamma, dbeta, slope, offset, size, epsilon, <f32>1 / <f32>rows);
  for (let row: usize = 0; row < rows; row += BLOCK) {
    const from = row * size;
    const end = x + min(rows, row + BLOCK) * size;
    if (relu) inputGrad(dy + from, x + from, end, beta, mean, scale, slope, offset, dx + from, size, true);
    else inputGrad(dy + from, x + from, end, beta, mean, scale, slope, offset, dx + from, size, false);
  }
}

/** dbeta += Σ dy and dgamma += Σ dy * (x - mean) over the rows up to `end`; `relu` is a constant. */
// @inline
function addSums(
  dy: usize,
  x: usize,
  end: usize,
  beta: usize,
  mean: usize,
  scale: usize,
  dgamma: usize,
  dbeta: usize,
  size: usize,
  relu: bool,
): void {
  let c: usize = 0;
  for (; c + VECTOR <= size; c += VECTOR) {
    const factor = take(scale + c, VECTOR);
    const shift = relu ? take(beta + c, VECTOR) : factor;
    addColumns(dy + c, x + c, end, take(mean + c, VECTOR), factor, shift, dgamma + c, dbeta + c, size, relu, VECTOR);
  }
  for (; c < size; c += SINGLE) {
    const factor = take(scale + c, SINGLE);
    const shift = relu ? take(beta + c, SINGLE) : factor;
    addColumns(dy + c, x + c, end, take(mean + c, SINGLE), factor, shift, dgamma + c, dbeta + c, size, relu, SINGLE);
  }
}

// @inline
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
// @inline
function passed(dy: v128, centred: v128, scale: v128, shift: v128, relu: bool): v128 {
  return relu ? v128.and(dy, f32x4.gt(fma(centred, scale, shift), f32x4.splat(0))) : dy;
}

/**
 * What dx takes of dgamma and dbeta: slope = -perRow * scale * dgamma / √(variance + epsilon), with dgamma so divided
 * already, and offset = -perRow * scale * dbeta.
 */
function shares(
  scale: usize,
  variance: usize,
  dgamma: usize,
  dbeta: usize,
  slope: usize,
  offset: usize,
  size: usize,
  epsilon: f32,
  perRow: f32,
): void {
  const negative = f32x4.splat(-perRow);
  for (let c: usize = 0; c < size; c += SINGLE) {
    const share = f32x4.mul(take(scale + c, SINGLE), negative);
    const tilt = f32x4.mul(share, take(dgamma + c, SINGLE));
    put(slope + c, f32x4.div(tilt, deviation(variance + c, epsilon, SINGLE)), SINGLE);
    put(offset + c, f32x4.mul(share, take(dbeta + c, SINGLE)), SINGLE);
  }
}

/** Row by row: dx = scale * dy + slope * (x - mean) + offset; `relu` is a constant. */
// @inline
function inputGrad(
  dy: usize,
  x: usize,
  end: usize,
  beta: usize,
  mean: usize,
  scale: usize,
  slope: usize,
  offset: usize,
  dx: usize,
  size: usize,
  relu: bool,
): void {
  for (; x < end; x += size) {
    let c: usize = 0;
    for (; c + VECTOR <= size; c += VECTOR) {
      combine(dy + c, x + c, beta + c, mean + c, scale + c, slope + c, offset + c, dx + c, relu, VECTOR);
    }
    for (; c < size; c += SINGLE) {
      combine(dy + c, x + c, beta + c, mean + c, scale + c, slope + c, offset + c, dx + c, relu, SINGLE);
    }
    dy += size;
    dx += size;
  }
}

// @inline
function combine(
  dy: usize,
  x: usize,
  beta: usize,
  mean: usize,
  scale: usize,
  slope: usize,
  offset: usize,
  dx: usize,
  relu: bool,
  width: usize,
): void {
  const factor = take(scale, width);
  const centred = f32x4.sub(take(x, width), take(mean, width));
  const shift = relu ? take(beta, width) : factor;
  const gradient = passed(take(dy, width), centred, factor, shift, relu);
  put(dx, fma(gradient, factor, fma(centred, take(slope, width), take(offset, width))), width);
}
