import { Patches } from './common/patches';
import { poolFour } from './common/pool-four';
import { PooledGradient } from './common/pooled-gradient';
import { FLOAT, fma } from './common/simd';

/**
 * poolRelu of a 3 x 3 convolution on one channel, which is too short a sum to be worth a detour through memory: the
 * four outputs of a window are computed and pooled in registers, eight channels at a time.
 *
 * The patches are of one channel, 4 x 4 pixels under each window; filter is [3][3][channels], `channels` a multiple of
 * 8; y and argmax are [patches][channels].
 */
export function shallowConvPoolRelu(
  patches: Patches,
  filter: usize,
  bias: usize,
  channels: i32,
  y: usize,
  argmax: usize,
): void {
  const pixel = <usize>channels * FLOAT;
  const row = <usize>patches.row;
  let image = patches.images;
  for (let n = patches.count; n > 0; n--) {
    for (let h = 0; h < patches.rows; h++) {
      let patch = image + <usize>(2 * h) * row;
      for (let w = patches.columns; w > 0; w--) {
        convolveWindow(patch, row, filter, pixel, bias, y, argmax);
        patch += 2 * FLOAT;
        y += pixel;
        argmax += pixel;
      }
    }
    image += <usize>patches.image;
  }
}

function convolveWindow(x: usize, row: usize, filter: usize, pixel: usize, bias: usize, y: usize, argmax: usize): void {
  for (let at: usize = 0; at < pixel; at += 32) {
    let a0 = v128.load(bias + at);
    let a1 = v128.load(bias + at, 16);
    let b0 = a0;
    let b1 = a1;
    let c0 = a0;
    let c1 = a1;
    let d0 = a0;
    let d1 = a1;
    let top = x;
    let tap = filter + at;
    for (let i = 0; i < 3; i++) {
      const bottom = top + row;
      for (let j = 0; j < 3; j++) {
        const left = v128.load(tap);
        const right = v128.load(tap, 16);
        const a = v128.load32_splat(top);
        const b = v128.load32_splat(top, 4);
        a0 = fma(a, left, a0);
        a1 = fma(a, right, a1);
        b0 = fma(b, left, b0);
        b1 = fma(b, right, b1);
        const c = v128.load32_splat(bottom + <usize>j * FLOAT);
        const d = v128.load32_splat(bottom + <usize>j * FLOAT, 4);
        c0 = fma(c, left, c0);
        c1 = fma(c, right, c1);
        d0 = fma(d, left, d0);
        d1 = fma(d, right, d1);
        top += FLOAT;
        tap += pixel;
      }
      top = bottom;
    }
    poolFour(a0, b0, c0, d0, y + at, argmax + at);
    poolFour(a1, b1, c1, d1, y + at + 16, argmax + at + 16);
  }
}

/**
 * dFilter[3][3][channels] += the gradient of a 3 x 3 filter on one channel under pool and relu, by `x`, the images that
 * the patches are of; `channels` is a multiple of 4. So short a row leaves nothing to gain from a list: four channels
 * at a time, their gradients masked by position, meet the 4 x 4 patch under a window.
 */
export function shallowConvPoolFilterGrad(g: PooledGradient, x: usize, dFilter: usize): void {
  const pixel = <usize>g.channels * FLOAT;
  const pooled = <usize>(g.poolHeight * g.poolWidth) * pixel;
  let offset: usize = 0;
  for (let n = 0; n < g.images; n++) {
    for (let at: usize = 0; at < pixel; at += 16) imageFilterGrad(g, offset + at, x, dFilter + at);
    offset += pooled;
    x += <usize>g.image;
  }
}

/** What one image adds for the four channels whose gradients begin `offset` bytes into dy. */
function imageFilterGrad(g: PooledGradient, offset: usize, x: usize, dFilter: usize): void {
  const pixel = <usize>g.channels * FLOAT;
  const row = <usize>g.row;
  const poolHeight = g.poolHeight;
  const poolWidth = g.poolWidth;
  let dy = g.dy + offset;
  let argmax = g.argmax + offset;
  const zero = f32x4.splat(0);
  let t00 = zero;
  let t01 = zero;
  let t02 = zero;
  let t10 = zero;
  let t11 = zero;
  let t12 = zero;
  let t20 = zero;
  let t21 = zero;
  let t22 = zero;
  for (let h = 0; h < poolHeight; h++) {
    const next = x + 2 * row;
    for (let w = 0; w < poolWidth; w++) {
      const x1 = x + row;
      const x2 = x1 + row;
      const x3 = x2 + row;
      const position = v128.load(argmax);
      const gradient = v128.load(dy);
      const g0 = v128.and(gradient, i32x4.eq(position, i32x4.splat(0)));
      const g1 = v128.and(gradient, i32x4.eq(position, i32x4.splat(1)));
      const g2 = v128.and(gradient, i32x4.eq(position, i32x4.splat(2)));
      const g3 = v128.and(gradient, i32x4.eq(position, i32x4.splat(3)));
      let splat: v128;
      splat = v128.load32_splat(x, 0);
      t00 = fma(g0, splat, t00);
      splat = v128.load32_splat(x, 4);
      t01 = fma(g0, splat, t01);
      t00 = fma(g1, splat, t00);
      splat = v128.load32_splat(x, 8);
      t02 = fma(g0, splat, t02);
      t01 = fma(g1, splat, t01);
      splat = v128.load32_splat(x, 12);
      t02 = fma(g1, splat, t02);
      splat = v128.load32_splat(x1, 0);
      t10 = fma(g0, splat, t10);
      t00 = fma(g2, splat, t00);
      splat = v128.load32_splat(x1, 4);
      t11 = fma(g0, splat, t11);
      t10 = fma(g1, splat, t10);
      t01 = fma(g2, splat, t01);
      t00 = fma(g3, splat, t00);
      splat = v128.load32_splat(x1, 8);
      t12 = fma(g0, splat, t12);
      t11 = fma(g1, splat, t11);
      t02 = fma(g2, splat, t02);
      t01 = fma(g3, splat, t01);
      splat = v128.load32_splat(x1, 12);
      t12 = fma(g1, splat, t12);
      t02 = fma(g3, splat, t02);
      splat = v128.load32_splat(x2, 0);
      t20 = fma(g0, splat, t20);
      t10 = fma(g2, splat, t10);
      splat = v128.load32_splat(x2, 4);
      t21 = fma(g0, splat, t21);
      t20 = fma(g1, splat, t20);
      t11 = fma(g2, splat, t11);
      t10 = fma(g3, splat, t10);
      splat = v128.load32_splat(x2, 8);
      t22 = fma(g0, splat, t22);
      t21 = fma(g1, splat, t21);
      t12 = fma(g2, splat, t12);
      t11 = fma(g3, splat, t11);
      splat = v128.load32_splat(x2, 12);
      t22 = fma(g1, splat, t22);
      t12 = fma(g3, splat, t12);
      splat = v128.load32_splat(x3, 0);
      t20 = fma(g2, splat, t20);
      splat = v128.load32_splat(x3, 4);
      t21 = fma(g2, splat, t21);
      t20 = fma(g3, splat, t20);
      splat = v128.load32_splat(x3, 8);
      t22 = fma(g2, splat, t22);
      t21 = fma(g3, splat, t21);
      splat = v128.load32_splat(x3, 12);
      t22 = fma(g3, splat, t22);
      x += 2 * FLOAT;
      dy += pixel;
      argmax += pixel;
    }
    x = next;
  }
  addTo(dFilter, t00);
  addTo(dFilter + pixel, t01);
  addTo(dFilter + 2 * pixel, t02);
  addTo(dFilter + 3 * pixel, t10);
  addTo(dFilter + 4 * pixel, t11);
  addTo(dFilter + 5 * pixel, t12);
  addTo(dFilter + 6 * pixel, t20);
  addTo(dFilter + 7 * pixel, t21);
  addTo(dFilter + 8 * pixel, t22);
}

// @inline
function addTo(target: usize, value: v128): void {
  v128.store(target, f32x4.add(v128.load(target), value));
}
