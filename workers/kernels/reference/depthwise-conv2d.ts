import type { WindowInfo } from '../geometry.ts';
import { forEachTap } from './windows.ts';

/** dx [B, H, W, C] of dy [B, H', W', C·M] and filter [h, w, C, M]. */
export function depthwiseConv2dInputGrad(dy: Float32Array, filter: Float32Array, g: WindowInfo): Float32Array {
  const dx = new Float32Array(g.batchSize * g.inHeight * g.inWidth * g.inChannels);
  forEachProduct(g, (xIndex, filterIndex, yIndex) => {
    dx[xIndex]! += dy[yIndex]! * filter[filterIndex]!;
  });
  return dx;
}

/** dFilter [h, w, C, M] of x [B, H, W, C] and dy [B, H', W', C·M]. */
export function depthwiseConv2dFilterGrad(x: Float32Array, dy: Float32Array, g: WindowInfo): Float32Array {
  const dFilter = new Float32Array(g.filterHeight * g.filterWidth * g.outChannels);
  forEachProduct(g, (xIndex, filterIndex, yIndex) => {
    dFilter[filterIndex]! += x[xIndex]! * dy[yIndex]!;
  });
  return dFilter;
}

function forEachProduct(g: WindowInfo, visit: (x: number, filter: number, y: number) => void): void {
  const multiplier = g.outChannels / g.inChannels;
  forEachTap(g, (y, x, tap) => {
    for (let d = 0; d < g.outChannels; d++) {
      visit(x * g.inChannels + Math.floor(d / multiplier), tap * g.outChannels + d, y * g.outChannels + d);
    }
  });
}
