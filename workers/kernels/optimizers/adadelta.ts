import { add, div, mul, sqrt, square, sub, type Tensor } from '@tensorflow/tfjs-core';
import { callKernel } from '../kernel.ts';
import { decayed, updateKernel } from './update.ts';

/** `epsilon` is added inside both roots. */
export type AdadeltaAttrs = {
  learningRate: number;
  rho: number;
  epsilon: number;
};

/**
 * s = rho · s + (1 - rho) · g²; d = √(u + epsilon) / √(s + epsilon) · g;
 * u = rho · u + (1 - rho) · d²; param -= learningRate · d (Zeiler 2012)
 */
export function adadeltaUpdate<T extends Tensor>(
  param: T,
  grad: T,
  meanSquare: T,
  meanSquareUpdate: T,
  attrs: AdadeltaAttrs,
): [param: T, meanSquare: T, meanSquareUpdate: T] {
  return callKernel(adadeltaUpdateKernel, { param, grad, meanSquare, meanSquareUpdate }, attrs);
}

export const adadeltaUpdateKernel = updateKernel<AdadeltaAttrs>({
  name: 'AdadeltaUpdate',
  states: ['meanSquare', 'meanSquareUpdate'],
  apply(kernels, [p, g, meanSquare, meanSquareUpdate], outputs, size, { learningRate, rho, epsilon }) {
    const [pNext, meanSquareNext, meanSquareUpdateNext] = outputs;
    kernels.adadeltaUpdate({
      p,
      g,
      meanSquare,
      meanSquareUpdate,
      pNext,
      meanSquareNext,
      meanSquareUpdateNext,
      size,
      learningRate,
      rho,
      rest: 1 - rho,
      epsilon,
    });
  },
  composed({ param, grad, meanSquare, meanSquareUpdate }, { learningRate, rho, epsilon }) {
    const s = decayed(meanSquare!, square(grad!), rho);
    const update = mul(div(sqrt(add(meanSquareUpdate!, epsilon)), sqrt(add(s, epsilon))), grad!);
    return [sub(param!, mul(update, learningRate)), s, decayed(meanSquareUpdate!, square(update), rho)];
  },
});
