import { GemmArguments, TABLE_ROW } from './common/gemm';
import { gemm1x8 } from './common/gemm-1x8';
import { gemm1x8x9, isOfNine } from './common/gemm-1x8x9';
import { gemm6x8, TILE_ROWS } from './common/gemm-6x8';

/**
 * The matrix product that everything here comes down to: `rows` x `columns` of C = clamp(A B + bias), or C += A B,
 * where the rows of A and C lie anywhere: the table holds a pair of byte offsets for each (see gemm6x8), so that a
 * convolution reads its input in place, and overlapping patches are never copied.
 *
 * B lies in panels of 8 columns, `bPanel` bytes apart. The whole is repeated for `groups` of rows (blocks of images),
 * A, B and C moving on by aGroup, bGroup and cGroup bytes, which keeps what a group reads in the second-level cache.
 * The table must hold a multiple of 6 rows; those past `rows` are read and not written.
 */
export function indirectGemm(g: GemmArguments): void {
  const bias = g.bias;
  const columns = g.columns;
  const ofNine = isOfNine(g);
  let a = g.a;
  let b = g.b;
  let c = g.c;
  for (let groups = g.groups; groups > 0; groups--) {
    if (ofNine) {
      gemm1x8x9(g, a, b, c);
    } else {
      let panel = b;
      for (let first = 0; first < columns; first += 8) {
        const at = <usize>first * 4;
        panelRows(g, a, panel, c + at, columns - first, bias ? bias + at : 0);
        panel += g.bPanel;
      }
    }
    a += g.aGroup;
    b += g.bGroup;
    c += g.cGroup;
  }
}

/** All rows of one panel; one or two rows that are left over cost less alone than as a tile of six. */
function panelRows(g: GemmArguments, a: usize, b: usize, c: usize, columns: i32, bias: usize): void {
  let table = g.table;
  let left = g.rows;
  for (; left > 2; left -= TILE_ROWS) {
    gemm6x8(g, table, left, a, b, c, columns, bias);
    table += <usize>TILE_ROWS * TABLE_ROW;
  }
  for (; left > 0; left--) {
    gemm1x8(g, table, a, b, c, columns, bias);
    table += TABLE_ROW;
  }
}
