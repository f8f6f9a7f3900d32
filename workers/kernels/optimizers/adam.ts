import { add, div, mul, sqrt, square, sub, type Tensor } from '@tensorflow/tfjs-core';
import { callKernel } from '../kernel.ts';
import { decayed, updateKernel } from './update.ts';

/**
 * `step` counts from 1; `epsilon` is added outside the root, after the bias
 * correction. `weightDecay` is decoupled from the gradient (AdamW); 0 is Adam.
 */
export type AdamAttrs = {
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  step: number;
  weightDecay: number;
};

/**
 * m = beta1 · m + (1 - beta1) · g; v = beta2 · v + (1 - beta2) · g²;
 * param = (1 - learningRate · weightDecay) · param
 *         - learningRate · m̂ / (√v̂ + epsilon), m̂ and v̂ corrected for their start
 * at 0 (Kingma & Ba 2015; Loshchilov & Hutter 2019).
 */
export function adamUpdate<T extends Tensor>(param: T, grad: T, m: T, v: T, attrs: AdamAttrs): [param: T, m: T, v: T] {
  return callKernel(adamUpdateKernel, { param, grad, m, v }, attrs);
}

export const adamUpdateKernel = updateKernel<AdamAttrs>({
  name: 'AdamUpdate',
  states: ['m', 'v'],
  apply(kernels, [p, g, m, v], [pNext, mNext, vNext], size, attrs) {
    const { learningRate, beta1, beta2, epsilon, step, weightDecay } = attrs;
    kernels.adamUpdate({
      p,
      g,
      m,
      v,
      pNext,
      mNext,
      vNext,
      size,
      beta1,
      rest1: 1 - beta1,
      beta2,
      rest2: 1 - beta2,
      epsilon,
      shrink: 1 - learningRate * weightDecay,
      stepSize: learningRate / (1 - beta1 ** step),
      rootScale: 1 / Math.sqrt(1 - beta2 ** step),
    });
  },
  composed({ param, grad, m, v }, { learningRate, beta1, beta2, epsilon, step, weightDecay }) {
    const mNext = decayed(m!, grad!, beta1);
    const vNext = decayed(v!, square(grad!), beta2);
    const rootOfCorrection = Math.sqrt(1 - beta2 ** step);
    const denominator = add(mul(sqrt(vNext), 1 / rootOfCorrection), epsilon);
    const change = div(mul(mNext, learningRate / (1 - beta1 ** step)), denominator);
    const decayedParam = weightDecay === 0 ? param! : mul(param!, 1 - learningRate * weightDecay);
    return [sub(decayedParam, change), mNext, vNext];
  },
});
