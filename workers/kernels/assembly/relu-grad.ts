import { FLOAT } from './common/simd';

/** dx[i] = y[i] > 0 ? dy[i] : 0, for `size` floats; y is relu's output. A NaN in y passes no gradient. */
export function reluGrad(dy: usize, y: usize, dx: usize, size: i32): void {
  const zero = f32x4.splat(0);
  const end = dx + <usize>size * FLOAT;
  const vectorEnd = dx + <usize>(size & ~3) * FLOAT;
  while (dx < vectorEnd) {
    v128.store(dx, v128.and(v128.load(dy), f32x4.gt(v128.load(y), zero)));
    dy += 16;
    y += 16;
    dx += 16;
  }
  while (dx < end) {
    store<f32>(dx, load<f32>(y) > 0 ? load<f32>(dy) : 0);
    dy += FLOAT;
    y += FLOAT;
    dx += FLOAT;
  }
}
