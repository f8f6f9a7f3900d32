/**
 * Updates whose step adapts to each weight, one pass over `size` weights. p is a parameter, g its gradient, the other pointers are
 * the optimizer's state; a name that ends in `Next` is where the new value goes. Formulas: ../ops.ts.
 */

import { decayed } from './common/decayed';
import { put, SINGLE, take, VECTOR } from './common/lanes';
import { FLOAT, fma } from './common/simd';

/** Adagrad */
export function adagradUpdate(
  p: usize,
  g: usize,
  accumulator: usize,
  pNext: usize,
  accumulatorNext: usize,
  size: usize,
  learningRate: f32,
  epsilon: f32,
): void {
  const bytes = size * FLOAT;
  let at: usize = 0;
  for (; at + VECTOR <= bytes; at += VECTOR) {
    adagradStep(p + at, g + at, accumulator + at, pNext + at, accumulatorNext + at, learningRate, epsilon, VECTOR);
  }
  for (; at < bytes; at += SINGLE) {
    adagradStep(p + at, g + at, accumulator + at, pNext + at, accumulatorNext + at, learningRate, epsilon, SINGLE);
  }
}

// @inline
function adagradStep(
  p: usize,
  g: usize,
  accumulator: usize,
  pNext: usize,
  accumulatorNext: usize,
  learningRate: f32,
  epsilon: f32,
  width: usize,
): void {
  const gradient = take(g, width);
  const a = fma(gradient, gradient, take(accumulator, width));
  const root = f32x4.add(f32x4.sqrt(a), f32x4.splat(epsilon));
  put(accumulatorNext, a, width);
  put(pNext, fma(f32x4.div(gradient, root), f32x4.splat(-learningRate), take(p, width)), width);
}

/** Adadelta */
export function adadeltaUpdate(
  p: usize,
  g: usize,
  meanSquare: usize,
  meanSquareUpdate: usize,
  pNext: usize,
  meanSquareNext: usize,
  meanSquareUpdateNext: usize,
  size: usize,
  learningRate: f32,
  rho: f32,
  rest: f32,
  epsilon: f32,
): void {
  const bytes = size * FLOAT;
  let at: usize = 0;
  for (; at + VECTOR <= bytes; at += VECTOR) {
    adadeltaStep(
      p + at,
      g + at,
      meanSquare + at,
      meanSquareUpdate + at,
      pNext + at,
      meanSquareNext + at,
      meanSquareUpdateNext + at,
      learningRate,
      rho,
      rest,
      epsilon,
      VECTOR,
    );
  }
  for (; at < bytes; at += SINGLE) {
    adadeltaStep(
      p + at,
      g + at,
      meanSquare + at,
      meanSquareUpdate + at,
      pNext + at,
      meanSquareNext + at,
      meanSquareUpdateNext + at,
      learningRate,
      rho,
      rest,
      epsilon,
      SINGLE,
    );
  }
}

// @inline
function adadeltaStep(
  p: usize,
  g: usize,
  meanSquare: usize,
  meanSquareUpdate: usize,
  pNext: usize,
  meanSquareNext: usize,
  meanSquareUpdateNext: usize,
  learningRate: f32,
  rho: f32,
  rest: f32,
  epsilon: f32,
  width: usize,
): void {
  const gradient = take(g, width);
  const floor = f32x4.splat(epsilon);
  const u = take(meanSquareUpdate, width);
  const s = decayed(take(meanSquare, width), f32x4.mul(gradient, gradient), rho, rest);
  const ratio = f32x4.sqrt(f32x4.div(f32x4.add(u, floor), f32x4.add(s, floor)));
  const update = f32x4.mul(ratio, gradient);
  put(meanSquareNext, s, width);
  put(meanSquareUpdateNext, decayed(u, f32x4.mul(update, update), rho, rest), width);
  put(pNext, fma(update, f32x4.splat(-learningRate), take(p, width)), width);
}

/**
 * Adam with decoupled weight decay. What only depends on the step comes in: shrink = 1 - learningRate * weightDecay,
 * stepSize = learningRate / (1 - beta1^step), rootScale = 1 / √(1 - beta2^step).
 */
export function adamUpdate(
  p: usize,
  g: usize,
  m: usize,
  v: usize,
  pNext: usize,
  mNext: usize,
  vNext: usize,
  size: usize,
  beta1: f32,
  rest1: f32,
  beta2: f32,
  rest2: f32,
  epsilon: f32,
  shrink: f32,
  stepSize: f32,
  rootScale: f32,
): void {
  const bytes = size * FLOAT;
  let at: usize = 0;
  for (; at + VECTOR <= bytes; at += VECTOR) {
    adamStep(
      p + at,
      g + at,
      m + at,
      v + at,
      pNext + at,
      mNext + at,
      vNext + at,
      beta1,
      rest1,
      beta2,
      rest2,
      epsilon,
      shrink,
      stepSize,
      rootScale,
      VECTOR,
    );
  }
  for (; at < bytes; at += SINGLE) {
    adamStep(
      p + at,
      g + at,
      m + at,
      v + at,
      pNext + at,
      mNext + at,
      vNext + at,
      beta1,
      rest1,
      beta2,
      rest2,
      epsilon,
      shrink,
      stepSize,
      rootScale,
      SINGLE,
    );
  }
}

// @inline
function adamStep(
  p: usize,
  g: usize,
  m: usize,
  v: usize,
  pNext: usize,
  mNext: usize,
  vNext: usize,
  beta1: f32,
  rest1: f32,
  beta2: f32,
  rest2: f32,
  epsilon: f32,
  shrink: f32,
  stepSize: f32,
  rootScale: f32,
  width: usize,
): void {
  const gradient = take(g, width);
  const mean = decayed(take(m, width), gradient, beta1, rest1);
  const square = decayed(take(v, width), f32x4.mul(gradient, gradient), beta2, rest2);
  const root = fma(f32x4.sqrt(square), f32x4.splat(rootScale), f32x4.splat(epsilon));
  const decayedParameter = f32x4.mul(take(p, width), f32x4.splat(shrink));
  put(mNext, mean, width);
  put(vNext, square, width);
  put(pNext, fma(f32x4.div(mean, root), f32x4.splat(-stepSize), decayedParameter), width);
}
