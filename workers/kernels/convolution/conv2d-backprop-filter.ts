import { type backend_util, Conv2DBackpropFilter, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Address } from '../address.ts';
import { indirectProduct, PANEL, packPanels, panelBytes, withRows } from '../gemm/indirect-gemm.ts';
import { type KernelCall, requireFloat32, requireShape, type TrainingKernel } from '../kernel.ts';
import type { Heap } from '../memory.ts';
import { convInfo, isDense } from './conv2d.ts';
import { type PaddedImages, paddedSize, withPaddedImages } from './padded-images.ts';
import { suitsWinogradF4x4 } from './winograd/f4x4.ts';
import { winogradF4x4FilterGradient } from './winograd/f4x4-filter-gradient.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/**
 * `Conv2DBackpropFilter`: inputs {x [B, H, W, C], dy [B, H', W', D]}, attrs {filterShape} -> [h, w, C, D].
 * NHWC only. tfjs's own gradients never pass `dilations`; a loop of one's own may.
 */
export const conv2dBackpropFilter: TrainingKernel = { name: Conv2DBackpropFilter, run: gradient };

function gradient({ inputs, attrs, heap }: KernelCall): TensorInfo {
  const [x, dy] = requireFloat32(Conv2DBackpropFilter, inputs, 'x', 'dy');
  const info = convInfo(Conv2DBackpropFilter, x.shape, attrs.filterShape as number[], attrs);
  if (info.dataFormat !== 'channelsLast') {
    throw new Error(`${Conv2DBackpropFilter} takes images in NHWC order only, not ${attrs.dataFormat}.`);
  }
  requireShape(Conv2DBackpropFilter, 'dy', dy, info.outShape);
  const dFilter = heap.output(info.filterShape);
  const target = heap.address(dFilter);
  if (isWinogradF4x4(info)) {
    winogradF4x4FilterGradient(heap, info, heap.address(x), heap.address(dy), target);
    return dFilter;
  }
  heap.kernels.zero(target, heap.size(dFilter) * FLOAT);
  withPaddedImages(heap, heap.address(x), info, paddedSize(info), 0, (images) => {
    withGradientPanels(heap, heap.address(dy), info, (gradients) => {
      accumulateFilterGradient(heap, info, images, gradients, target);
    });
  });
  return dFilter;
}

/** Whether Winograd's products can stand in for the direct one, which includes those with padding, and are faster. */
function isWinogradF4x4(info: backend_util.Conv2DInfo): boolean {
  const { batchSize, inChannels, outChannels, outHeight, outWidth, filterHeight, filterWidth } = info;
  if (!isDense(info) || filterHeight !== 3 || filterWidth !== 3) return false;
  const output = { height: outHeight, width: outWidth };
  return suitsWinogradF4x4({
    batch: batchSize,
    ...output,
    inChannels,
    outChannels,
    products: 9 * outHeight * outWidth,
  });
}

/** The output's gradient by panels of 8 channels: in place where whole panels fit, else laid out anew. */
interface GradientPanels {
  address: Address;
  step: number;
  panel: number;
}

/**
 * Each row of the product is one element (tap and input channel) of the filter, each column an output channel; the
 * sum goes over the output's pixels, image by image so that the image stays in the first-level cache.
 */
function accumulateFilterGradient(
  heap: Heap,
  info: backend_util.Conv2DInfo,
  images: PaddedImages,
  gradients: GradientPanels,
  target: Address,
): void {
  const { batchSize, filterHeight, filterWidth, inChannels, outChannels, outHeight, outWidth } = info;
  const step = info.strideWidth * inChannels;
  const product = {
    groups: batchSize,
    a: {
      address: images.address,
      step,
      jump: info.strideHeight * images.width * inChannels - outWidth * step,
      group: images.height * images.width * inChannels,
    },
    b: { ...gradients, group: outHeight * outWidth * gradients.step },
    run: outWidth,
    runs: outHeight,
    c: { address: target },
    columns: outChannels,
    accumulate: true,
  };
  const count = filterHeight * filterWidth * inChannels;
  const fill = (add: (a: number, c: number) => void) => {
    let c = 0;
    for (let row = 0; row < filterHeight; row++) {
      for (let column = 0; column < filterWidth; column++) {
        const tap = (row * info.dilationHeight * images.width + column * info.dilationWidth) * inChannels;
        for (let channel = 0; channel < inChannels; channel++, c += outChannels) add(tap + channel, c);
      }
    }
  };
  withRows(heap, count, fill, (rows) => indirectProduct(heap, { ...product, rows }));
}

function withGradientPanels(
  heap: Heap,
  dy: Address,
  info: backend_util.Conv2DInfo,
  use: (gradients: GradientPanels) => void,
): void {
  const channels = info.outChannels;
  if (channels % PANEL === 0) {
    use({ address: dy, step: channels, panel: PANEL });
    return;
  }
  const pixels = info.batchSize * info.outHeight * info.outWidth;
  heap.scratch(panelBytes(pixels, channels), (panels) => {
    packPanels(heap, { address: dy, rows: pixels, columns: channels, rowStride: channels, columnStride: 1 }, panels);
    use({ address: panels, step: PANEL, panel: pixels * PANEL });
  });
}
