import type { backend_util } from '@tensorflow/tfjs-core';
import type { Pointer } from './exports.ts';
import type { Heap } from './memory.ts';

/** What a convolution or pooling slides over what, in pixels and channels; `padInfo` counts pixels. */
export type Geometry = Pick<
  backend_util.Conv2DInfo,
  | 'batchSize'
  | 'inHeight'
  | 'inWidth'
  | 'inChannels'
  | 'outHeight'
  | 'outWidth'
  | 'outChannels'
  | 'filterHeight'
  | 'filterWidth'
  | 'strideHeight'
  | 'strideWidth'
  | 'dilationHeight'
  | 'dilationWidth'
> & { padInfo: { top: number; left: number } };

/** @throws Error if a filter or window is so much larger than the image that tfjs counts fewer than no outputs. */
export function requireOutput({ inHeight, inWidth, outHeight, outWidth, filterHeight, filterWidth }: Geometry): void {
  if (outHeight < 0 || outWidth < 0) {
    throw new Error(
      `A window of ${filterHeight} x ${filterWidth} does not fit into images of ${inHeight} x ${inWidth}.`,
    );
  }
}

/** Lends `use` the geometry in the backend's memory, in the order of assembly/common/geometry.ts. */
export function withGeometry<Result>(heap: Heap, g: Geometry, use: (geometry: Pointer) => Result): Result {
  const fields = [
    g.batchSize,
    g.inHeight,
    g.inWidth,
    g.inChannels,
    g.outHeight,
    g.outWidth,
    g.outChannels,
    g.filterHeight,
    g.filterWidth,
    g.strideHeight,
    g.strideWidth,
    g.dilationHeight,
    g.dilationWidth,
    g.padInfo.top,
    g.padInfo.left,
  ];
  return heap.scratch(fields.length * Int32Array.BYTES_PER_ELEMENT, (pointer) => {
    heap.integers(pointer, fields.length).set(fields);
    return use(pointer);
  });
}
