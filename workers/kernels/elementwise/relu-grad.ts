import { greater, type Tensor, type TensorInfo, where, zerosLike } from '@tensorflow/tfjs-core';
import { callKernel, type OwnKernel, requireFloat32, requireSameShape } from '../kernel.ts';

const NAME = 'ReluGrad';

/** dx, shaped like y: dy where y (relu's output) is above 0, else 0. */
export function reluGrad<T extends Tensor>(dy: T, y: T): T {
  return callKernel(reluGradKernel, { dy, y });
}

/** Inputs {dy, y} of one shape, y being relu's output -> dx = dy where y > 0, else 0. */
export const reluGradKernel: OwnKernel = {
  name: NAME,
  run({ inputs, heap }): TensorInfo {
    const [dy, y] = requireFloat32(NAME, inputs, 'dy', 'y');
    requireSameShape(NAME, dy, y);
    const dx = heap.output(dy.shape);
    heap.kernels.reluGrad(heap.address(dy), heap.address(y), heap.address(dx), heap.size(dx));
    return dx;
  },
  composed({ dy, y }): Tensor {
    // A product with the step function would turn an infinite dy into NaN.
    return where(greater(y!, 0), dy!, zerosLike(dy!));
  },
};
