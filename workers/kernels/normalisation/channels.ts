import { type TensorInfo, util } from '@tensorflow/tfjs-core';

/** Attributes of both batch-norm kernels: `epsilon` > 0 is added to the variance; `relu` follows if it is true. */
export type BatchNormAttrs = {
  epsilon: number;
  relu?: boolean;
};

/** @throws Error if x is empty, or a per-channel tensor is not of the shape [C]. */
export function rowsOf(kernel: string, x: TensorInfo, ...perChannel: TensorInfo[]): { rows: number; channels: number } {
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
