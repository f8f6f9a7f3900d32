import type { backend_util } from '@tensorflow/tfjs-core';
import { type Address, offset } from '../../address.ts';
import { indirectProduct, PANEL, withRows } from '../../gemm/indirect-gemm.ts';
import type { Heap } from '../../memory.ts';
import { patchesOf, withPaddedGroups } from '../padded-images.ts';
import { ELEMENTS, PATCH, PATCH_MARGIN, SCRATCH_BYTES } from './f4x4.ts';
import { forEachPatchGroup, imagesOfGroup, type WinogradSizes } from './groups.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/**
 * dFilter [3, 3, C, D] of x [B, H, W, C] and dy [B, H', W', D], stride and dilation 1: the transpose of Winograd's
 * convolution by the filter. Transformed patches and gradients are multiplied, and their sums over all patches of the
 * batch transformed back.
 */
export function winogradF4x4FilterGradient(
  heap: Heap,
  info: backend_util.Conv2DInfo,
  x: Address,
  dy: Address,
  dFilter: Address,
): void {
  const { inChannels, outChannels, outHeight, outWidth } = info;
  const patchRows = Math.ceil(outHeight / PATCH);
  const patchColumns = Math.ceil(outWidth / PATCH);
  const patches = patchRows * patchColumns;
  const sizes: WinogradSizes = { batch: info.batchSize, patches, elements: ELEMENTS, inChannels, outChannels };
  const images = imagesOfGroup(sizes);
  const { top, left } = info.padInfo;
  const input = { address: x, height: info.inHeight, width: info.inWidth, channels: inChannels, top, left, images };
  const gradient = { address: dy, height: outHeight, width: outWidth, channels: outChannels, top: 0, left: 0, images };
  const gradientSize = { height: PATCH * patchRows, width: PATCH * patchColumns };
  const inputSize = { height: gradientSize.height + PATCH_MARGIN, width: gradientSize.width + PATCH_MARGIN };
  const sumsBytes = ELEMENTS * inChannels * outChannels * FLOAT;
  const fill = (add: (a: number, c: number) => void) => {
    for (let channel = 0; channel < inChannels; channel++) add(channel, channel * outChannels);
  };
  heap.scratch(SCRATCH_BYTES + sumsBytes, (scratch) => {
    const sums = offset(scratch, SCRATCH_BYTES);
    heap.kernels.zero(sums, sumsBytes);
    withPaddedGroups(heap, input, inputSize, (padInput) => {
      withPaddedGroups(heap, gradient, gradientSize, (padGradient) => {
        withRows(heap, inChannels, fill, (rows) => {
          forEachPatchGroup(heap, sizes, (group) => {
            const { first, images: count } = group;
            const patches = patchesOf({
              ...inputSize,
              images: padInput(first, count),
              count,
              rows: patchRows,
              columns: patchColumns,
              channels: inChannels,
            });
            heap.kernels.winogradF4x4Input(patches, group.input.address, group.input.element, scratch);
            const gradients = patchesOf({
              ...gradientSize,
              images: padGradient(first, count),
              count,
              rows: patchRows,
              columns: patchColumns,
              channels: outChannels,
            });
            heap.kernels.winogradF4x4Gradient(gradients, group.output.address, group.output.element, scratch);
            indirectProduct(heap, {
              rows,
              groups: ELEMENTS,
              a: { address: group.input.address, step: inChannels, group: group.input.element / FLOAT },
              b: {
                address: group.output.address,
                step: outChannels,
                panel: PANEL,
                group: group.output.element / FLOAT,
              },
              run: group.rows,
              c: { address: sums, group: inChannels * outChannels },
              columns: outChannels,
              accumulate: true,
            });
          });
        });
      });
    });
    heap.kernels.winogradF4x4FilterGrad(sums, inChannels * outChannels, dFilter, scratch);
  });
}
