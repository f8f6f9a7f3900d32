/**
 * The optimizers' updates, one pass over `size` weights each. p is a parameter, g its gradient, the other pointers are
 * the optimizer's state; a name that ends in `Next` is where the new value goes. Formulas: ../ops.ts.
 */
import { decayed } from './common/decayed';
import { put, SINGLE, take, VECTOR } from './common/lanes';
import { FLOAT, fma } from './common/simd';

/** pNext = p - learningRate * g */
export function sgdUpdate(p: usize, g: usize, pNext: usize, size: usize, learningRate: f32): void {
  const bytes = size * FLOAT;
  let at: usize = 0;
  for (; at + VECTOR <= bytes; at += VECTOR) {
    sgdStep(p + at, g + at, pNext + at, learningRate, VECTOR);
  }
  for (; at < bytes; at += SINGLE) {
    sgdStep(p + at, g + at, pNext + at, learningRate, SINGLE);
  }
}

// @inline
function sgdStep(p: usize, g: usize, pNext: usize, learningRate: f32, width: usize): void {
  put(pNext, fma(take(g, width), f32x4.splat(-learningRate), take(p, width)), width);
}

/** Classical or Nesterov's momentum */
export function momentumUpdate(
  p: usize,
  g: usize,
  velocity: usize,
  pNext: usize,
  velocityNext: usize,
  size: usize,
  learningRate: f32,
  momentum: f32,
  nesterov: bool,
): void {
  const bytes = size * FLOAT;
  let at: usize = 0;
  for (; at + VECTOR <= bytes; at += VECTOR) {
    momentumStep(
      p + at,
      g + at,
      velocity + at,
      pNext + at,
      velocityNext + at,
      learningRate,
      momentum,
      nesterov,
      VECTOR,
    );
  }
  for (; at < bytes; at += SINGLE) {
    momentumStep(
      p + at,
      g + at,
      velocity + at,
      pNext + at,
      velocityNext + at,
      learningRate,
      momentum,
      nesterov,
      SINGLE,
    );
  }
}

// @inline
function momentumStep(
  p: usize,
  g: usize,
  velocity: usize,
  pNext: usize,
  velocityNext: usize,
  learningRate: f32,
  momentum: f32,
  nesterov: bool,
  width: usize,
): void {
  const gradient = take(g, width);
  const v = fma(take(velocity, width), f32x4.splat(momentum), gradient);
  const direction = nesterov ? fma(v, f32x4.splat(momentum), gradient) : v;
  put(velocityNext, v, width);
  put(pNext, fma(direction, f32x4.splat(-learningRate), take(p, width)), width);
}

/** RMSProp */
export function rmsPropUpdate(
  p: usize,
  g: usize,
  meanSquare: usize,
  pNext: usize,
  meanSquareNext: usize,
  size: usize,
  learningRate: f32,
  decay: f32,
  rest: f32,
  epsilon: f32,
): void {
  const bytes = size * FLOAT;
  let at: usize = 0;
  for (; at + VECTOR <= bytes; at += VECTOR) {
    rmsPropStep(
      p + at,
      g + at,
      meanSquare + at,
      pNext + at,
      meanSquareNext + at,
      learningRate,
      decay,
      rest,
      epsilon,
      VECTOR,
    );
  }
  for (; at < bytes; at += SINGLE) {
    rmsPropStep(
      p + at,
      g + at,
      meanSquare + at,
      pNext + at,
      meanSquareNext + at,
      learningRate,
      decay,
      rest,
      epsilon,
      SINGLE,
    );
  }
}

// @inline
function rmsPropStep(
  p: usize,
  g: usize,
  meanSquare: usize,
  pNext: usize,
  meanSquareNext: usize,
  learningRate: f32,
  decay: f32,
  rest: f32,
  epsilon: f32,
  width: usize,
): void {
  const gradient = take(g, width);
  const s = decayed(take(meanSquare, width), f32x4.mul(gradient, gradient), decay, rest);
  const root = f32x4.add(f32x4.sqrt(s), f32x4.splat(epsilon));
  put(meanSquareNext, s, width);
  put(pNext, fma(f32x4.div(gradient, root), f32x4.splat(-learningRate), take(p, width)), width);
}
