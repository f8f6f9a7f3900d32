import type { Tensor, Tensor1D, Tensor4D, TensorInfo } from '@tensorflow/tfjs-core';
import { offset } from '../../address.ts';
import { packPanels, panelBytes, withPaddedBias } from '../../gemm/indirect-gemm.ts';
import { callKernel, type OwnKernel, requireFloat32 } from '../../kernel.ts';
import type { Heap } from '../../memory.ts';
import { forwardConvolution } from '../conv2d.ts';
import { withConvolution } from '../convolve.ts';
import { paddedSize, patchesOf, withPaddedImages } from '../padded-images.ts';
import { suitsWinogradF2x2, winogradF2x2ConvPoolRelu } from '../winograd/f2x2-pool.ts';
import { composedConvPoolRelu } from './composed.ts';
import {
  type ConvPoolAddresses,
  type ConvPoolAttrs,
  type ConvPoolInfo,
  ConvPoolRelu,
  convPoolInfo,
  isShallow,
  requireBias,
} from './info.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** Floats of convolution output held at a time: 256 kB, which stay in the second-level cache until they are pooled. */
const GROUP_ELEMENTS = 64 * 1024;

/**
 * y [B, H', W', D] = relu(maxPool2x2(conv2d(x [B, H, W, C], filter [h, w, C, D])
 * + bias [D])), and where in each window its largest was (int32 of y's shape,
 * 0 to 3 in reading order, -1 where relu cut it off).
 */
export function convPoolRelu(
  x: Tensor4D,
  filter: Tensor4D,
  bias: Tensor1D,
  attrs: ConvPoolAttrs,
): [y: Tensor4D, argmax: Tensor4D] {
  return callKernel(convPoolReluKernel, { x, filter, bias }, attrs);
}

/**
 * `ConvPoolRelu`: relu(maxPool2x2(conv2d(x, filter) + bias)), which equals max-pooling after relu, without the
 * convolution's output ever being written out. Inputs {x [B, H, W, C], filter [h, w, C, D], bias [D]}, attrs
 * {strides, pad}; the pool has stride 2 and no padding -> [y [B, H', W', D], argmax int32 of the same shape: the
 * position of the largest in each window, 0 to 3 in reading order, or -1 where relu cut it off].
 */
export const convPoolReluKernel: OwnKernel = {
  name: ConvPoolRelu,
  run({ inputs, attrs, heap }): TensorInfo[] {
    const [x, filter, bias] = requireFloat32(ConvPoolRelu, inputs, 'x', 'filter', 'bias');
    const info = convPoolInfo(x.shape, filter.shape, attrs);
    requireBias(bias, info);
    const y = heap.output([info.batchSize, info.poolHeight, info.poolWidth, info.outChannels]);
    const argmax = heap.output(y.shape, 'int32');
    const at: ConvPoolAddresses = {
      x: heap.address(x),
      filter: heap.address(filter),
      bias: heap.address(bias),
      y: heap.address(y),
      argmax: heap.address(argmax),
    };
    if (isShallow(info)) shallowConvPoolRelu(heap, info, at);
    else if (suitsWinogradF2x2(info)) winogradF2x2ConvPoolRelu(heap, info, at);
    else directConvPoolRelu(heap, info, at);
    return [y, argmax];
  },
  composed: (inputs, attrs): Tensor[] => composedConvPoolRelu(inputs, attrs as ConvPoolAttrs),
};

function shallowConvPoolRelu(heap: Heap, info: ConvPoolInfo, at: ConvPoolAddresses): void {
  withPaddedImages(heap, at.x, info, paddedSize(info), 0, (images) => {
    const { address, ...size } = images;
    const [rows, columns] = [info.poolHeight, info.poolWidth];
    const patches = patchesOf({ ...size, images: address, count: info.batchSize, rows, columns, channels: 1 });
    heap.kernels.shallowConvPoolRelu(patches, at.filter, at.bias, info.outChannels, at.y, at.argmax);
  });
}

/** The convolution as one indirect product, into scratch space that is pooled a group of images at a time. */
function directConvPoolRelu(heap: Heap, info: ConvPoolInfo, at: ConvPoolAddresses): void {
  const { poolHeight, poolWidth, outChannels, batchSize } = info;
  const rows = info.filterHeight * info.filterWidth * info.inChannels;
  const convImage = 4 * poolHeight * poolWidth * outChannels;
  const pooledImage = poolHeight * poolWidth * outChannels * FLOAT;
  const groupImages = Math.max(1, Math.min(batchSize, Math.floor(GROUP_ELEMENTS / Math.max(1, convImage))));
  const filter = { address: at.filter, rows, columns: outChannels, rowStride: outChannels, columnStride: 1 };
  heap.scratch(panelBytes(rows, outChannels) + groupImages * convImage * FLOAT, (panels) => {
    const conv = offset(panels, panelBytes(rows, outChannels));
    packPanels(heap, filter, panels);
    withPaddedBias(heap, at.bias, outChannels, (bias) => {
      const forward = forwardConvolution(at.x, info);
      const convolution = {
        ...forward,
        output: { address: conv, height: 2 * poolHeight, width: 2 * poolWidth, channels: outChannels },
        rowTaps: forward.rowTaps.slice(0, 2 * poolHeight),
        columnTaps: forward.columnTaps.slice(0, 2 * poolWidth),
        panels,
        bias,
      };
      const convolveAndPool = (images: number, from: number, to: number) => {
        withConvolution(heap, convolution, images, (run) => {
          for (let first = from; first < to; first += images) {
            run(1, first, 0);
            const [y, argmax] = [offset(at.y, first * pooledImage), offset(at.argmax, first * pooledImage)];
            heap.kernels.poolRelu(conv, images * poolHeight, poolWidth, outChannels, y, argmax);
          }
        });
      };
      const whole = Math.floor(batchSize / groupImages) * groupImages;
      convolveAndPool(groupImages, 0, whole);
      if (whole < batchSize) convolveAndPool(batchSize - whole, whole, batchSize);
    });
  });
}
