import { put, SINGLE, take, VECTOR, wholeVectors } from './common/lanes';
import { FLOAT, fma } from './common/simd';

/** A parameter and its gradient and state, of `size` floats each; a name that ends in `Next` is where the new value goes. */
@unmanaged
class MomentumArguments {
  p: usize;
  g: usize;
  velocity: usize;
  pNext: usize;
  velocityNext: usize;
  size: i32;
  learningRate: f32;
  momentum: f32;
  nesterov: bool;
}

/** Classical or Nesterov's momentum; formulas: ../optimizers/momentum.ts. */
export function momentumUpdate(u: MomentumArguments): void {
  const vectors = wholeVectors(u.size);
  update(u, 0, vectors, VECTOR);
  update(u, vectors, <usize>u.size * FLOAT, SINGLE);
}

// @inline
function update(u: MomentumArguments, from: usize, to: usize, width: usize): void {
  const p = u.p;
  const g = u.g;
  const velocity = u.velocity;
  const pNext = u.pNext;
  const velocityNext = u.velocityNext;
  const learningRate = u.learningRate;
  const momentum = u.momentum;
  const nesterov = u.nesterov;
  for (let at = from; at < to; at += width) {
    const gradient = take(g + at, width);
    const v = fma(take(velocity + at, width), f32x4.splat(momentum), gradient);
    const direction = nesterov ? fma(v, f32x4.splat(momentum), gradient) : v;
    put(velocityNext + at, v, width);
    put(pNext + at, fma(direction, f32x4.splat(-learningRate), take(p + at, width)), width);
  }
}
