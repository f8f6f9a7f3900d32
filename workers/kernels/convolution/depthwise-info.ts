import { backend_util, type NamedAttrMap, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { requireOutput } from '../geometry.ts';
import { requireShape } from '../kernel.ts';

export type Shape4D = [number, number, number, number];
type Pair = number | [number, number];

/**
 * tfjs's own reading of a depthwise convolution's attributes.
 * @throws Error if the filter is not for the images' channels or does not fit into the images, or dy is not of the
 *   output's shape.
 */
export function depthwiseInfo(
  kernel: string,
  inputShape: Shape4D,
  filterShape: Shape4D,
  dy: TensorInfo,
  { strides, dilations, pad, dimRoundingMode }: NamedAttrMap,
): backend_util.Conv2DInfo {
  if (inputShape.length !== 4 || filterShape.length !== 4 || inputShape[3] !== filterShape[2]) {
    throw new Error(
      `${kernel} needs images [B, H, W, C] and a filter [h, w, C, M], not [${inputShape}] and [${filterShape}].`,
    );
  }
  const info = backend_util.computeConv2DInfo(
    inputShape,
    filterShape,
    strides as Pair,
    dilations as Pair,
    pad as 'same' | 'valid' | number | backend_util.ExplicitPadding,
    dimRoundingMode as 'floor' | 'round' | 'ceil',
    true,
  );
  requireOutput(info);
  requireShape(kernel, 'dy', dy, info.outShape);
  return info;
}

/** What assembly/depthwise-conv2d.ts asks for: room for one multiplier's filter and dy, if it is above 1. */
export function scratchBytes({ outChannels, inChannels, filterShape, outShape }: backend_util.Conv2DInfo): number {
  const multiplier = outChannels / inChannels;
  const floats = (util.sizeFromShape(filterShape) + util.sizeFromShape(outShape)) / multiplier;
  return multiplier > 1 ? floats * Float32Array.BYTES_PER_ELEMENT : 0;
}
