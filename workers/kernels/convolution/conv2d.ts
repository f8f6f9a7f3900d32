import { backend_util, Conv2D, FusedConv2D, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { type Address, NOWHERE } from '../address.ts';
import { clampOf } from '../gemm/activation.ts';
import { packPanels, panelBytes, withPaddedBias } from '../gemm/indirect-gemm.ts';
import { requireOutput, type WindowInfo } from '../geometry.ts';
import type { KernelCall, TrainingKernel } from '../kernel.ts';
import { convolve } from './convolve.ts';
import { convolutionTaps } from './taps.ts';

/** `Conv2D`: inputs {x [B, H, W, C], filter [h, w, C, D]} -> [B, H', W', D]; NHWC, any stride, dilation, padding. */
export const conv2d: TrainingKernel = { name: Conv2D, run: forward };

/** `FusedConv2D`: with {bias [D]} and attrs {activation}; activations other than a clamp are left to tfjs. */
export const fusedConv2d: TrainingKernel = { name: FusedConv2D, run: forward };

function forward(call: KernelCall): TensorInfo | TensorInfo[] {
  const { inputs, attrs, heap } = call;
  const { x, filter, bias } = inputs as { x: TensorInfo; filter: TensorInfo; bias?: TensorInfo };
  const info = convInfo(bias ? FusedConv2D : Conv2D, x.shape, filter.shape, attrs);
  const range = clampOf(attrs.activation);
  const supported =
    range !== undefined &&
    info.dataFormat === 'channelsLast' &&
    x.dtype === 'float32' &&
    filter.dtype === 'float32' &&
    (!bias || util.arraysEqual(bias.shape, [info.outChannels]));
  if (!supported) return call.stock();

  const { inChannels, outChannels, filterHeight, filterWidth } = info;
  const y = heap.output(info.outShape);
  const depth = filterHeight * filterWidth * inChannels;
  heap.scratch(panelBytes(depth, outChannels), (panels) => {
    packPanels(
      heap,
      { address: heap.address(filter), rows: depth, columns: outChannels, rowStride: outChannels, columnStride: 1 },
      panels,
    );
    withPaddedBias(heap, bias ? heap.address(bias) : NOWHERE, outChannels, (paddedBias) => {
      convolve(
        heap,
        {
          ...forwardConvolution(heap.address(x), info),
          output: { address: heap.address(y), height: info.outHeight, width: info.outWidth, channels: outChannels },
          panels,
          bias: paddedBias,
          range,
        },
        info.batchSize,
      );
    });
  });
  return y;
}

/** What the input and the geometry say of a forward convolution. */
export function forwardConvolution(x: Address, info: backend_util.Conv2DInfo) {
  return {
    input: { address: x, height: info.inHeight, width: info.inWidth, channels: info.inChannels },
    rowTaps: convolutionTaps({
      inputSize: info.inHeight,
      outputSize: info.outHeight,
      filterSize: info.filterHeight,
      stride: info.strideHeight,
      dilation: info.dilationHeight,
      padding: info.padInfo.top,
    }),
    columnTaps: convolutionTaps({
      inputSize: info.inWidth,
      outputSize: info.outWidth,
      filterSize: info.filterWidth,
      stride: info.strideWidth,
      dilation: info.dilationWidth,
      padding: info.padInfo.left,
    }),
    rowStep: info.dilationHeight,
    columnStep: info.dilationWidth,
    filterHeight: info.filterHeight,
    filterWidth: info.filterWidth,
    padding: isDense(info) ? { top: info.padInfo.top, left: info.padInfo.left } : undefined,
  };
}

/** Whether the filter moves by one, and its taps are side by side. */
export function isDense({ strideHeight, strideWidth, dilationHeight, dilationWidth }: WindowInfo): boolean {
  return strideHeight === 1 && strideWidth === 1 && dilationHeight === 1 && dilationWidth === 1;
}

/**
 * tfjs's own reading of a convolution's attributes; the gradients' kernels have no dilations among them.
 * @throws Error if the filter is not for the images' channels, or does not fit into the images.
 */
export function convInfo(
  kernel: string,
  xShape: number[],
  filterShape: number[],
  attrs: KernelCall['attrs'],
): backend_util.Conv2DInfo {
  const { strides, dilations = 1, pad, dimRoundingMode, dataFormat = 'NHWC' } = attrs;
  const channels = xShape[dataFormat === 'NHWC' ? 3 : 1];
  if (xShape.length !== 4 || filterShape.length !== 4 || channels !== filterShape[2]) {
    throw new Error(`${kernel} needs x [B, H, W, C] and a filter [h, w, C, D], not [${xShape}] and [${filterShape}].`);
  }
  const info = backend_util.computeConv2DInfo(
    xShape as [number, number, number, number],
    filterShape as [number, number, number, number],
    strides as [number, number],
    dilations as [number, number],
    pad as 'same' | 'valid' | number,
    dimRoundingMode as 'floor' | 'round' | 'ceil',
    false,
    backend_util.convertConv2DDataFormat(dataFormat as 'NHWC' | 'NCHW'),
  );
  requireOutput(info);
  return info;
}
