/**
 * Pooling of x (batch, inHeight, inWidth, channels) to y (batch, outHeight, outWidth, channels), and its gradients.
 * What a window holds beyond the edges of x takes no part. Dilations are 1.
 */
import { Geometry } from './common/geometry';
import { windowMax, windowMaxGrad, windowMaxGrad2x2, windowSpread } from './common/pool-window';
import { FLOAT } from './common/simd';

// @inline
const MAX: i32 = 0;
// @inline
const MAX_GRAD: i32 = 1;
// @inline
const MAX_GRAD_2X2: i32 = 2;
// @inline
const AVERAGE_GRAD: i32 = 3;

/** y = the largest value of each window; a NaN counts as minus infinity. */
export function maxPool(x: usize, y: usize, geometry: Geometry): void {
  eachWindow(MAX, geometry, x, 0, y, 0);
}

/** dx: each dy goes to the first, row by row, of its window's largest values. */
export function maxPoolGrad(x: usize, dy: usize, dx: usize, g: Geometry): void {
  if (tiledBy2x2(g)) {
    eachWindow(MAX_GRAD_2X2, g, x, dx, dy, 0);
  } else {
    clear(dx, g);
    eachWindow(MAX_GRAD, g, x, dx, dy, 0);
  }
}

/** dx: each dy is spread over its window in shares of 1 / (filterHeight * filterWidth). */
export function averagePoolGrad(dy: usize, dx: usize, geometry: Geometry): void {
  clear(dx, geometry);
  eachWindow(AVERAGE_GRAD, geometry, 0, dx, dy, <f32>1 / <f32>(geometry.filterHeight * geometry.filterWidth));
}

/** Runs one operation, a constant, over all windows: `x` and `dx` are of x's shape, `y` is y or dy. */
// @inline
function eachWindow(operation: i32, g: Geometry, x: usize, dx: usize, y: usize, scale: f32): void {
  const pixel = <usize>g.inChannels * FLOAT;
  const row = <usize>g.inWidth * pixel;
  for (let b = 0; b < g.batch; b++) {
    for (let yR = 0; yR < g.outHeight; yR++) {
      const top = yR * g.strideHeight - g.padTop;
      const firstRow = max(0, top);
      const rows = min(g.inHeight, top + g.filterHeight) - firstRow;
      for (let yC = 0; yC < g.outWidth; yC++) {
        const left = yC * g.strideWidth - g.padLeft;
        const firstColumn = max(0, left);
        const columns = min(g.inWidth, left + g.filterWidth) - firstColumn;
        const offset = (<usize>b * <usize>g.inHeight + <usize>firstRow) * row + <usize>firstColumn * pixel;
        if (operation === MAX) windowMax(x + offset, y, rows, columns, row, pixel);
        if (operation === MAX_GRAD) windowMaxGrad(x + offset, dx + offset, y, rows, columns, row, pixel);
        if (operation === MAX_GRAD_2X2) windowMaxGrad2x2(x + offset, dx + offset, y, row, pixel);
        if (operation === AVERAGE_GRAD) windowSpread(dx + offset, y, scale, rows, columns, row, pixel);
        y += pixel;
      }
    }
  }
}

/** Whether 2 x 2 windows cover x exactly, each pixel once, and channels fill vectors. */
function tiledBy2x2(g: Geometry): bool {
  return (
    g.filterHeight === 2 &&
    g.filterWidth === 2 &&
    g.strideHeight === 2 &&
    g.strideWidth === 2 &&
    g.padTop === 0 &&
    g.padLeft === 0 &&
    g.inHeight === 2 * g.outHeight &&
    g.inWidth === 2 * g.outWidth &&
    (g.inChannels & 3) === 0
  );
}

function clear(dx: usize, g: Geometry): void {
  memory.fill(dx, 0, <usize>g.batch * <usize>g.inHeight * <usize>g.inWidth * <usize>g.inChannels * FLOAT);
}
