import { decayed } from './common/decayed';
import { put, SINGLE, take, VECTOR, wholeVectors } from './common/lanes';
import { FLOAT, fma } from './common/simd';

/** A parameter and its gradient and state, of `size` floats each; a name that ends in `Next` is where the new value goes. */
@unmanaged
class AdadeltaArguments {
  p: usize;
  g: usize;
  meanSquare: usize;
  meanSquareUpdate: usize;
  pNext: usize;
  meanSquareNext: usize;
  meanSquareUpdateNext: usize;
  size: i32;
  learningRate: f32;
  rho: f32;
  /** 1 - rho */
  rest: f32;
  epsilon: f32;
}

/** Adadelta; formulas: ../optimizers/adadelta.ts. */
export function adadeltaUpdate(u: AdadeltaArguments): void {
  const vectors = wholeVectors(u.size);
  update(u, 0, vectors, VECTOR);
  update(u, vectors, <usize>u.size * FLOAT, SINGLE);
}

// @inline
function update(u: AdadeltaArguments, from: usize, to: usize, width: usize): void {
  const p = u.p;
  const g = u.g;
  const meanSquare = u.meanSquare;
  const meanSquareUpdate = u.meanSquareUpdate;
  const pNext = u.pNext;
  const meanSquareNext = u.meanSquareNext;
  const meanSquareUpdateNext = u.meanSquareUpdateNext;
  const learningRate = u.learningRate;
  const rho = u.rho;
  const rest = u.rest;
  const epsilon = u.epsilon;
  for (let at = from; at < to; at += width) {
    const gradient = take(g + at, width);
    const floor = f32x4.splat(epsilon);
    const updates = take(meanSquareUpdate + at, width);
    const s = decayed(take(meanSquare + at, width), f32x4.mul(gradient, gradient), rho, rest);
    const ratio = f32x4.sqrt(f32x4.div(f32x4.add(updates, floor), f32x4.add(s, floor)));
    const step = f32x4.mul(ratio, gradient);
    put(meanSquareNext + at, s, width);
    put(meanSquareUpdateNext + at, decayed(updates, f32x4.mul(step, step), rho, rest), width);
    put(pNext + at, fma(step, f32x4.splat(-learningRate), take(p + at, width)), width);
  }
}
