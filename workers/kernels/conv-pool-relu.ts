import { type backend_util, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { convInfo, forwardConvolution } from './conv2d.ts';
import { withConvolution } from './convolve.ts';
import { packPanels, panelBytes, withPaddedBias } from './indirect-gemm.ts';
import { type KernelCall, requireFloat32, type TrainingKernel } from './kernel.ts';
import { ConvPoolRelu } from './names.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** Floats of convolution output held at a time: 256 kB, which stay in the second-level cache until they are pooled. */
const GROUP_ELEMENTS = 64 * 1024;

/**
 * `ConvPoolRelu`: relu(maxPool2x2(conv2d(x, filter) + bias)), which equals max-pooling after relu, without the
 * convolution's output ever being written out. Inputs {x [B, H, W, C], filter [h, w, C, D], bias [D]}, attrs
 * {strides, pad}; the pool has stride 2 and no padding -> [y [B, H', W', D], argmax int32 of the same shape: the
 * position of the largest in each window, 0 to 3 in reading order, or -1 where relu cut it off].
 */
export const convPoolRelu: TrainingKernel = {
  name: ConvPoolRelu,
  run({ inputs, attrs, heap }: KernelCall): TensorInfo[] {
    const [x, filter, bias] = requireFloat32(ConvPoolRelu, inputs, 'x', 'filter', 'bias');
    const info = convPoolInfo(x.shape, filter.shape, attrs);
    requireBias(bias, info);
    const { poolHeight, poolWidth, outChannels, batchSize } = info;
    const y = heap.output([batchSize, poolHeight, poolWidth, outChannels]);
    const argmax = heap.output(y.shape, 'int32');
    const depth = info.filterHeight * info.filterWidth * info.inChannels;
    const convImage = 4 * poolHeight * poolWidth * outChannels;
    const pooledImage = poolHeight * poolWidth * outChannels * FLOAT;
    const groupImages = Math.min(batchSize, Math.max(1, Math.floor(GROUP_ELEMENTS / convImage)));
    const source = {
      pointer: heap.pointer(filter),
      rows: depth,
      columns: outChannels,
      rowStride: outChannels,
      columnStride: 1,
    };
    heap.scratch(panelBytes(depth, outChannels) + groupImages * convImage * FLOAT, (panels) => {
      const conv = panels + panelBytes(depth, outChannels);
      packPanels(heap, source, panels);
      withPaddedBias(heap, heap.pointer(bias), outChannels, (paddedBias) => {
        const forward = forwardConvolution(heap, x, info);
        const convolution = {
          ...forward,
          output: { pointer: conv, height: 2 * poolHeight, width: 2 * poolWidth, channels: outChannels },
          rowTaps: forward.rowTaps.slice(0, 2 * poolHeight),
          columnTaps: forward.columnTaps.slice(0, 2 * poolWidth),
          panels,
          bias: paddedBias,
        };
        const pool = (images: number, first: number) => {
          const at = first * pooledImage;
          const windowRows = images * poolHeight;
          heap.kernels.poolRelu(
            conv,
            windowRows,
            poolWidth,
            outChannels,
            heap.pointer(y) + at,
            heap.pointer(argmax) + at,
          );
        };
        const whole = Math.floor(batchSize / groupImages) * groupImages;
        withConvolution(heap, convolution, groupImages, (run) => {
          for (let first = 0; first < whole; first += groupImages) {
            run(1, first, 0);
            pool(groupImages, first);
          }
        });
        if (whole === batchSize) return;
        withConvolution(heap, convolution, batchSize - whole, (run) => {
          run(1, whole, 0);
          pool(batchSize - whole, whole);
        });
      });
    });
    return [y, argmax];
  },
};

/** @throws Error if the bias is not one number for each output channel. */
export function requireBias(bias: TensorInfo, { outChannels }: ConvPoolInfo): void {
  if (!util.arraysEqual(bias.shape, [outChannels])) {
    throw new Error(`${ConvPoolRelu} needs a bias of shape [${outChannels}], not [${bias.shape}].`);
  }
}

export type ConvPoolInfo = backend_util.Conv2DInfo & { poolHeight: number; poolWidth: number };

/** The sizes of a convolution and of the pool on top. */
export function convPoolInfo(xShape: number[], filterShape: number[], attrs: KernelCall['attrs']): ConvPoolInfo {
  const info = convInfo(xShape, filterShape, { ...attrs, dilations: 1, dataFormat: 'NHWC' });
  return { ...info, poolHeight: Math.floor(info.outHeight / 2), poolWidth: Math.floor(info.outWidth / 2) };
}
