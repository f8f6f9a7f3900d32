import { type backend_util, Conv2DBackpropInput, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { type Address, offset } from '../address.ts';
import { PANEL, packPanels, panelBytes } from '../gemm/indirect-gemm.ts';
import { type KernelCall, requireShape, type TrainingKernel } from '../kernel.ts';
import type { Heap } from '../memory.ts';
import { convInfo, isDense } from './conv2d.ts';
import { convolve } from './convolve.ts';
import { gradientTapOrder, gradientTaps } from './taps.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/**
 * `Conv2DBackpropInput`: inputs {dy [B, H', W', D], filter [h, w, C, D]}, attrs {inputShape} -> dx [B, H, W, C].
 * Also what a transposed convolution does going forward. NHWC. tfjs's own gradients never pass `dilations`; a loop of
 * one's own may, with a stride of 1.
 */
export const conv2dBackpropInput: TrainingKernel = { name: Conv2DBackpropInput, run: gradient };

function gradient(call: KernelCall): TensorInfo | TensorInfo[] {
  const { inputs, attrs, heap } = call;
  const { dy, filter } = inputs as { dy: TensorInfo; filter: TensorInfo };
  const info = convInfo(Conv2DBackpropInput, attrs.inputShape as number[], filter.shape, attrs);
  if (info.dataFormat !== 'channelsLast' || dy.dtype !== 'float32' || filter.dtype !== 'float32') return call.stock();
  if (isLarger(dy.shape, info.outShape)) return call.stock();
  requireShape(Conv2DBackpropInput, 'dy', dy, info.outShape);

  for (const [stride, dilation] of [
    [info.strideHeight, info.dilationHeight],
    [info.strideWidth, info.dilationWidth],
  ] as const) {
    if (stride > 1 && dilation > 1) throw new Error(`${Conv2DBackpropInput} takes a stride or a dilation, not both.`);
  }
  const dx = heap.output(info.inShape);
  inputGradient(heap, info, { dy: heap.address(dy), filter: heap.address(filter), dx: heap.address(dx) });
  return dx;
}

/** tfjs lets a dy pass that is larger than the convolution's output, and reads a corner of it. */
function isLarger(dy: number[], out: number[]): boolean {
  const [batch, height, width, channels] = dy;
  const [outBatch, outHeight, outWidth, outChannels] = out;
  const covers = height! >= outHeight! && width! >= outWidth! && dy.length === out.length;
  return covers && batch === outBatch && channels === outChannels && !util.arraysEqual(dy, out);
}

/** Where the inputs of `inputGradient` lie, and where its output goes. */
interface Addresses {
  dy: Address;
  filter: Address;
  dx: Address;
}

/** Writes dx of a convolution in NHWC order, with a stride or a dilation along each axis, not both. */
export function inputGradient(heap: Heap, info: backend_util.Conv2DInfo, at: Addresses): void {
  const { inChannels, outChannels, filterHeight, filterWidth, strideHeight, strideWidth } = info;
  const depth = filterHeight * filterWidth * outChannels;
  heap.scratch(panelBytes(depth, inChannels), (panels) => {
    let position = 0;
    for (const row of gradientTapOrder(filterHeight, strideHeight)) {
      for (const column of gradientTapOrder(filterWidth, strideWidth)) {
        const tap = {
          address: offset(at.filter, (row * filterWidth + column) * inChannels * outChannels * FLOAT),
          rows: outChannels,
          columns: inChannels,
          rowStride: 1,
          columnStride: outChannels,
        };
        packPanels(heap, tap, offset(panels, position * outChannels * PANEL * FLOAT), depth);
        position++;
      }
    }
    convolve(
      heap,
      {
        input: { address: at.dy, height: info.outHeight, width: info.outWidth, channels: outChannels },
        output: { address: at.dx, height: info.inHeight, width: info.inWidth, channels: inChannels },
        rowTaps: gradientTaps({
          inputSize: info.inHeight,
          outputSize: info.outHeight,
          filterSize: filterHeight,
          stride: strideHeight,
          dilation: info.dilationHeight,
          padding: info.padInfo.top,
        }),
        columnTaps: gradientTaps({
          inputSize: info.inWidth,
          outputSize: info.outWidth,
          filterSize: filterWidth,
          stride: strideWidth,
          dilation: info.dilationWidth,
          padding: info.padInfo.left,
        }),
        // Strided taps of one remainder meet outputs side by side; dilated ones, outputs one dilation apart.
        rowStep: info.dilationHeight,
        columnStep: info.dilationWidth,
        panels,
        filterHeight,
        filterWidth,
        padding: isDense(info)
          ? { top: filterHeight - 1 - info.padInfo.top, left: filterWidth - 1 - info.padInfo.left }
          : undefined,
      },
      info.batchSize,
    );
  });
}
