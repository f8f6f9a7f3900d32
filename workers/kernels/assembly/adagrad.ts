import { put, SINGLE, take, VECTOR, wholeVectors } from './common/lanes';
import { FLOAT, fma } from './common/simd';

/** A parameter and its gradient and state, of `size` floats each; a name that ends in `Next` is where the new value goes. */
@unmanaged
class AdagradArguments {
  p: usize;
  g: usize;
  accumulator: usize;
  pNext: usize;
  accumulatorNext: usize;
  size: i32;
  learningRate: f32;
  epsilon: f32;
}

/** Adagrad; formulas: ../optimizers/adagrad.ts. */
export function adagradUpdate(u: AdagradArguments): void {
  const vectors = wholeVectors(u.size);
  update(u, 0, vectors, VECTOR);
  update(u, vectors, <usize>u.size * FLOAT, SINGLE);
}

// @inline
function update(u: AdagradArguments, from: usize, to: usize, width: usize): void {
  const p = u.p;
  const g = u.g;
  const accumulator = u.accumulator;
  const pNext = u.pNext;
  const accumulatorNext = u.accumulatorNext;
  const learningRate = u.learningRate;
  const epsilon = u.epsilon;
  for (let at = from; at < to; at += width) {
    const gradient = take(g + at, width);
    const a = fma(gradient, gradient, take(accumulator + at, width));
    const root = f32x4.add(f32x4.sqrt(a), f32x4.splat(epsilon));
    put(accumulatorNext + at, a, width);
    put(pNext + at, fma(f32x4.div(gradient, root), f32x4.splat(-learningRate), take(p + at, width)), width);
  }
}
