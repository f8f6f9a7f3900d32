import { GemmArguments } from './gemm';
import { storeRow } from './gemm-store';
import { fma } from './simd';

/** gemm6x8 of one row: for products with few rows, and for the rows that six do not divide. */
export function gemm1x8(g: GemmArguments, table: usize, a: usize, b: usize, c: usize, columns: i32, bias: usize): void {
  const aStep = <usize>g.aStep;
  const aJump = <usize>g.aJump;
  const bStep = <usize>g.bStep;
  const bJump = <usize>g.bJump;
  const runBytes = <usize>g.run * bStep;
  const unrolledBytes = <usize>(g.run & ~3) * bStep;
  a += load<u32>(table);
  let c00 = f32x4.splat(0);
  let c01 = f32x4.splat(0);
  if (bias) {
    c00 = v128.load(bias);
    c01 = v128.load(bias, 16);
  }
  // Four sums side by side: each addition waits for the one before it, so a single sum would leave the adders idle.
  let c10 = f32x4.splat(0);
  let c11 = f32x4.splat(0);
  let c20 = f32x4.splat(0);
  let c21 = f32x4.splat(0);
  let c30 = f32x4.splat(0);
  let c31 = f32x4.splat(0);
  for (let runs = g.runs; runs > 0; runs--) {
    const end = b + runBytes;
    const unrolledEnd = b + unrolledBytes;
    while (b !== unrolledEnd) {
      const r0 = v128.load32_splat(a);
      c00 = fma(r0, v128.load(b), c00);
      c01 = fma(r0, v128.load(b, 16), c01);
      a += aStep;
      b += bStep;
      const r1 = v128.load32_splat(a);
      c10 = fma(r1, v128.load(b), c10);
      c11 = fma(r1, v128.load(b, 16), c11);
      a += aStep;
      b += bStep;
      const r2 = v128.load32_splat(a);
      c20 = fma(r2, v128.load(b), c20);
      c21 = fma(r2, v128.load(b, 16), c21);
      a += aStep;
      b += bStep;
      const r3 = v128.load32_splat(a);
      c30 = fma(r3, v128.load(b), c30);
      c31 = fma(r3, v128.load(b, 16), c31);
      a += aStep;
      b += bStep;
    }
    while (b !== end) {
      const r = v128.load32_splat(a);
      c00 = fma(r, v128.load(b), c00);
      c01 = fma(r, v128.load(b, 16), c01);
      a += aStep;
      b += bStep;
    }
    a += aJump;
    b += bJump;
  }
  c00 = f32x4.add(f32x4.add(c00, c10), f32x4.add(c20, c30));
  c01 = f32x4.add(f32x4.add(c01, c11), f32x4.add(c21, c31));
  storeRow(c + load<u32>(table, 4), columns, c00, c01, g.low, g.high, g.accumulate);
}
