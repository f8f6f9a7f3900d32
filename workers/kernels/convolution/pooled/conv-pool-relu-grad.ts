import type { Tensor, Tensor1D, Tensor4D, TensorInfo } from '@tensorflow/tfjs-core';
import { type Address, offset } from '../../address.ts';
import type { PooledGradient } from '../../exports.ts';
import { callKernel, type OwnKernel, requireFloat32, requireSameShape, requireShape } from '../../kernel.ts';
import type { Heap } from '../../memory.ts';
import { inputGradient as convInputGradient } from '../conv2d-backprop-input.ts';
import { type PaddedImages, paddedSize, throughPaddedImages, withPaddedImages } from '../padded-images.ts';
import { composedConvPoolReluGrad } from './composed.ts';
import { type ConvPoolGradAttrs, type ConvPoolInfo, convPoolInfo, isShallow } from './info.ts';

const NAME = 'ConvPoolReluGrad';
const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** Bytes of an offset and a factor in a sparse list (assembly/common/sparse.ts). */
const ENTRY = 8;

/** Floats read for the filter gradient in one go, once for each channel: 72 kB, little more than the nearest cache. */
const GROUP_ELEMENTS = 18 * 1024;

/**
 * Gradients of `convPoolRelu`, whose argmax it takes, by dy [B, H', W', D]: of
 * the shapes of filter, bias and x; dx only where it is needed.
 */
export function convPoolReluGrad(
  dy: Tensor4D,
  x: Tensor4D,
  filter: Tensor4D,
  argmax: Tensor4D,
  attrs: ConvPoolGradAttrs,
): [dFilter: Tensor4D, dBias: Tensor1D, dx?: Tensor4D] {
  return callKernel(convPoolReluGradKernel, { dy, x, filter, argmax }, attrs);
}

/**
 * `ConvPoolReluGrad`, the gradient of `ConvPoolRelu`: inputs {dy, argmax [B, H', W', D], x [B, H, W, C],
 * filter [h, w, C, D]}, attrs {strides, pad, needInputGradient} -> [dFilter, dBias] or [dFilter, dBias, dx].
 * A window and channel passes its gradient to one output of the convolution at most, so the sums take a quarter of
 * the operations that the gradients of a convolution do, and fewer where relu cut off.
 */
export const convPoolReluGradKernel: OwnKernel = {
  name: NAME,
  run({ inputs, attrs, heap }): TensorInfo[] {
    const [dy, x, filter] = requireFloat32(NAME, inputs, 'dy', 'x', 'filter');
    const { argmax } = inputs;
    if (argmax?.dtype !== 'int32') throw new Error(`${NAME} needs the int32 argmax of the forward pass.`);
    requireSameShape(NAME, dy, argmax);
    const info = convPoolInfo(x.shape, filter.shape, attrs);
    requireShape(NAME, 'dy', dy, [info.batchSize, info.poolHeight, info.poolWidth, info.outChannels]);
    const gradient: Gradient = { info, dy: heap.address(dy), argmax: heap.address(argmax) };
    const dFilter = heap.output(info.filterShape);
    const dBias = heap.output([info.outChannels]);
    const ofFilter = isShallow(info) ? shallowFilterGradient : filterGradient;
    ofFilter(heap, gradient, heap.address(x), heap.address(dFilter));
    biasGradient(heap, gradient, heap.address(dBias));
    if (!attrs.needInputGradient) return [dFilter, dBias];
    const dx = heap.output(info.inShape);
    const finite = heap.kernels.allFinite(heap.address(filter), heap.size(filter));
    const ofInput = finite ? sparseInputGradient : denseInputGradient;
    ofInput(heap, gradient, heap.address(filter), heap.address(dx));
    return [dFilter, dBias, dx];
  },
  composed: (inputs, attrs): Tensor[] => composedConvPoolReluGrad(inputs, attrs as ConvPoolGradAttrs),
};

interface Gradient {
  info: ConvPoolInfo;
  dy: Address;
  argmax: Address;
}

function biasGradient(heap: Heap, { info, dy, argmax }: Gradient, dBias: Address): void {
  const { batchSize, poolHeight, poolWidth, outChannels } = info;
  heap.kernels.zero(dBias, outChannels * FLOAT);
  heap.kernels.convPoolBiasGrad(dy, argmax, batchSize * poolHeight * poolWidth, outChannels, dBias);
}

/** The gradient of `images`, as kernels read it, of `count` of them from `first` on. */
function pooledGradient(
  { info, dy, argmax }: Gradient,
  images: PaddedImages,
  first = 0,
  count = info.batchSize,
): PooledGradient {
  const { poolHeight, poolWidth, inChannels, outChannels, filterHeight } = info;
  const pixel = inChannels * FLOAT;
  const patchRow = images.width * pixel;
  const before = first * poolHeight * poolWidth * outChannels * FLOAT;
  return {
    dy: offset(dy, before),
    argmax: offset(argmax, before),
    images: count,
    poolHeight,
    poolWidth,
    channels: outChannels,
    image: images.height * patchRow,
    row: info.strideHeight * patchRow,
    column: info.strideWidth * pixel,
    patchRow,
    filterRows: filterHeight,
    padded: paddedRun(info),
  };
}

/** Floats of a patch's row, in whole vectors. */
function paddedRun({ filterWidth, inChannels }: ConvPoolInfo): number {
  return Math.ceil((filterWidth * inChannels) / 4) * 4;
}

function shallowFilterGradient(heap: Heap, gradient: Gradient, x: Address, dFilter: Address): void {
  const { info } = gradient;
  heap.kernels.zero(dFilter, info.filterHeight * info.filterWidth * info.outChannels * FLOAT);
  withPaddedImages(heap, x, info, paddedSize(info), 0, (images) => {
    heap.kernels.shallowConvPoolFilterGrad(pooledGradient(gradient, images), images.address, dFilter);
  });
}

/** Sums up in an order of its own, [D][h][w * C rounded up to whole vectors], and transposes at the end. */
function filterGradient(heap: Heap, gradient: Gradient, x: Address, dFilter: Address): void {
  const { info } = gradient;
  const { batchSize, poolHeight, poolWidth, outChannels, filterHeight, filterWidth, inChannels } = info;
  const run = filterWidth * inChannels;
  const padded = paddedRun(info);
  const sumBytes = outChannels * filterHeight * padded * FLOAT;
  // Whole vectors are read of a patch's row: the last patch's may reach past the images.
  withPaddedImages(heap, x, info, paddedSize(info), padded - run, (images) => {
    const imageElements = images.height * images.width * inChannels;
    const perImage = imageElements + 2 * poolHeight * poolWidth * outChannels;
    const group = Math.min(batchSize, Math.max(1, Math.floor(GROUP_ELEMENTS / perImage)));
    heap.scratch(sumBytes + (group * poolHeight * poolWidth + 1) * ENTRY, (sums) => {
      heap.kernels.zero(sums, sumBytes);
      for (let first = 0; first < batchSize; first += group) {
        const count = Math.min(group, batchSize - first);
        const part = offset(images.address, first * imageElements * FLOAT);
        const ofPart = pooledGradient(gradient, images, first, count);
        heap.kernels.convPoolFilterGrad(ofPart, part, sums, offset(sums, sumBytes));
      }
      for (let row = 0; row < filterHeight; row++) {
        heap.kernels.copyMatrix(
          offset(sums, row * padded * FLOAT),
          run,
          outChannels,
          FLOAT,
          filterHeight * padded * FLOAT,
          offset(dFilter, row * run * outChannels * FLOAT),
          outChannels * FLOAT,
        );
      }
    });
  });
}

/**
 * For a filter that has diverged: where it is infinite or NaN, its products with the zeros that the sparse sums leave
 * out are NaN, and whoever trains has to see them.
 */
function denseInputGradient(heap: Heap, { info, dy, argmax }: Gradient, filter: Address, dx: Address): void {
  const { batchSize, poolHeight, poolWidth, outChannels, outHeight, outWidth } = info;
  const pooled = batchSize * poolHeight * poolWidth * outChannels;
  const outputs = batchSize * outHeight * outWidth * outChannels;
  heap.scratch(outputs * FLOAT, (dConv) => {
    heap.kernels.zero(dConv, outputs * FLOAT);
    const [gradients, positions] = [heap.floats(dy, pooled), heap.integers(argmax, pooled)];
    const target = heap.floats(dConv, outputs);
    for (let i = 0; i < pooled; i++) {
      const position = positions[i]!;
      if (position < 0) continue;
      const window = Math.floor(i / outChannels);
      const row = 2 * (Math.floor(window / poolWidth) % poolHeight) + (position >> 1);
      const column = 2 * (window % poolWidth) + (position & 1);
      const image = Math.floor(window / (poolHeight * poolWidth));
      target[((image * outHeight + row) * outWidth + column) * outChannels + (i % outChannels)] = gradients[i]!;
    }
    convInputGradient(heap, info, { dy: dConv, filter, dx });
  });
}

/** Takes the filter as [D][h][w * C rounded up to whole vectors], the surplus being zero. */
function sparseInputGradient(heap: Heap, gradient: Gradient, filter: Address, dx: Address): void {
  const { info } = gradient;
  const { batchSize, poolHeight, poolWidth, outChannels, filterHeight, filterWidth, inChannels } = info;
  const run = filterWidth * inChannels;
  const padded = paddedRun(info);
  const filterBytes = outChannels * filterHeight * padded * FLOAT;
  const windows = poolHeight * poolWidth;
  const listBytes = (windows * outChannels + 1) * ENTRY + windows * 4 * FLOAT;
  const size = paddedSize(info);
  const accumulate = (images: PaddedImages) => {
    heap.scratch(filterBytes + listBytes, (transposed) => {
      heap.kernels.zero(transposed, filterBytes);
      for (let row = 0; row < filterHeight; row++) {
        heap.kernels.copyMatrix(
          offset(filter, row * run * outChannels * FLOAT),
          outChannels,
          run,
          FLOAT,
          outChannels * FLOAT,
          offset(transposed, row * padded * FLOAT),
          filterHeight * padded * FLOAT,
        );
      }
      const scratch = offset(transposed, filterBytes);
      heap.kernels.convPoolInputGrad(pooledGradient(gradient, images), transposed, images.address, scratch);
    });
  };
  // Patches add to whole vectors of dx; where those would reach past a patch or the padding is in the way, dx is
  // made elsewhere, with room for it.
  const slack = padded - run;
  if (slack === 0 && size.height === info.inHeight && size.width === info.inWidth) {
    heap.kernels.zero(dx, batchSize * size.height * size.width * inChannels * FLOAT);
    accumulate({ address: dx, ...size });
  } else {
    throughPaddedImages(heap, dx, info, size, slack, accumulate);
  }
}
