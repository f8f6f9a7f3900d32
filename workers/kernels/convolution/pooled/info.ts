import { type backend_util, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { Address } from '../../address.ts';
import { PANEL } from '../../gemm/indirect-gemm.ts';
import type { KernelCall } from '../../kernel.ts';
import { convInfo } from '../conv2d.ts';

export const ConvPoolRelu = 'ConvPoolRelu';

/** Attributes of the convolution; the pool on top has 2 x 2 windows, stride 2 and no padding. */
export type ConvPoolAttrs = {
  strides: [number, number];
  pad: 'valid' | 'same';
};

export type ConvPoolGradAttrs = ConvPoolAttrs & { needInputGradient: boolean };

/** @throws Error if the bias is not one number for each output channel. */
export function requireBias(bias: TensorInfo, { outChannels }: ConvPoolInfo): void {
  if (!util.arraysEqual(bias.shape, [outChannels])) {
    throw new Error(`${ConvPoolRelu} needs a bias of shape [${outChannels}], not [${bias.shape}].`);
  }
}

export type ConvPoolInfo = backend_util.Conv2DInfo & { poolHeight: number; poolWidth: number };

/**
 * The sizes of a convolution and of the pool on top.
 * @throws Error if x and the filter do not fit together.
 */
export function convPoolInfo(xShape: number[], filterShape: number[], attrs: KernelCall['attrs']): ConvPoolInfo {
  const info = convInfo(ConvPoolRelu, xShape, filterShape, { ...attrs, dilations: 1, dataFormat: 'NHWC' });
  return { ...info, poolHeight: Math.floor(info.outHeight / 2), poolWidth: Math.floor(info.outWidth / 2) };
}

/** Where the inputs and outputs of ConvPoolRelu lie. */
export interface ConvPoolAddresses {
  x: Address;
  filter: Address;
  bias: Address;
  y: Address;
  argmax: Address;
}

/** A 3 x 3 filter on one channel, as a network's first on grey pictures. */
export function isShallow(info: ConvPoolInfo): boolean {
  const { filterHeight, filterWidth, strideHeight, strideWidth, inChannels, outChannels } = info;
  const threeByThree = filterHeight === 3 && filterWidth === 3 && strideHeight === 1 && strideWidth === 1;
  return threeByThree && inChannels === 1 && outChannels % PANEL === 0;
}
