import { AvgPoolGrad, type TensorInfo } from '@tensorflow/tfjs-core';
import { geometryOf } from '../geometry.ts';
import { requireFloat32, requireShape, type TrainingKernel } from '../kernel.ts';
import { poolGeometry } from './geometry.ts';

/**
 * `AvgPoolGrad`: inputs {dy, input}, attrs as of `MaxPool` -> dx. A dy is shared among the filter's whole area, padding
 * included, as tfjs has it on every backend.
 */
export const averagePoolGrad: TrainingKernel = {
  name: AvgPoolGrad,
  run({ inputs, attrs, heap }): TensorInfo {
    const [dy, x] = requireFloat32(AvgPoolGrad, inputs, 'dy', 'input');
    const geometry = poolGeometry(x, attrs);
    requireShape(AvgPoolGrad, 'dy', dy, geometry.outShape);
    const dx = heap.output(x.shape);
    heap.kernels.averagePoolGrad(heap.address(dy), heap.address(dx), geometryOf(geometry));
    return dx;
  },
};
