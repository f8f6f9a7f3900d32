import { decayed } from './common/decayed';
import { put, SINGLE, take, VECTOR, wholeVectors } from './common/lanes';
import { FLOAT, fma } from './common/simd';

/** A parameter and its gradient and state, of `size` floats each; a name that ends in `Next` is where the new value goes. */
@unmanaged
class RmsPropArguments {
  p: usize;
  g: usize;
  meanSquare: usize;
  pNext: usize;
  meanSquareNext: usize;
  size: i32;
  learningRate: f32;
  decay: f32;
  /** 1 - decay */
  rest: f32;
  epsilon: f32;
}

/** RMSProp; formulas: ../optimizers/rmsprop.ts. */
export function rmsPropUpdate(u: RmsPropArguments): void {
  const vectors = wholeVectors(u.size);
  update(u, 0, vectors, VECTOR);
  update(u, vectors, <usize>u.size * FLOAT, SINGLE);
}

// @inline
function update(u: RmsPropArguments, from: usize, to: usize, width: usize): void {
  const p = u.p;
  const g = u.g;
  const meanSquare = u.meanSquare;
  const pNext = u.pNext;
  const meanSquareNext = u.meanSquareNext;
  const learningRate = u.learningRate;
  const decay = u.decay;
  const rest = u.rest;
  const epsilon = u.epsilon;
  for (let at = from; at < to; at += width) {
    const gradient = take(g + at, width);
    const s = decayed(take(meanSquare + at, width), f32x4.mul(gradient, gradient), decay, rest);
    const root = f32x4.add(f32x4.sqrt(s), f32x4.splat(epsilon));
    put(meanSquareNext + at, s, width);
    put(pNext + at, fma(f32x4.div(gradient, root), f32x4.splat(-learningRate), take(p + at, width)), width);
  }
}
