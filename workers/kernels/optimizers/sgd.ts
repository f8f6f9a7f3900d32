import { mul, sub, type Tensor } from '@tensorflow/tfjs-core';
import { callKernel } from '../kernel.ts';
import { updateKernel } from './update.ts';

export type SgdAttrs = {
  learningRate: number;
};

/** param - learningRate · grad */
export function sgdUpdate<T extends Tensor>(param: T, grad: T, attrs: SgdAttrs): T {
  return callKernel(sgdUpdateKernel, { param, grad }, attrs);
}

export const sgdUpdateKernel = updateKernel<SgdAttrs>({
  name: 'SgdUpdate',
  states: [],
  apply(kernels, [p, g], [pNext], size, { learningRate }) {
    kernels.sgdUpdate({ p, g, pNext, size, learningRate });
  },
  composed({ param, grad }, { learningRate }) {
    return sub(param!, mul(grad!, learningRate));
  },
});
