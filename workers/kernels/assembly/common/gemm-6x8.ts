import { GemmArguments } from './gemm';
import { storeRow } from './gemm-store';
import { fma } from './simd';

/** Rows of one tile: with its 8 columns 12 accumulators, which with 3 operands fill x64's 15 usable registers. */
export const TILE_ROWS: i32 = 6;

/**
 * One tile of an indirect matrix product: 6 rows by 8 columns of C = clamp(A B + bias), or C += A B.
 *
 * Row i of A begins at `a + table[i].a`. The sum goes over `runs` runs of `run` steps: a step advances A by `aStep`
 * bytes and B, 8 columns wide, by `bStep`; after each run A moves on by `aJump` and B by `bJump`.
 * Of the 6 rows, which must all be readable, the first `rows` are written, to `c + table[i].c`; of the 8 columns
 * of B, which must all be readable, the first `columns`. `bias` is 0 or the address of 8 floats.
 */
export function gemm6x8(
  g: GemmArguments,
  table: usize,
  rows: i32,
  a: usize,
  b: usize,
  c: usize,
  columns: i32,
  bias: usize,
): void {
  const aStep = <usize>g.aStep;
  const aJump = <usize>g.aJump;
  const bStep = <usize>g.bStep;
  const bJump = <usize>g.bJump;
  const runBytes = <usize>g.run * bStep;
  let a0 = a + load<u32>(table, 0);
  let a1 = a + load<u32>(table, 8);
  let a2 = a + load<u32>(table, 16);
  let a3 = a + load<u32>(table, 24);
  let a4 = a + load<u32>(table, 32);
  let a5 = a + load<u32>(table, 40);
  let c00 = f32x4.splat(0);
  let c01 = f32x4.splat(0);
  if (bias) {
    c00 = v128.load(bias);
    c01 = v128.load(bias, 16);
  }
  let c10 = c00;
  let c11 = c01;
  let c20 = c00;
  let c21 = c01;
  let c30 = c00;
  let c31 = c01;
  let c40 = c00;
  let c41 = c01;
  let c50 = c00;
  let c51 = c01;
  for (let runs = g.runs; runs > 0; runs--) {
    const end = b + runBytes;
    while (b !== end) {
      const b0 = v128.load(b);
      const b1 = v128.load(b, 16);
      const r0 = v128.load32_splat(a0);
      c00 = fma(r0, b0, c00);
      c01 = fma(r0, b1, c01);
      a0 += aStep;
      const r1 = v128.load32_splat(a1);
      c10 = fma(r1, b0, c10);
      c11 = fma(r1, b1, c11);
      a1 += aStep;
      const r2 = v128.load32_splat(a2);
      c20 = fma(r2, b0, c20);
      c21 = fma(r2, b1, c21);
      a2 += aStep;
      const r3 = v128.load32_splat(a3);
      c30 = fma(r3, b0, c30);
      c31 = fma(r3, b1, c31);
      a3 += aStep;
      const r4 = v128.load32_splat(a4);
      c40 = fma(r4, b0, c40);
      c41 = fma(r4, b1, c41);
      a4 += aStep;
      const r5 = v128.load32_splat(a5);
      c50 = fma(r5, b0, c50);
      c51 = fma(r5, b1, c51);
      a5 += aStep;
      b += bStep;
    }
    a0 += aJump;
    a1 += aJump;
    a2 += aJump;
    a3 += aJump;
    a4 += aJump;
    a5 += aJump;
    b += bJump;
  }
  const low = g.low;
  const high = g.high;
  const accumulate = g.accumulate;
  storeRow(c + load<u32>(table, 4), columns, c00, c01, low, high, accumulate);
  if (rows === 1) return;
  storeRow(c + load<u32>(table, 12), columns, c10, c11, low, high, accumulate);
  if (rows === 2) return;
  storeRow(c + load<u32>(table, 20), columns, c20, c21, low, high, accumulate);
  if (rows === 3) return;
  storeRow(c + load<u32>(table, 28), columns, c30, c31, low, high, accumulate);
  if (rows === 4) return;
  storeRow(c + load<u32>(table, 36), columns, c40, c41, low, high, accumulate);
  if (rows === 5) return;
  storeRow(c + load<u32>(table, 44), columns, c50, c51, low, high, accumulate);
}
