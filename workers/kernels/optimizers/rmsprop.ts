import { add, div, mul, sqrt, square, sub, type Tensor } from '@tensorflow/tfjs-core';
import { callKernel } from '../kernel.ts';
import { decayed, updateKernel } from './update.ts';

/** `decay` is PyTorch's alpha; `epsilon` is added outside the root. */
export type RmsPropAttrs = {
  learningRate: number;
  decay: number;
  epsilon: number;
};

/** s = decay · s + (1 - decay) · g²; param -= learningRate · g / (√s + epsilon) */
export function rmsPropUpdate<T extends Tensor>(
  param: T,
  grad: T,
  meanSquare: T,
  attrs: RmsPropAttrs,
): [param: T, meanSquare: T] {
  return callKernel(rmsPropUpdateKernel, { param, grad, meanSquare }, attrs);
}

export const rmsPropUpdateKernel = updateKernel<RmsPropAttrs>({
  name: 'RmsPropUpdate',
  states: ['meanSquare'],
  apply(kernels, [p, g, meanSquare], [pNext, meanSquareNext], size, { learningRate, decay, epsilon }) {
    const rest = 1 - decay;
    kernels.rmsPropUpdate({ p, g, meanSquare, pNext, meanSquareNext, size, learningRate, decay, rest, epsilon });
  },
  composed({ param, grad, meanSquare }, { learningRate, decay, epsilon }) {
    const s = decayed(meanSquare!, square(grad!), decay);
    const step = div(mul(grad!, learningRate), add(sqrt(s), epsilon));
    return [sub(param!, step), s];
  },
});
