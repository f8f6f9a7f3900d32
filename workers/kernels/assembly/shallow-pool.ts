import { poolFour } from './conv-pool';
import { fma, FLOAT } from './simd';

/**
 * poolRelu of a 3 x 3 convolution on one channel, which is too short a sum to be worth a detour through memory: the
 * four outputs of a window are computed and pooled in registers, eight channels at a time.
 *
 * x is images of one channel, `image` bytes apart, with rows of `row` bytes, padding written out; filter is
 * [3][3][channels], `channels` a multiple of 8; y and argmax are [images][poolHeight][poolWidth][channels].
 */
export function shallowConvPoolRelu(
  x: usize, images: i32, poolHeight: i32, poolWidth: i32, channels: i32, image: usize, row: usize,
  filter: usize, bias: usize, y: usize, argmax: usize,
): void {
  const pixel = <usize>channels * FLOAT;
  for (let n = 0; n < images; n++) {
    for (let h = 0; h < poolHeight; h++) {
      let patch = x + <usize>(2 * h) * row;
      for (let w = 0; w < poolWidth; w++) {
        convolveWindow(patch, row, filter, pixel, bias, y, argmax);
        patch += 2 * FLOAT;
        y += pixel;
        argmax += pixel;
      }
    }
    x += image;
  }
}

function convolveWindow(
  x: usize, row: usize, filter: usize, pixel: usize, bias: usize, y: usize, argmax: usize,
): void {
  for (let at: usize = 0; at < pixel; at += 32) {
    let a0 = v128.load(bias + at), a1 = v128.load(bias + at, 16);
    let b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1;
    let top = x;
    let tap = filter + at;
    for (let i = 0; i < 3; i++) {
      const bottom = top + row;
      for (let j = 0; j < 3; j++) {
        const left = v128.load(tap), right = v128.load(tap, 16);
        const a = v128.load32_splat(top), b = v128.load32_splat(top, 4);
        a0 = fma(a, left, a0);
        a1 = fma(a, right, a1);
        b0 = fma(b, left, b0);
        b1 = fma(b, right, b1);
        const c = v128.load32_splat(bottom + <usize>j * FLOAT), d = v128.load32_splat(bottom + <usize>j * FLOAT, 4);
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
