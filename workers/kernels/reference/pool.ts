import type { WindowInfo } from '../geometry.ts';
import { forEachTap } from './windows.ts';

/** y [B, H', W', C]: the largest of each window of x [B, H, W, C]; a NaN counts as minus infinity. */
export function maxPool(x: Float32Array, g: WindowInfo): Float32Array {
  return Float32Array.from(winners(x, g), (winner) => (winner < 0 ? Number.NEGATIVE_INFINITY : x[winner]!));
}

/** dx: each dy goes to the first of its window's largest values, to none if nothing is above minus infinity. */
export function maxPoolGrad(dy: Float32Array, x: Float32Array, g: WindowInfo): Float32Array {
  const dx = new Float32Array(x.length);
  winners(x, g).forEach((winner, i) => {
    if (winner >= 0) dx[winner]! += dy[i]!;
  });
  return dx;
}

/** dx: each dy is shared among the filter's whole area, padding included. */
export function averagePoolGrad(dy: Float32Array, g: WindowInfo): Float32Array {
  const channels = g.inChannels;
  const dx = new Float32Array(g.batchSize * g.inHeight * g.inWidth * channels);
  forEachTap(g, (y, x) => {
    for (let c = 0; c < channels; c++) {
      dx[x * channels + c]! += dy[y * channels + c]! / (g.filterHeight * g.filterWidth);
    }
  });
  return dx;
}

/** The index in x of what each element of y takes, -1 for nothing. */
function winners(x: Float32Array, g: WindowInfo): Int32Array {
  const channels = g.inChannels;
  const taken = new Int32Array(g.batchSize * g.outHeight * g.outWidth * channels).fill(-1);
  forEachTap(g, (yPixel, xPixel) => {
    for (let c = 0; c < channels; c++) {
      const y = yPixel * channels + c;
      const best = taken[y]! < 0 ? Number.NEGATIVE_INFINITY : x[taken[y]!]!;
      if (x[xPixel * channels + c]! > best) taken[y] = xPixel * channels + c;
    }
  });
  return taken;
}
