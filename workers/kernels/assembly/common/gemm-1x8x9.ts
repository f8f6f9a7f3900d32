import { GemmArguments, TABLE_ROW } from './gemm';
import { fma } from './simd';

/** Whether a product is one of gemm1x8x9's: the sums are those of a 3 x 3 filter on one channel, and panels are full. */
export function isOfNine(g: GemmArguments): bool {
  return (
    g.run * g.runs === 9 &&
    (g.run === 3 || g.run === 9) &&
    g.aStep === 4 &&
    g.bStep === 32 &&
    (g.bJump === 0 || g.runs === 1) &&
    (g.columns & 7) === 0 &&
    !g.accumulate
  );
}

/**
 * The product of indirectGemm for sums of nine terms, in three runs of three side by side; B's nine rows of 8 lie side
 * by side. A tile's overhead would be larger than so short a sum: here one row of A stays in nine registers while all
 * panels of B pass.
 */
export function gemm1x8x9(g: GemmArguments, a: usize, b: usize, c: usize): void {
  const aRun: usize = g.run === 3 ? 12 + <usize>g.aJump : 12;
  let table = g.table;
  for (let rows = g.rows; rows > 0; rows--) {
    rowOfNine(g, a + load<u32>(table), aRun, b, c + load<u32>(table, 4));
    table += TABLE_ROW;
  }
}

function rowOfNine(g: GemmArguments, a: usize, aRun: usize, b: usize, c: usize): void {
  const bPanel = <usize>g.bPanel;
  const low = f32x4.splat(g.low);
  const high = f32x4.splat(g.high);
  let bias = g.bias;
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
  const end = c + <usize>g.columns * 4;
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
    v128.store(c, f32x4.pmin(f32x4.pmax(left, low), high));
    v128.store(c, f32x4.pmin(f32x4.pmax(right, low), high), 16);
    b += bPanel;
    c += 32;
  }
}
