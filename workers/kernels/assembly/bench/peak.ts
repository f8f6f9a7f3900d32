import { fma } from '../common/simd';

/**
 * What the core can do at most: `rounds` times 48 multiply-adds of four floats, on registers only, in twelve chains
 * that do not wait for each other. 384 floating-point operations a round. `at` is 64 bytes to start from and end in.
 * For the benchmarks; a module of its own.
 */
export function peak(rounds: i32, at: usize): void {
  const x = v128.load32_splat(at);
  const y = v128.load32_splat(at, 4);
  let c0 = x;
  let c1 = x;
  let c2 = x;
  let c3 = x;
  let c4 = x;
  let c5 = x;
  let c6 = y;
  let c7 = y;
  let c8 = y;
  let c9 = y;
  let c10 = y;
  let c11 = y;
  for (let i = 0; i < rounds; i++) {
    for (let j = 0; j < 4; j++) {
      c0 = fma(c0, x, y);
      c1 = fma(c1, x, y);
      c2 = fma(c2, x, y);
      c3 = fma(c3, x, y);
      c4 = fma(c4, x, y);
      c5 = fma(c5, x, y);
      c6 = fma(c6, x, y);
      c7 = fma(c7, x, y);
      c8 = fma(c8, x, y);
      c9 = fma(c9, x, y);
      c10 = fma(c10, x, y);
      c11 = fma(c11, x, y);
    }
  }
  c0 = f32x4.add(f32x4.add(c0, c1), f32x4.add(c2, c3));
  c4 = f32x4.add(f32x4.add(c4, c5), f32x4.add(c6, c7));
  c8 = f32x4.add(f32x4.add(c8, c9), f32x4.add(c10, c11));
  v128.store(at, f32x4.add(f32x4.add(c0, c4), c8));
}
