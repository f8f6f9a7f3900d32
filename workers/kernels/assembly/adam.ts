import { decayed } from './common/decayed';
import { put, SINGLE, take, VECTOR, wholeVectors } from './common/lanes';
import { FLOAT, fma } from './common/simd';

/** A parameter and its gradient and state, of `size` floats each; a name that ends in `Next` is where the new value goes. */
@unmanaged
class AdamArguments {
  p: usize;
  g: usize;
  m: usize;
  v: usize;
  pNext: usize;
  mNext: usize;
  vNext: usize;
  size: i32;
  beta1: f32;
  /** 1 - beta1 */
  rest1: f32;
  beta2: f32;
  /** 1 - beta2 */
  rest2: f32;
  epsilon: f32;
  /** 1 - learningRate * weightDecay */
  shrink: f32;
  /** learningRate / (1 - beta1^step) */
  stepSize: f32;
  /** 1 / √(1 - beta2^step) */
  rootScale: f32;
}

/** Adam with decoupled weight decay; formulas: ../optimizers/adam.ts. */
export function adamUpdate(u: AdamArguments): void {
  const vectors = wholeVectors(u.size);
  update(u, 0, vectors, VECTOR);
  update(u, vectors, <usize>u.size * FLOAT, SINGLE);
}

// @inline
function update(u: AdamArguments, from: usize, to: usize, width: usize): void {
  const p = u.p;
  const g = u.g;
  const m = u.m;
  const v = u.v;
  const pNext = u.pNext;
  const mNext = u.mNext;
  const vNext = u.vNext;
  const beta1 = u.beta1;
  const rest1 = u.rest1;
  const beta2 = u.beta2;
  const rest2 = u.rest2;
  const epsilon = u.epsilon;
  const shrink = u.shrink;
  const stepSize = u.stepSize;
  const rootScale = u.rootScale;
  for (let at = from; at < to; at += width) {
    const gradient = take(g + at, width);
    const mean = decayed(take(m + at, width), gradient, beta1, rest1);
    const square = decayed(take(v + at, width), f32x4.mul(gradient, gradient), beta2, rest2);
    const root = fma(f32x4.sqrt(square), f32x4.splat(rootScale), f32x4.splat(epsilon));
    const decayedParameter = f32x4.mul(take(p + at, width), f32x4.splat(shrink));
    put(mNext + at, mean, width);
    put(vNext + at, square, width);
    put(pNext + at, fma(f32x4.div(mean, root), f32x4.splat(-stepSize), decayedParameter), width);
  }
}
