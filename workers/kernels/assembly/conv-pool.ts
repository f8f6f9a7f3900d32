import { poolFour } from './common/pool-four';
import { FLOAT } from './common/simd';

/**
 * Max-pooling of 2 x 2 windows, then relu: y [windows] = max(0, the window's largest), and argmax says which of the
 * four it was (0 to 3 in reading order, the first of equals), or -1 where relu cut it off. A NaN passes through.
 *
 * conv is [images][2 poolHeight][2 poolWidth][channels], y and argmax [images][poolHeight][poolWidth][channels];
 * `windowRows` is images times poolHeight.
 */
export function poolRelu(conv: usize, windowRows: i32, poolWidth: i32, channels: i32, y: usize, argmax: usize): void {
  const pixel = <usize>channels * FLOAT;
  const row = <usize>poolWidth * 2 * pixel;
  for (let r = 0; r < windowRows; r++) {
    for (let w = 0; w < poolWidth; w++) {
      poolWindow(conv, conv + row, pixel, channels, y, argmax);
      conv += 2 * pixel;
      y += pixel;
      argmax += pixel;
    }
    conv += row;
  }
}

function poolWindow(top: usize, bottom: usize, pixel: usize, channels: i32, y: usize, argmax: usize): void {
  const vectorEnd = top + <usize>(channels & ~3) * FLOAT;
  const end = top + pixel;
  while (top < vectorEnd) {
    poolFour(v128.load(top), v128.load(top + pixel), v128.load(bottom), v128.load(bottom + pixel), y, argmax);
    top += 16;
    bottom += 16;
    y += 16;
    argmax += 16;
  }
  while (top < end) {
    let best = load<f32>(top);
    let position = 0;
    const second = load<f32>(top + pixel);
    if (second > best || isNaN(second)) {
      best = second;
      position = 1;
    }
    const third = load<f32>(bottom);
    if (third > best || isNaN(third)) {
      best = third;
      position = 2;
    }
    const fourth = load<f32>(bottom + pixel);
    if (fourth > best || isNaN(fourth)) {
      best = fourth;
      position = 3;
    }
    const cut = best <= 0;
    store<f32>(y, cut ? 0 : best);
    store<i32>(argmax, cut ? -1 : position);
    top += FLOAT;
    bottom += FLOAT;
    y += FLOAT;
    argmax += FLOAT;
  }
}
