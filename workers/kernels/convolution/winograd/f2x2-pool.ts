import { offset } from '../../address.ts';
import { PANEL } from '../../gemm/indirect-gemm.ts';
import type { Heap } from '../../memory.ts';
import { paddedSize, patchesOf, withPaddedGroups } from '../padded-images.ts';
import type { ConvPoolAddresses, ConvPoolInfo } from '../pooled/info.ts';
import { forEachPatchGroup, imagesOfGroup, type WinogradSizes, withPatchProducts } from './groups.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** Elements of a 4 x 4 patch: as many matrix products. */
const ELEMENTS = 16;

/** Input channels from which on the products are long enough for the transformations to pay. */
const LEAST_CHANNELS = 16;

/** Whether `winogradF2x2ConvPoolRelu` can stand in for the direct product, and is faster. */
export function suitsWinogradF2x2(info: ConvPoolInfo): boolean {
  const { filterHeight, filterWidth, strideHeight, strideWidth, inChannels, outChannels } = info;
  return (
    filterHeight === 3 &&
    filterWidth === 3 &&
    strideHeight === 1 &&
    strideWidth === 1 &&
    inChannels >= LEAST_CHANNELS &&
    inChannels % 4 === 0 &&
    outChannels % PANEL === 0
  );
}

/**
 * ConvPoolRelu by Winograd's convolution (assembly/winograd-f2x2.ts), each pooling window being one of its patches: 2.25
 * times fewer multiplications than the direct product. Rounding differs from that by a few units in the last place.
 */
export function winogradF2x2ConvPoolRelu(heap: Heap, info: ConvPoolInfo, at: ConvPoolAddresses): void {
  const { batchSize, inChannels, outChannels, poolHeight, poolWidth } = info;
  const windows = poolHeight * poolWidth;
  const sizes: WinogradSizes = { batch: batchSize, patches: windows, elements: ELEMENTS, inChannels, outChannels };
  const input = { address: at.x, height: info.inHeight, width: info.inWidth, channels: inChannels };
  const padded = { ...input, ...info.padInfo, images: imagesOfGroup(sizes) };
  const size = paddedSize(info);
  heap.scratch(ELEMENTS * inChannels * outChannels * FLOAT, (address) => {
    heap.kernels.winogradF2x2Filter(at.filter, inChannels * outChannels, address);
    const filter = { address, step: outChannels, panel: PANEL, group: inChannels * outChannels };
    withPaddedGroups(heap, padded, size, (pad) => {
      withPatchProducts(heap, sizes, filter, (multiply) => {
        forEachPatchGroup(heap, sizes, (group) => {
          const { input, output, first, images, rows } = group;
          const patches = patchesOf({
            ...size,
            images: pad(first, images),
            count: images,
            rows: poolHeight,
            columns: poolWidth,
            channels: inChannels,
          });
          heap.kernels.winogradF2x2Input(patches, input.address, input.element);
          multiply(group);
          const pooled = first * windows * outChannels * FLOAT;
          const [y, argmax] = [offset(at.y, pooled), offset(at.argmax, pooled)];
          heap.kernels.winogradF2x2PoolRelu(output.address, rows, outChannels, output.element, at.bias, y, argmax);
        });
      });
    });
  });
}
