import { backend_util, type NamedAttrMap, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { geometryOf, requireOutput } from '../geometry.ts';
import { requireFloat32, requireShape, type TrainingKernel } from '../kernel.ts';

const INPUT_GRAD = 'DepthwiseConv2dNativeBackpropInput';
const FILTER_GRAD = 'DepthwiseConv2dNativeBackpropFilter';
type Shape4D = [number, number, number, number];
type Pair = number | [number, number];

/**
 * Inputs {dy [B, outH, outW, C·M], filter [H, W, C, M]}, attrs {strides, dilations, pad, dimRoundingMode, inputShape}
 * -> dx of inputShape.
 */
export const depthwiseConv2dInputGrad: TrainingKernel = {
  name: INPUT_GRAD,
  run({ inputs, attrs, heap }): TensorInfo {
    const [dy, filter] = requireFloat32(INPUT_GRAD, inputs, 'dy', 'filter');
    const info = depthwiseInfo(INPUT_GRAD, attrs.inputShape as Shape4D, filter.shape as Shape4D, dy, attrs);
    const dx = heap.output(info.inShape);
    const at = [heap.address(dy), heap.address(filter), heap.address(dx)] as const;
    heap.scratch(scratchBytes(info), (scratch) =>
      heap.kernels.depthwiseConv2dInputGrad(...at, scratch, geometryOf(info)),
    );
    return dx;
  },
};

/** Inputs {x [B, inH, inW, C], dy [B, outH, outW, C·M]}, attrs as above with filterShape -> dFilter of filterShape. */
export const depthwiseConv2dFilterGrad: TrainingKernel = {
  name: FILTER_GRAD,
  run({ inputs, attrs, heap }): TensorInfo {
    const [x, dy] = requireFloat32(FILTER_GRAD, inputs, 'x', 'dy');
    const info = depthwiseInfo(FILTER_GRAD, x.shape as Shape4D, attrs.filterShape as Shape4D, dy, attrs);
    const dFilter = heap.output(info.filterShape);
    const at = [heap.address(x), heap.address(dy), heap.address(dFilter)] as const;
    heap.scratch(scratchBytes(info), (scratch) =>
      heap.kernels.depthwiseConv2dFilterGrad(...at, scratch, geometryOf(info)),
    );
    return dFilter;
  },
};

function depthwiseInfo(
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
function scratchBytes({ outChannels, inChannels, filterShape, outShape }: backend_util.Conv2DInfo): number {
  const multiplier = outChannels / inChannels;
  const floats = (util.sizeFromShape(filterShape) + util.sizeFromShape(outShape)) / multiplier;
  return multiplier > 1 ? floats * Float32Array.BYTES_PER_ELEMENT : 0;
}
