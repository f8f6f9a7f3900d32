import {
  add,
  mean,
  mul,
  relu,
  rsqrt,
  square,
  sub,
  type Tensor,
  type Tensor1D,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { callKernel, type OwnKernel, requireFloat32 } from '../kernel.ts';
import { leadingAxes } from '../reduction/columns.ts';
import { type BatchNormAttrs, rowsOf } from './channels.ts';

const NAME = 'BatchNormTraining';
const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** Normalizes x [..., C] by the batch's own mean and biased variance, both [C]; `attrs.relu` cuts y off below 0. */
export function batchNormTraining<T extends Tensor>(
  x: T,
  gamma: Tensor1D,
  beta: Tensor1D,
  attrs: BatchNormAttrs,
): [y: T, mean: Tensor1D, variance: Tensor1D] {
  return callKernel(batchNormTrainingKernel, { x, gamma, beta }, attrs);
}

/** Inputs {x [..., C], gamma [C], beta [C]}, attrs {epsilon, relu} -> [y, mean, biased variance]. */
export const batchNormTrainingKernel: OwnKernel = {
  name: NAME,
  run({ inputs, attrs, heap }): TensorInfo[] {
    const { epsilon, relu = false } = attrs as BatchNormAttrs;
    const [x, gamma, beta] = requireFloat32(NAME, inputs, 'x', 'gamma', 'beta');
    const { rows, channels } = rowsOf(NAME, x, gamma, beta);
    const [y, mean, variance] = [heap.output(x.shape), heap.output([channels]), heap.output([channels])];
    heap.scratch(channels * FLOAT, (scratch) => {
      heap.kernels.batchNormTraining({
        x: heap.address(x),
        gamma: heap.address(gamma),
        beta: heap.address(beta),
        y: heap.address(y),
        mean: heap.address(mean),
        variance: heap.address(variance),
        scratch,
        rows,
        channels,
        epsilon,
        relu,
      });
    });
    return [y, mean, variance];
  },
  composed({ x, gamma, beta }, attrs): Tensor[] {
    const { epsilon, relu: cut } = attrs as BatchNormAttrs;
    const axes = leadingAxes(x!);
    const average = mean(x!, axes);
    const centred = sub(x!, average);
    const variance = mean(square(centred), axes);
    const y = add(mul(centred, mul(gamma!, rsqrt(add(variance, epsilon)))), beta!);
    return [cut ? relu(y) : y, average, variance];
  },
};
