import { MaxPoolGrad, type TensorInfo } from '@tensorflow/tfjs-core';
import { geometryOf } from '../geometry.ts';
import { requireFloat32, requireShape, type TrainingKernel } from '../kernel.ts';
import { poolGeometry } from './geometry.ts';

/**
 * `MaxPoolGrad`: inputs {dy, input, output}, attrs as of `MaxPool` -> dx. Among equal values the first of the window,
 * row by row, takes the gradient.
 */
export const maxPoolGrad: TrainingKernel = {
  name: MaxPoolGrad,
  run({ inputs, attrs, heap }): TensorInfo {
    const [dy, x] = requireFloat32(MaxPoolGrad, inputs, 'dy', 'input');
    const geometry = poolGeometry(x, attrs);
    requireShape(MaxPoolGrad, 'dy', dy, geometry.outShape);
    const dx = heap.output(x.shape);
    const at = [heap.address(x), heap.address(dy), heap.address(dx)] as const;
    heap.kernels.maxPoolGrad(...at, geometryOf(geometry));
    return dx;
  },
};
