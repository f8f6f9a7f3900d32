import { FusedBatchNorm, type TensorInfo } from '@tensorflow/tfjs-core';
import type { TrainingKernel } from '../kernel.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** `FusedBatchNorm`: inputs {x, mean, variance, offset, scale}, attrs {varianceEpsilon}; all but x [C], else stock. */
export const fusedBatchNorm: TrainingKernel = {
  name: FusedBatchNorm,
  run({ inputs, attrs, heap, stock }): TensorInfo | TensorInfo[] {
    const { x, mean, variance, offset, scale } = inputs;
    const channels = x?.shape.at(-1);
    const isPerChannel = (tensor?: TensorInfo): tensor is TensorInfo =>
      tensor?.dtype === 'float32' && tensor.shape.length === 1 && tensor.shape[0] === channels;
    if (x?.dtype !== 'float32' || !channels) return stock();
    if (![mean, variance, offset, scale].every(isPerChannel)) return stock();
    const y = heap.output(x.shape);
    heap.scratch(channels * FLOAT, (scratch) => {
      heap.kernels.batchNorm({
        x: heap.address(x),
        gamma: heap.address(scale!),
        beta: heap.address(offset!),
        y: heap.address(y),
        mean: heap.address(mean!),
        variance: heap.address(variance!),
        scratch,
        rows: heap.size(x) / channels,
        channels,
        epsilon: attrs.varianceEpsilon as number,
        relu: false,
      });
    });
    return y;
  },
};
