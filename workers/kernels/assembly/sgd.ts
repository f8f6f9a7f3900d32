import { put, SINGLE, take, VECTOR, wholeVectors } from './common/lanes';
import { FLOAT, fma } from './common/simd';

/** A parameter and its gradient, of `size` floats each; a name that ends in `Next` is where the new value goes. */
@unmanaged
class SgdArguments {
  p: usize;
  g: usize;
  pNext: usize;
  size: i32;
  learningRate: f32;
}

/** pNext = p - learningRate * g */
export function sgdUpdate(u: SgdArguments): void {
  const vectors = wholeVectors(u.size);
  update(u, 0, vectors, VECTOR);
  update(u, vectors, <usize>u.size * FLOAT, SINGLE);
}

// @inline
function update(u: SgdArguments, from: usize, to: usize, width: usize): void {
  const p = u.p;
  const g = u.g;
  const pNext = u.pNext;
  const learningRate = u.learningRate;
  for (let at = from; at < to; at += width) {
    put(pNext + at, fma(take(g + at, width), f32x4.splat(-learningRate), take(p + at, width)), width);
  }
}
