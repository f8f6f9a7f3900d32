import { gemm1x8 } from './common/gemm-1x8';
import { gemm1x8x9, NINE_TERMS } from './common/gemm-1x8x9';
import { gemm6x8, TABLE_ROW, TILE_ROWS } from './common/gemm-6x8';

/**
 * The matrix product that everything here comes down to: `rows` x `columns` of C = clamp(A B + bias), or C += A B,
 * where the rows of A and C lie anywhere: the table holds a pair of byte offsets for each (see gemm6x8), so that a
 * convolution reads its input in place, and overlapping patches are never copied.
 *
 * B lies in panels of 8 columns, `bPanel` bytes apart. The whole is repeated for `groups` of rows (blocks of images),
 * A, B and C moving on by aGroup, bGroup and cGroup bytes, which keeps what a group reads in the second-level cache.
 * The table must hold a multiple of 6 rows; those past `rows` are read and not written.
 */
export function indirectGemm(
  table: usize,
  rows: i32,
  groups: i32,
  a: usize,
  aStep: usize,
  aJump: usize,
  aGroup: usize,
  b: usize,
  bStep: usize,
  bJump: usize,
  bPanel: usize,
  bGroup: usize,
  run: i32,
  outer: i32,
  c: usize,
  cGroup: usize,
  columns: i32,
  bias: usize,
  low: f32,
  high: f32,
  accumulate: bool,
): void {
  const isOfNine =
    run * outer === NINE_TERMS &&
    (run === 3 || run === 9) &&
    aStep === 4 &&
    bStep === 32 &&
    (bJump === 0 || outer === 1) &&
    (columns & 7) === 0 &&
    !accumulate;
  const aRun = run === 3 ? 12 + aJump : 12;
  for (; groups > 0; groups--) {
    if (isOfNine) gemm1x8x9(table, rows, a, aRun, b, bPanel, c, columns, bias, low, high);
    else
      for (let first = 0; first < columns; first += 8) {
        const at = <usize>first * 4;
        panelRows(
          table,
          rows,
          a,
          aStep,
          aJump,
          b + <usize>(first >> 3) * bPanel,
          bStep,
          bJump,
          run,
          outer,
          c + at,
          columns - first,
          bias ? bias + at : 0,
          low,
          high,
          accumulate,
        );
      }
    a += aGroup;
    b += bGroup;
    c += cGroup;
  }
}

/** All rows of one panel; one or two rows that are left over cost less alone than as a tile of six. */
function panelRows(
  table: usize,
  rows: i32,
  a: usize,
  aStep: usize,
  aJump: usize,
  b: usize,
  bStep: usize,
  bJump: usize,
  run: i32,
  outer: i32,
  c: usize,
  columns: i32,
  bias: usize,
  low: f32,
  high: f32,
  accumulate: bool,
): void {
  let left = rows;
  for (; left > 2; left -= TILE_ROWS) {
    gemm6x8(table, left, a, aStep, aJump, b, bStep, bJump, run, outer, c, columns, bias, low, high, accumulate);
    table += TILE_ROWS * TABLE_ROW;
  }
  for (; left > 0; left--) {
    gemm1x8(table, a, aStep, aJump, b, bStep, bJump, run, outer, c, columns, bias, low, high, accumulate);
    table += TABLE_ROW;
  }
}
