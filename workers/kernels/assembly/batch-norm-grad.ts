/** Gradients of batch normalization in training; x, dy and dx are (rows, channels), the rest `channels` floats. */
import { deviation, scales } from './common/deviation';
import { accumulate, put, SINGLE, take, VECTOR } from './common/lanes';
import { BLOCK } from './common/row-blocks';
import { FLOAT, fma } from './common/simd';

/** x, dy and dx are (rows, channels), the rest `channels` floats; rows > 0. */
@unmanaged
class BatchNormGradArguments {
  dy: usize;
  x: usize;
  gamma: usize;
  /** Read with `relu` only. */
  beta: usize;
  mean: usize;
  variance: usize;
  dx: usize;
  dgamma: usize;
  dbeta: usize;
  /** 3 * channels floats. */
  scratch: usize;
  rows: i32;
  channels: i32;
  epsilon: f32;
  relu: bool;
}

/**
 * dbeta = Σ dy, dgamma = Σ dy * n, dx = gamma / s * (dy - dbeta / rows - n * dgamma / rows), where
 * s = √(variance + epsilon) and n = (x - mean) / s. With `relu`, dy counts where n * gamma + beta > 0 only. Sums are
 * made in blocks of rows, as in column-sums.
 */
export function batchNormTrainingGrad(b: BatchNormGradArguments): void {
  const rows = <usize>b.rows;
  const size = <usize>b.channels * FLOAT;
  const scale = b.scratch;
  scales(b.gamma, b.variance, scale, size, b.epsilon);
  memory.fill(b.dgamma, 0, size);
  memory.fill(b.dbeta, 0, size);
  for (let row: usize = 0; row < rows; row += BLOCK) {
    const end = min(rows, row + BLOCK) * size;
    if (b.relu) addSums(b, row * size, end, true);
    else addSums(b, row * size, end, false);
  }
  scales(b.dgamma, b.variance, b.dgamma, size, b.epsilon);
  spreadOverRows(b, <f32>1 / <f32>rows);
  for (let row: usize = 0; row < rows; row += BLOCK) {
    const end = min(rows, row + BLOCK) * size;
    if (b.relu) inputGrad(b, row * size, end, true);
    else inputGrad(b, row * size, end, false);
  }
}

/** dbeta += Σ dy and dgamma += Σ dy * (x - mean) over the rows from `start` to `end`, in bytes; `relu` is a constant. */
// @inline
function addSums(b: BatchNormGradArguments, start: usize, end: usize, relu: bool): void {
  const size = <usize>b.channels * FLOAT;
  const vectors = size & ~(VECTOR - 1);
  addColumns(b, start, end, 0, vectors, relu, VECTOR);
  addColumns(b, start, end, vectors, size, relu, SINGLE);
}

/** addSums of the columns from `from` to `to`, in bytes, `width` of them at a time. */
// @inline
function addColumns(
  b: BatchNormGradArguments,
  start: usize,
  end: usize,
  from: usize,
  to: usize,
  relu: bool,
  width: usize,
): void {
  const dy = b.dy;
  const x = b.x;
  const stride = <usize>b.channels * FLOAT;
  for (let c = from; c < to; c += width) {
    const average = take(b.mean + c, width);
    const scale = take(b.scratch + c, width);
    const shift = relu ? take(b.beta + c, width) : scale;
    let sum = f32x4.splat(0);
    let products = sum;
    for (let at = start + c; at < end; at += stride) {
      const centred = f32x4.sub(take(x + at, width), average);
      const gradient = passed(take(dy + at, width), centred, scale, shift, relu);
      sum = f32x4.add(sum, gradient);
      products = fma(gradient, centred, products);
    }
    accumulate(b.dbeta + c, sum, width);
    accumulate(b.dgamma + c, products, width);
  }
}

/** dy, with `relu` 0 where the normalized value, computed as on the way forward, is not above 0. */
// @inline
function passed(dy: v128, centred: v128, scale: v128, shift: v128, relu: bool): v128 {
  return relu ? v128.and(dy, f32x4.gt(fma(centred, scale, shift), f32x4.splat(0))) : dy;
}

/**
 * What dx takes of dgamma and dbeta, into scratch behind the scale: slope = -perRow * scale * dgamma /
 * √(variance + epsilon), with dgamma so divided already, and offset = -perRow * scale * dbeta.
 */
function spreadOverRows(b: BatchNormGradArguments, perRow: f32): void {
  const size = <usize>b.channels * FLOAT;
  const scale = b.scratch;
  const slope = scale + size;
  const offset = slope + size;
  const negative = f32x4.splat(-perRow);
  for (let c: usize = 0; c < size; c += SINGLE) {
    const part = f32x4.mul(take(scale + c, SINGLE), negative);
    const tilt = f32x4.mul(part, take(b.dgamma + c, SINGLE));
    put(slope + c, f32x4.div(tilt, deviation(b.variance + c, b.epsilon, SINGLE)), SINGLE);
    put(offset + c, f32x4.mul(part, take(b.dbeta + c, SINGLE)), SINGLE);
  }
}

/** Row by row, from `start` to `end` in bytes: dx = scale * dy + slope * (x - mean) + offset; `relu` is a constant. */
// @inline
function inputGrad(b: BatchNormGradArguments, start: usize, end: usize, relu: bool): void {
  const size = <usize>b.channels * FLOAT;
  const mean = b.mean;
  const beta = b.beta;
  const scale = b.scratch;
  const slope = scale + size;
  const offset = slope + size;
  let dy = b.dy + start;
  let dx = b.dx + start;
  let x = b.x + start;
  for (const last = b.x + end; x < last; x += size) {
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
