import type { backend_util } from '@tensorflow/tfjs-core';
import type { Pointer } from './exports.ts';
import type { Geometry } from './geometry.ts';
import type { Heap } from './memory.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** A convolution's input with its padding written out: every patch that an output sees lies whole within. */
export interface PaddedImages {
  pointer: Pointer;
  height: number;
  width: number;
}

type PaddedSize = Omit<PaddedImages, 'pointer'>;

type Batch = Pick<Geometry, 'batchSize' | 'inHeight' | 'inWidth' | 'inChannels' | 'padInfo'>;

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
  x: Pointer,
  info: backend_util.Conv2DInfo,
  size: PaddedSize,
  slack: number,
  use: (images: PaddedImages) => void,
): void {
  if (slack === 0 && size.height === info.inHeight && size.width === info.inWidth) {
    use({ pointer: x, ...size });
    return;
  }
  withZeroImages(heap, info, size, slack, (images) => {
    const { inner, outer } = layouts(info, images);
    copyImages(heap, info, { pointer: x, ...inner }, outer);
    use(images);
  });
}

/** Lends a padded batch of zeros, with `slack` floats behind it, and copies what `use` made of it to `x`. */
export function throughPaddedImages(
  heap: Heap,
  x: Pointer,
  info: backend_util.Conv2DInfo,
  size: PaddedSize,
  slack: number,
  use: (images: PaddedImages) => void,
): void {
  withZeroImages(heap, info, size, slack, (images) => {
    use(images);
    const { inner, outer } = layouts(info, images);
    copyImages(heap, info, outer, { pointer: x, ...inner });
  });
}

/** Images and how many there are at a time, with rows and columns of zeros to come before them. */
interface PaddedSource {
  pointer: Pointer;
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
  use: (pad: (first: number, images: number) => Pointer) => void,
): void {
  const { pointer, height, width, channels, images } = source;
  const image = height * width * channels * FLOAT;
  if (size.height === height && size.width === width) {
    use((first) => pointer + first * image);
    return;
  }
  const batch = { batchSize: images, inHeight: height, inWidth: width, inChannels: channels, padInfo: source };
  withZeroImages(heap, batch, size, 0, (padded) => {
    const { inner, outer } = layouts(batch, padded);
    use((first, count) => {
      copyImages(heap, { ...batch, batchSize: count }, { pointer: pointer + first * image, ...inner }, outer);
      return padded.pointer;
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
  heap.scratch(bytes, (pointer) => {
    heap.kernels.zero(pointer, bytes);
    use({ pointer, ...size });
  });
}

/** Bytes from image to image and from row to row. */
interface Layout {
  image: number;
  row: number;
}

function layouts(info: Batch, images: PaddedImages): { inner: Layout; outer: Layout & { pointer: Pointer } } {
  const pixel = info.inChannels * FLOAT;
  const row = images.width * pixel;
  const corner = images.pointer + info.padInfo.top * row + info.padInfo.left * pixel;
  return {
    inner: { image: info.inHeight * info.inWidth * pixel, row: info.inWidth * pixel },
    outer: { pointer: corner, image: images.height * row, row },
  };
}

function copyImages(
  heap: Heap,
  info: Batch,
  from: Layout & { pointer: Pointer },
  to: Layout & { pointer: Pointer },
): void {
  heap.kernels.copyImages(
    info.batchSize,
    info.inHeight,
    info.inWidth * info.inChannels * FLOAT,
    from.pointer,
    from.image,
    from.row,
    to.pointer,
    to.image,
    to.row,
  );
}
