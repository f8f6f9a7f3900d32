import type { TensorInfo } from '@tensorflow/tfjs-core';
import { requireFloat32, requireSameShape, type TrainingKernel } from '../kernel.ts';

/** `ReluGrad`: inputs {dy, y} of one shape, y being relu's output -> dx = dy where y > 0, else 0. */
export const reluGrad: TrainingKernel = {
  name: 'ReluGrad',
  run({ inputs, heap }): TensorInfo {
    const [dy, y] = requireFloat32('ReluGrad', inputs, 'dy', 'y');
    requireSameShape('ReluGrad', dy, y);
    const dx = heap.output(dy.shape);
    heap.kernels.reluGrad(heap.address(dy), heap.address(y), heap.address(dx), heap.size(dx));
    return dx;
  },
};
