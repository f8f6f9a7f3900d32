import { NOWHERE, offset } from '../../address.ts';
import { LINEAR, PANEL, panelBytes, TILE_ROWS } from '../../gemm/indirect-gemm.ts';
import type { Heap } from '../../memory.ts';
import type { Convolution } from '../convolution.ts';
import { patchesOf, withPaddedGroups } from '../padded-images.ts';
import type { Taps } from '../taps.ts';
import { forEachPatchGroup, imagesOfGroup, type WinogradSizes, withPatchProducts } from './groups.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** Outputs along one side of a patch of F(4 x 4, 3 x 3), and what it takes in beyond them (assembly/winograd-f4x4.ts). */
export const PATCH = 4;
export const PATCH_MARGIN = 2;
/** Elements of a 6 x 6 patch: as many matrix products. */
export const ELEMENTS = 36;
/** Bytes of the 36 vectors that a transformation works in. */
export const SCRATCH_BYTES = ELEMENTS * 16;

/** Channels from which on the products are long and wide enough for the transformations to pay: at 8 they do not. */
const LEAST_CHANNELS = 16;

/** How many times fewer multiplications have to be left: at 1.2 the direct product is as fast, at 1.8 a third slower. */
const LEAST_GAIN = 1.5;

/** What transforming the filter takes, in patches whose products take as long. */
const FILTER_PATCHES = 3;

/** What a choice depends on. */
interface Choice {
  batch: number;
  /** Size of the convolution's output. */
  height: number;
  width: number;
  inChannels: number;
  outChannels: number;
  /** Multiplications of the direct product for each image and pair of channels. */
  products: number;
}

/**
 * Whether Winograd's convolution by a 3 x 3 filter, stride and dilation 1, is faster than the direct product. Patches
 * that reach over the edge, and tiles of the product that its patches do not fill, are work for nothing.
 */
export function suitsWinogradF4x4({ batch, height, width, inChannels, outChannels, products }: Choice): boolean {
  const patches = batch * Math.ceil(height / PATCH) * Math.ceil(width / PATCH);
  const rows = Math.ceil(patches / TILE_ROWS) * TILE_ROWS + FILTER_PATCHES;
  const wide = [inChannels, outChannels].every((channels) => channels >= LEAST_CHANNELS && channels % 4 === 0);
  return wide && batch * products >= LEAST_GAIN * ELEMENTS * rows;
}

/** Whether `winogradF4x4Convolve` can do a convolution of `batch` images, and faster than the direct product. */
export function isWinogradF4x4(convolution: Convolution, batch: number): boolean {
  const { input, output, filterHeight, filterWidth, padding, rowTaps, columnTaps } = convolution;
  if (filterHeight !== 3 || filterWidth !== 3 || !padding || padding.top < 0 || padding.left < 0) return false;
  // The gradient of an input that was padded by more than the filter reaches meets only a part of dy.
  if (padding.top + input.height > output.height + PATCH_MARGIN) return false;
  if (padding.left + input.width > output.width + PATCH_MARGIN) return false;
  const taps = (each: readonly Taps[]) => each.reduce((sum, { count }) => sum + count, 0);
  return suitsWinogradF4x4({
    batch,
    height: output.height,
    width: output.width,
    inChannels: input.channels,
    outChannels: output.channels,
    products: taps(rowTaps) * taps(columnTaps),
  });
}

/** `convolve` by F(4 x 4, 3 x 3), up to four times fewer multiplications; errors are a few times those of a direct sum. */
export function winogradF4x4Convolve(heap: Heap, convolution: Convolution, batch: number): void {
  const { input, output, bias = NOWHERE, range = LINEAR } = convolution;
  const patchRows = Math.ceil(output.height / PATCH);
  const patchColumns = Math.ceil(output.width / PATCH);
  const panels = Math.ceil(output.channels / PANEL);
  const filterElement = panelBytes(input.channels, output.channels);
  const sizes: WinogradSizes = {
    batch,
    patches: patchRows * patchColumns,
    elements: ELEMENTS,
    inChannels: input.channels,
    outChannels: output.channels,
  };
  const size = { height: PATCH * patchRows + PATCH_MARGIN, width: PATCH * patchColumns + PATCH_MARGIN };
  const outputImage = output.height * output.width * output.channels * FLOAT;
  heap.scratch(SCRATCH_BYTES + ELEMENTS * filterElement, (scratch) => {
    const u = offset(scratch, SCRATCH_BYTES);
    heap.kernels.winogradF4x4Filter(convolution.panels, panels, input.channels, u, scratch);
    const panel = input.channels * PANEL;
    const filter = { address: u, step: PANEL, panel, group: filterElement / FLOAT };
    const padded = { ...input, ...convolution.padding!, images: imagesOfGroup(sizes) };
    withPaddedGroups(heap, padded, size, (pad) => {
      withPatchProducts(heap, sizes, filter, (multiply) => {
        forEachPatchGroup(heap, sizes, (group) => {
          const { input: transformed, output: products, first, images } = group;
          const patches = patchesOf({
            ...size,
            images: pad(first, images),
            count: images,
            rows: patchRows,
            columns: patchColumns,
            channels: input.channels,
          });
          heap.kernels.winogradF4x4Input(patches, transformed.address, transformed.element, scratch);
          multiply(group);
          const written = {
            m: products.address,
            element: products.element,
            y: offset(output.address, first * outputImage),
            images,
            height: output.height,
            width: output.width,
            channels: output.channels,
            bias,
            low: range[0],
            high: range[1],
          };
          heap.kernels.winogradF4x4Output(written, scratch);
        });
      });
    });
  });
}
