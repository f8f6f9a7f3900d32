import type { backend_util } from '@tensorflow/tfjs-core';
import type { Geometry } from './exports.ts';

/** What a convolution or pooling slides over what, in pixels and channels, as tfjs has it; `padInfo` counts pixels. */
export type WindowInfo = Pick<
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
export function requireOutput({ inHeight, inWidth, outHeight, outWidth, filterHeight, filterWidth }: WindowInfo): void {
  if (outHeight < 0 || outWidth < 0) {
    throw new Error(
      `A window of ${filterHeight} x ${filterWidth} does not fit into images of ${inHeight} x ${inWidth}.`,
    );
  }
}

/** The geometry as kernels read it. */
export function geometryOf(info: WindowInfo): Geometry {
  return {
    batch: info.batchSize,
    inHeight: info.inHeight,
    inWidth: info.inWidth,
    inChannels: info.inChannels,
    outHeight: info.outHeight,
    outWidth: info.outWidth,
    outChannels: info.outChannels,
    filterHeight: info.filterHeight,
    filterWidth: info.filterWidth,
    strideHeight: info.strideHeight,
    strideWidth: info.strideWidth,
    dilationHeight: info.dilationHeight,
    dilationWidth: info.dilationWidth,
    padTop: info.padInfo.top,
    padLeft: info.padInfo.left,
  };
}
