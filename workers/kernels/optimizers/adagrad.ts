import { add, div, mul, sqrt, square, sub, type Tensor } from '@tensorflow/tfjs-core';
import { callKernel } from '../kernel.ts';
import { updateKernel } from './update.ts';

/** `epsilon` is added outside the root. */
export type AdagradAttrs = {
  learningRate: number;
  epsilon: number;
};

/** a += g²; param -= learningRate · g / (√a + epsilon) */
export function adagradUpdate<T extends Tensor>(
  param: T,
  grad: T,
  accumulator: T,
  attrs: AdagradAttrs,
): [param: T, accumulator: T] {
  return callKernel(adagradUpdateKernel, { param, grad, accumulator }, attrs);
}

export const adagradUpdateKernel = updateKernel<AdagradAttrs>({
  name: 'AdagradUpdate',
  states: ['accumulator'],
  apply(kernels, [p, g, accumulator], [pNext, accumulatorNext], size, { learningRate, epsilon }) {
    kernels.adagradUpdate({ p, g, accumulator, pNext, accumulatorNext, size, learningRate, epsilon });
  },
  composed({ param, grad, accumulator }, { learningRate, epsilon }) {
    const a = add(accumulator!, square(grad!));
    const step = div(mul(grad!, learningRate), add(sqrt(a), epsilon));
    return [sub(param!, step), a];
  },
});
