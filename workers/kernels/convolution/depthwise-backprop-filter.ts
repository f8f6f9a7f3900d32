import { DepthwiseConv2dNativeBackpropFilter, type TensorInfo } from '@tensorflow/tfjs-core';
import { geometryOf } from '../geometry.ts';
import { requireFloat32, type TrainingKernel } from '../kernel.ts';
import { depthwiseInfo, type Shape4D, scratchBytes } from './depthwise-info.ts';

const NAME = DepthwiseConv2dNativeBackpropFilter;

/**
 * Inputs {x [B, inH, inW, C], dy [B, outH, outW, C·M]}, attrs {strides, dilations, pad, dimRoundingMode, filterShape}
 * -> dFilter of filterShape.
 */
export const depthwiseBackpropFilter: TrainingKernel = {
  name: NAME,
  run({ inputs, attrs, heap }): TensorInfo {
    const [x, dy] = requireFloat32(NAME, inputs, 'x', 'dy');
    const info = depthwiseInfo(NAME, x.shape as Shape4D, attrs.filterShape as Shape4D, dy, attrs);
    const dFilter = heap.output(info.filterShape);
    const at = [heap.address(x), heap.address(dy), heap.address(dFilter)] as const;
    heap.scratch(scratchBytes(info), (scratch) =>
      heap.kernels.depthwiseConv2dFilterGrad(...at, scratch, geometryOf(info)),
    );
    return dFilter;
  },
};
