import type { backend_util } from '@tensorflow/tfjs-core';
import { type Address, offset } from '../address.ts';
import type { Patches } from '../exports.ts';
import type { WindowInfo } from '../geometry.ts';
import type { Heap } from '../memory.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** A convolution's input with its padding written out: every patch that an output sees lies whole within. */
export interface PaddedImages {
  address: Address;
  height: number;
  width: number;
}

type PaddedSize = Omit<PaddedImages, 'address'>;

/** Patches of padded images: `rows` by `columns` in each of `count` images. */
interface PatchesOf extends PaddedSize {
  images: Address;
  count: number;
  rows: number;
  columns: number;
  channels: number;
}

/** As the module reads them: with the bytes from one image, and from one row, to the next. */
export function patchesOf({ height, width, ...patches }: PatchesOf): Patches {
  const row = width * patches.channels * FLOAT;
  return { ...patches, image: height * row, row };
}

type Batch = Pick<WindowInfo, 'batchSize' | 'inHeight' | 'inWidth' | 'inChannels' | 'padInfo'>;

/** Rows and columns that the padded input needs; those of the input itself if no patch reaches beyond it. */
export function paddedSize(info: backend_util.Conv2DInfo): PaddedSize {
  const { padInfo, inHeight, inWidth, outHeight, outWidth } = info;
  return {
    height: Math.max(padInfo.top + inHeight, (outHeight - 1) * info.strideHeight + info.effectiveFilterHeight),
    width: Math.max(padInfo.left + inWidth, (outWidth - 1) * info.strideWidth + info.effectiveFilterWidth),
  };
}

/**
 * Lends the batch `x` with its padding filled in by zeros and with `slack` floats to read behind it, or `x` itself if it
 * needs neither.
 */
export function withPaddedImages(
  heap: Heap,
  x: Address,
  info: backend_util.Conv2DInfo,
  size: PaddedSize,
  slack: number,
  use: (images: PaddedImages) => void,
): void {
  if (slack === 0 && size.height === info.inHeight && size.width === info.inWidth) {
    use({ address: x, ...size });
    return;
  }
  withZeroImages(heap, info, size, slack, (images) => {
    const { inner, outer } = layouts(info, images);
    copyImages(heap, info, { address: x, ...inner }, outer);
    use(images);
  });
}

/** Lends a padded batch of zeros, with `slack` floats behind it, and copies what `use` made of it to `x`. */
export function throughPaddedImages(
  heap: Heap,
  x: Address,
  info: backend_util.Conv2DInfo,
  size: PaddedSize,
  slack: number,
  use: (images: PaddedImages) => void,
): void {
  withZeroImages(heap, info, size, slack, (images) => {
    use(images);
    const { inner, outer } = layouts(info, images);
    copyImages(heap, info, outer, { address: x, ...inner });
  });
}

/** Images and how many there are at a time, with rows and columns of zeros to come before them. */
interface PaddedSource {
  address: Address;
  height: number;
  width: number;
  channels: number;
  top: number;
  left: number;
  images: number;
}

/**
 * Lends what pads a group of images after the other, up to `images` of them, and returns its address: the padded
 * images, which the next group overwrites, or those of `source` if they need no padding.
 */
export function withPaddedGroups(
  heap: Heap,
  source: PaddedSource,
  size: PaddedSize,
  use: (pad: (first: number, images: number) => Address) => void,
): void {
  const { address, height, width, channels, images } = source;
  const image = height * width * channels * FLOAT;
  if (size.height === height && size.width === width) {
    use((first) => offset(address, first * image));
    return;
  }
  const batch = { batchSize: images, inHeight: height, inWidth: width, inChannels: channels, padInfo: source };
  withZeroImages(heap, batch, size, 0, (padded) => {
    const { inner, outer } = layouts(batch, padded);
    use((first, count) => {
      copyImages(heap, { ...batch, batchSize: count }, { address: offset(address, first * image), ...inner }, outer);
      return padded.address;
    });
  });
}

function withZeroImages(
  heap: Heap,
  info: Batch,
  size: PaddedSize,
  slack: number,
  use: (images: PaddedImages) => void,
): void {
  const bytes = (info.batchSize * size.height * size.width * info.inChannels + slack) * FLOAT;
  heap.scratch(bytes, (address) => {
    heap.kernels.zero(address, bytes);
    use({ address, ...size });
  });
}

/** Bytes from image to image and from row to row. */
interface Layout {
  image: number;
  row: number;
}

function layouts(info: Batch, images: PaddedImages): { inner: Layout; outer: Layout & { address: Address } } {
  const pixel = info.inChannels * FLOAT;
  const row = images.width * pixel;
  const corner = offset(images.address, info.padInfo.top * row + info.padInfo.left * pixel);
  return {
    inner: { image: info.inHeight * info.inWidth * pixel, row: info.inWidth * pixel },
    outer: { address: corner, image: images.height * row, row },
  };
}

function copyImages(
  heap: Heap,
  info: Batch,
  from: Layout & { address: Address },
  to: Layout & { address: Address },
): void {
  heap.kernels.copyImages({
    images: info.batchSize,
    height: info.inHeight,
    rowBytes: info.inWidth * info.inChannels * FLOAT,
    source: from.address,
    sourceImage: from.image,
    sourceRow: from.row,
    target: to.address,
    targetImage: to.image,
    targetRow: to.row,
  });
}
