import type { WindowInfo } from '../geometry.ts';

/** Visits each pixel of x that a pixel of y sees, in order: pixel numbers count (image, row, column), not channels. */
export function forEachTap(g: WindowInfo, visit: (y: number, x: number, tap: number) => void): void {
  for (let b = 0; b < g.batchSize; b++) {
    for (let yR = 0; yR < g.outHeight; yR++) {
      for (let yC = 0; yC < g.outWidth; yC++) {
        const y = (b * g.outHeight + yR) * g.outWidth + yC;
        for (let tap = 0; tap < g.filterHeight * g.filterWidth; tap++) {
          const xR = yR * g.strideHeight - g.padInfo.top + Math.floor(tap / g.filterWidth) * g.dilationHeight;
          const xC = yC * g.strideWidth - g.padInfo.left + (tap % g.filterWidth) * g.dilationWidth;
          if (xR < 0 || xR >= g.inHeight || xC < 0 || xC >= g.inWidth) continue;
          visit(y, (b * g.inHeight + xR) * g.inWidth + xC, tap);
        }
      }
    }
  }
}
