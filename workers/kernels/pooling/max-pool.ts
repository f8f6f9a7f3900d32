import { MaxPool, type TensorInfo } from '@tensorflow/tfjs-core';
import { geometryOf } from '../geometry.ts';
import type { TrainingKernel } from '../kernel.ts';
import { poolGeometry } from './geometry.ts';

/** `MaxPool`: inputs {x}, attrs {filterSize, strides, pad, dimRoundingMode}. Other types than float32: stock. */
export const maxPool: TrainingKernel = {
  name: MaxPool,
  run({ inputs, attrs, heap, stock }): TensorInfo | TensorInfo[] {
    if (inputs.x?.dtype !== 'float32') return stock();
    const { x } = inputs;
    const geometry = poolGeometry(x, attrs);
    const y = heap.output(geometry.outShape);
    heap.kernels.maxPool(heap.address(x), heap.address(y), geometryOf(geometry));
    return y;
  },
};
