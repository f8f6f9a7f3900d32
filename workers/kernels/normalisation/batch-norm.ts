import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { requireFloat32, requireSameShape, type TrainingKernel } from '../kernel.ts';
import { type BatchNormAttrs, BatchNormTraining, BatchNormTrainingGrad } from '../names.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** `BatchNormTraining`: inputs {x [..., C], gamma [C], beta [C]}, attrs {epsilon, relu} -> [y, mean, biased variance]. */
export const batchNormTraining: TrainingKernel = {
  name: BatchNormTraining,
  run({ inputs, attrs, heap }): TensorInfo[] {
    const { epsilon, relu = false } = attrs as BatchNormAttrs;
    const [x, gamma, beta] = requireFloat32(BatchNormTraining, inputs, 'x', 'gamma', 'beta');
    const { rows, channels } = rowsOf(BatchNormTraining, x, gamma, beta);
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
};

/**
 * `BatchNormTrainingGrad`: inputs {dy, x, gamma, mean, variance, beta}, attrs {epsilon, relu} -> [dx, dgamma, dbeta].
 * beta is read with relu only, and may be missing otherwise.
 */
export const batchNormTrainingGrad: TrainingKernel = {
  name: BatchNormTrainingGrad,
  run({ inputs, attrs, heap }): TensorInfo[] {
    const { epsilon, relu = false } = attrs as BatchNormAttrs;
    const names = ['dy', 'x', 'gamma', 'mean', 'variance', relu ? 'beta' : 'gamma'] as const;
    const [dy, x, gamma, mean, variance, beta] = requireFloat32(BatchNormTrainingGrad, inputs, ...names);
    requireSameShape(BatchNormTrainingGrad, dy, x);
    const { rows, channels } = rowsOf(BatchNormTrainingGrad, x, gamma, mean, variance, beta);
    const [dx, dgamma, dbeta] = [heap.output(x.shape), heap.output([channels]), heap.output([channels])];
    heap.scratch(3 * channels * FLOAT, (scratch) => {
      heap.kernels.batchNormTrainingGrad({
        dy: heap.address(dy),
        x: heap.address(x),
        gamma: heap.address(gamma),
        beta: heap.address(beta),
        mean: heap.address(mean),
        variance: heap.address(variance),
        dx: heap.address(dx),
        dgamma: heap.address(dgamma),
        dbeta: heap.address(dbeta),
        scratch,
        rows,
        channels,
        epsilon,
        relu,
      });
    });
    return [dx, dgamma, dbeta];
  },
};

/** `FusedBatchNorm`: inputs {x, mean, variance, offset, scale}, attrs {varianceEpsilon}; all but x [C], else stock. */
export const fusedBatchNorm: TrainingKernel = {
  name: 'FusedBatchNorm',
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

/** @throws Error if x is empty, or a per-channel tensor is not of the shape [C]. */
function rowsOf(kernel: string, x: TensorInfo, ...perChannel: TensorInfo[]): { rows: number; channels: number } {
  const channels = x.shape.at(-1) ?? 0;
  const size = util.sizeFromShape(x.shape);
  if (channels === 0 || size === 0)
    throw new Error(`${kernel} needs at least one value per channel, not [${x.shape}].`);
  for (const tensor of perChannel) {
    if (!util.arraysEqual(tensor.shape, [channels])) {
      throw new Error(`${kernel} needs [${channels}] for the channels of [${x.shape}], not [${tensor.shape}].`);
    }
  }
  return { rows: size / channels, channels };
}
