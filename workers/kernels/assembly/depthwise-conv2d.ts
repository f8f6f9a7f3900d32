/**
 * Gradients of a depthwise convolution: x (batch, inHeight, inWidth, channels), filter (filterHeight, filterWidth,
 * channels, multiplier), dy (batch, outHeight, outWidth, channels * multiplier). Vectors run over the channels. A
 * multiplier above 1 is as many convolutions with one, whose filter and dy are picked out into scratch memory of
 * as many floats as filter and dy have, over the multiplier.
 */
import { Geometry } from './common/geometry';
import { accumulate, put, SINGLE, take, VECTOR } from './common/lanes';
import { FLOAT, fma } from './common/simd';

/** Writes dx. Scratch is not used where the multiplier is 1. */
export function depthwiseConv2dInputGrad(dy: usize, filter: usize, dx: usize, scratch: usize, g: Geometry): void {
  memory.fill(dx, 0, <usize>g.batch * <usize>g.inHeight * <usize>g.inWidth * <usize>g.inChannels * FLOAT);
  const multiplier = <usize>(g.outChannels / g.inChannels);
  if (multiplier === 1) {
    inputGrad(dy, filter, dx, g);
    return;
  }
  const filterSize = <usize>g.filterHeight * <usize>g.filterWidth * <usize>g.inChannels;
  const dyOfOne = scratch + filterSize * FLOAT;
  for (let m: usize = 0; m < multiplier; m++) {
    takeEvery(filter + m * FLOAT, scratch, filterSize, multiplier);
    takeEvery(dy + m * FLOAT, dyOfOne, outputSize(g), multiplier);
    inputGrad(dyOfOne, scratch, dx, g);
  }
}

/** Writes dFilter, of filter's shape. Scratch is not used where the multiplier is 1. */
export function depthwiseConv2dFilterGrad(x: usize, dy: usize, dFilter: usize, scratch: usize, g: Geometry): void {
  const multiplier = <usize>(g.outChannels / g.inChannels);
  const filterSize = <usize>g.filterHeight * <usize>g.filterWidth * <usize>g.inChannels;
  const dyOfOne = scratch + filterSize * FLOAT;
  if (multiplier === 1) {
    memory.fill(dFilter, 0, filterSize * FLOAT);
    filterGrad(x, dy, dFilter, g);
    return;
  }
  for (let m: usize = 0; m < multiplier; m++) {
    memory.fill(scratch, 0, filterSize * FLOAT);
    takeEvery(dy + m * FLOAT, dyOfOne, outputSize(g), multiplier);
    filterGrad(x, dyOfOne, scratch, g);
    putEvery(scratch, dFilter + m * FLOAT, filterSize, multiplier);
  }
}

/** The floats in dy of one multiplier. */
function outputSize(g: Geometry): usize {
  return <usize>g.batch * <usize>g.outHeight * <usize>g.outWidth * <usize>g.inChannels;
}

/** dx += the gradient of the input, of multiplier 1. */
function inputGrad(dy: usize, filter: usize, dx: usize, g: Geometry): void {
  const pixel = <usize>g.inChannels * FLOAT;
  for (let b = 0; b < g.batch; b++) {
    for (let yR = 0; yR < g.outHeight; yR++) {
      for (let wR = 0; wR < g.filterHeight; wR++) {
        const xR = yR * g.strideHeight + wR * g.dilationHeight - g.padTop;
        if (xR < 0 || xR >= g.inHeight) continue;
        const dxRow = dx + (<usize>b * <usize>g.inHeight + <usize>xR) * <usize>g.inWidth * pixel;
        const dyRow = dy + (<usize>b * <usize>g.outHeight + <usize>yR) * <usize>g.outWidth * pixel;
        for (let wC = 0; wC < g.filterWidth; wC++) {
          const weights = filter + <usize>(wR * g.filterWidth + wC) * pixel;
          const first = firstColumn(wC, g);
          const count = endColumn(wC, g) - first;
          if (count <= 0) continue;
          const xC = first * g.strideWidth + wC * g.dilationWidth - g.padLeft;
          const step = <usize>g.strideWidth * pixel;
          inputGradOfTap(dyRow + <usize>first * pixel, weights, dxRow + <usize>xC * pixel, count, step, pixel);
        }
      }
    }
  }
}

/** dFilter += the gradient of the filter, of multiplier 1; a row's products are summed by themselves first. */
function filterGrad(x: usize, dy: usize, dFilter: usize, g: Geometry): void {
  const pixel = <usize>g.inChannels * FLOAT;
  for (let b = 0; b < g.batch; b++) {
    for (let yR = 0; yR < g.outHeight; yR++) {
      for (let wR = 0; wR < g.filterHeight; wR++) {
        const xR = yR * g.strideHeight + wR * g.dilationHeight - g.padTop;
        if (xR < 0 || xR >= g.inHeight) continue;
        const xRow = x + (<usize>b * <usize>g.inHeight + <usize>xR) * <usize>g.inWidth * pixel;
        const dyRow = dy + (<usize>b * <usize>g.outHeight + <usize>yR) * <usize>g.outWidth * pixel;
        for (let wC = 0; wC < g.filterWidth; wC++) {
          const weights = dFilter + <usize>(wR * g.filterWidth + wC) * pixel;
          const first = firstColumn(wC, g);
          const count = endColumn(wC, g) - first;
          if (count <= 0) continue;
          const xC = first * g.strideWidth + wC * g.dilationWidth - g.padLeft;
          const step = <usize>g.strideWidth * pixel;
          filterGradOfTap(xRow + <usize>xC * pixel, dyRow + <usize>first * pixel, weights, count, step, pixel);
        }
      }
    }
  }
}

/** The first output column whose window has its column wC inside x. */
// @inline
function firstColumn(wC: i32, g: Geometry): i32 {
  return max(0, g.padLeft - wC * g.dilationWidth + g.strideWidth - 1) / g.strideWidth;
}

/** One beyond the last such column. */
// @inline
function endColumn(wC: i32, g: Geometry): i32 {
  const reach = g.inWidth - 1 + g.padLeft - wC * g.dilationWidth;
  return reach < 0 ? 0 : min(g.outWidth, reach / g.strideWidth + 1);
}

/** dx[i * step] += dy[i] * weights for `count` pixels. */
function inputGradOfTap(dy: usize, weights: usize, dx: usize, count: i32, step: usize, pixel: usize): void {
  let at: usize = 0;
  for (; at + VECTOR <= pixel; at += VECTOR) {
    inputGradOfChannels(dy + at, weights + at, dx + at, count, step, pixel, VECTOR);
  }
  for (; at < pixel; at += SINGLE) {
    inputGradOfChannels(dy + at, weights + at, dx + at, count, step, pixel, SINGLE);
  }
}

// @inline
function inputGradOfChannels(
  dy: usize,
  weights: usize,
  dx: usize,
  count: i32,
  step: usize,
  pixel: usize,
  width: usize,
): void {
  const weight = take(weights, width);
  for (let i = 0; i < count; i++) {
    put(dx, fma(take(dy, width), weight, take(dx, width)), width);
    dy += pixel;
    dx += step;
  }
}

/** dWeights += Σ x[i * step] * dy[i] over `count` pixels. */
function filterGradOfTap(x: usize, dy: usize, dWeights: usize, count: i32, step: usize, pixel: usize): void {
  let at: usize = 0;
  for (; at + VECTOR <= pixel; at += VECTOR) {
    filterGradOfChannels(x + at, dy + at, dWeights + at, count, step, pixel, VECTOR);
  }
  for (; at < pixel; at += SINGLE) {
    filterGradOfChannels(x + at, dy + at, dWeights + at, count, step, pixel, SINGLE);
  }
}

// @inline
function filterGradOfChannels(
  x: usize,
  dy: usize,
  dWeights: usize,
  count: i32,
  step: usize,
  pixel: usize,
  width: usize,
): void {
  let sum = f32x4.splat(0);
  for (let i = 0; i < count; i++) {
    sum = fma(take(x, width), take(dy, width), sum);
    x += step;
    dy += pixel;
  }
  accumulate(dWeights, sum, width);
}

/** to[i] = from[i * step] for `count` floats. */
function takeEvery(from: usize, to: usize, count: usize, step: usize): void {
  for (const end = to + count * FLOAT; to < end; to += FLOAT) {
    store<f32>(to, load<f32>(from));
    from += step * FLOAT;
  }
}

/** to[i * step] = from[i] for `count` floats. */
function putEvery(from: usize, to: usize, count: usize, step: usize): void {
  for (const end = from + count * FLOAT; from < end; from += FLOAT) {
    store<f32>(to, load<f32>(from));
    to += step * FLOAT;
  }
}
