import { DepthwiseConv2dNativeBackpropInput, type TensorInfo } from '@tensorflow/tfjs-core';
import { geometryOf } from '../geometry.ts';
import { requireFloat32, type TrainingKernel } from '../kernel.ts';
import { depthwiseInfo, type Shape4D, scratchBytes } from './depthwise-info.ts';

const NAME = DepthwiseConv2dNativeBackpropInput;

/**
 * Inputs {dy [B, outH, outW, C·M], filter [H, W, C, M]}, attrs {strides, dilations, pad, dimRoundingMode, inputShape}
 * -> dx of inputShape.
 */
export const depthwiseBackpropInput: TrainingKernel = {
  name: NAME,
  run({ inputs, attrs, heap }): TensorInfo {
    const [dy, filter] = requireFloat32(NAME, inputs, 'dy', 'filter');
    const info = depthwiseInfo(NAME, attrs.inputShape as Shape4D, filter.shape as Shape4D, dy, attrs);
    const dx = heap.output(info.inShape);
    const at = [heap.address(dy), heap.address(filter), heap.address(dx)] as const;
    heap.scratch(scratchBytes(info), (scratch) =>
      heap.kernels.depthwiseConv2dInputGrad(...at, scratch, geometryOf(info)),
    );
    return dx;
  },
};
