import { TABLE_ROW } from './gemm-6x8';
import { fma } from './simd';

/** Terms of the only sum that this file knows: a 3 x 3 filter on one channel. */
export const NINE_TERMS: i32 = 9;

/**
 * The product of indirectGemm for sums of nine terms, in three runs of three side by side, `aRun` bytes apart; B's
 * nine rows of 8 lie side by side. A tile's overhead would be larger than so short a sum: here one row of A stays in
 * nine registers while all panels of B pass.
 */
export function gemm1x8x9(
  table: usize,
  rows: i32,
  a: usize,
  aRun: usize,
  b: usize,
  bPanel: usize,
  c: usize,
  columns: i32,
  bias: usize,
  low: f32,
  high: f32,
): void {
  for (let i = 0; i < rows; i++) {
    rowOfNine(a + load<u32>(table), aRun, b, bPanel, c + load<u32>(table, 4), columns, bias, low, high);
    table += TABLE_ROW;
  }
}

function rowOfNine(
  a: usize,
  aRun: usize,
  b: usize,
  bPanel: usize,
  c: usize,
  columns: i32,
  bias: usize,
  low: f32,
  high: f32,
): void {
  const a1 = a + aRun;
  const a2 = a1 + aRun;
  const r0 = v128.load32_splat(a);
  const r1 = v128.load32_splat(a, 4);
  const r2 = v128.load32_splat(a, 8);
  const r3 = v128.load32_splat(a1);
  const r4 = v128.load32_splat(a1, 4);
  const r5 = v128.load32_splat(a1, 8);
  const r6 = v128.load32_splat(a2);
  const r7 = v128.load32_splat(a2, 4);
  const r8 = v128.load32_splat(a2, 8);
  const end = c + <usize>columns * 4;
  while (c < end) {
    let left = f32x4.splat(0);
    let right = f32x4.splat(0);
    if (bias) {
      left = v128.load(bias);
      right = v128.load(bias, 16);
      bias += 32;
    }
    left = fma(r0, v128.load(b), left);
    right = fma(r0, v128.load(b, 16), right);
    left = fma(r1, v128.load(b, 32), left);
    right = fma(r1, v128.load(b, 48), right);
    left = fma(r2, v128.load(b, 64), left);
    right = fma(r2, v128.load(b, 80), right);
    left = fma(r3, v128.load(b, 96), left);
    right = fma(r3, v128.load(b, 112), right);
    left = fma(r4, v128.load(b, 128), left);
    right = fma(r4, v128.load(b, 144), right);
    left = fma(r5, v128.load(b, 160), left);
    right = fma(r5, v128.load(b, 176), right);
    left = fma(r6, v128.load(b, 192), left);
    right = fma(r6, v128.load(b, 208), right);
    left = fma(r7, v128.load(b, 224), left);
    right = fma(r7, v128.load(b, 240), right);
    left = fma(r8, v128.load(b, 256), left);
    right = fma(r8, v128.load(b, 272), right);
    v128.store(c, f32x4.pmin(f32x4.pmax(left, f32x4.splat(low)), f32x4.splat(high)));
    v128.store(c, f32x4.pmin(f32x4.pmax(right, f32x4.splat(low)), f32x4.splat(high)), 16);
    b += bPanel;
    c += 32;
  }
}
