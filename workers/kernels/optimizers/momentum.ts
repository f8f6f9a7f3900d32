import { add, mul, sub, type Tensor } from '@tensorflow/tfjs-core';
import { callKernel } from '../kernel.ts';
import { updateKernel } from './update.ts';

export type MomentumAttrs = {
  learningRate: number;
  momentum: number;
  nesterov: boolean;
};

/** v = momentum · v + g; param -= learningRate · (nesterov ? g + momentum · v : v) */
export function momentumUpdate<T extends Tensor>(
  param: T,
  grad: T,
  velocity: T,
  attrs: MomentumAttrs,
): [param: T, velocity: T] {
  return callKernel(momentumUpdateKernel, { param, grad, velocity }, attrs);
}

export const momentumUpdateKernel = updateKernel<MomentumAttrs>({
  name: 'MomentumUpdate',
  states: ['velocity'],
  apply(kernels, [p, g, velocity], [pNext, velocityNext], size, { learningRate, momentum, nesterov }) {
    kernels.momentumUpdate({ p, g, velocity, pNext, velocityNext, size, learningRate, momentum, nesterov });
  },
  composed({ param, grad, velocity }, { learningRate, momentum, nesterov }) {
    const v = add(mul(velocity!, momentum), grad!);
    const direction = nesterov ? add(grad!, mul(v, momentum)) : v;
    return [sub(param!, mul(direction, learningRate)), v];
  },
});
