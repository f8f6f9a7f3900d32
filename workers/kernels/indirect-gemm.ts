import type { Pointer } from './exports.ts';
import type { Heap } from './memory.ts';

/** Floats in a column panel of B: a tile of the product is 6 rows by 8 columns (assembly/tile.ts). */
export const PANEL = 8;
const TILE_ROWS = 6;
const FLOAT = 4;

/** One row of A and where its product goes in C, both in elements from the beginning of a group. */
export interface Row {
  a: number;
  c: number;
}

/** An operand's address and its strides, in elements. */
export interface Operand {
  pointer: Pointer;
  /** From one term of the sum to the next within a run. */
  step: number;
  /** From the end of a run to the beginning of the next. */
  jump?: number;
  /** From one group to the next. */
  group?: number;
}

/** Clamps every element of C; `[-Infinity, Infinity]` leaves it as it is. */
export type Range = readonly [low: number, high: number];
export const LINEAR: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

export interface IndirectProduct {
  /** The rows of one group. */
  rows: readonly Row[];
  groups?: number;
  a: Operand;
  /** In panels of 8 columns, `panel` elements apart. */
  b: Operand & { panel: number };
  /** The sum's terms: `runs` times `run` of them. */
  run: number;
  runs?: number;
  c: { pointer: Pointer; group?: number };
  columns: number;
  /** The address of as many floats as there are columns, rounded up to whole panels; 0 for none. */
  bias?: Pointer;
  range?: Range;
  /** Adds to C in place of writing it; takes no bias and no range. */
  accumulate?: boolean;
}

/** C = clamp(A B + bias), or C += A B, with the rows of A and C wherever they lie: see assembly/indirect-gemm.ts. */
export function indirectProduct(heap: Heap, product: IndirectProduct): void {
  const { rows, groups = 1, a, b, run, runs = 1, c, columns, bias = 0, range = LINEAR, accumulate = false } = product;
  if (rows.length === 0 || groups === 0) return;
  const tableRows = Math.ceil(rows.length / TILE_ROWS) * TILE_ROWS;
  heap.scratch(tableRows * 2 * Int32Array.BYTES_PER_ELEMENT, (table) => {
    const offsets = heap.integers(table, tableRows * 2);
    for (let i = 0; i < tableRows; i++) {
      const row = rows[Math.min(i, rows.length - 1)]!;
      offsets[2 * i] = row.a * FLOAT;
      offsets[2 * i + 1] = row.c * FLOAT;
    }
    heap.kernels.indirectGemm(
      table,
      rows.length,
      groups,
      a.pointer,
      a.step * FLOAT,
      (a.jump ?? 0) * FLOAT,
      (a.group ?? 0) * FLOAT,
      b.pointer,
      b.step * FLOAT,
      (b.jump ?? 0) * FLOAT,
      b.panel * FLOAT,
      (b.group ?? 0) * FLOAT,
      run,
      runs,
      c.pointer,
      (c.group ?? 0) * FLOAT,
      columns,
      bias,
      range[0],
      range[1],
      accumulate ? 1 : 0,
    );
  });
}

/** Bytes of `columns` columns of `rows` floats in panels. */
export function panelBytes(rows: number, columns: number): number {
  return Math.ceil(columns / PANEL) * PANEL * rows * FLOAT;
}

/** A matrix by its address and its strides in elements. */
export interface Matrix {
  pointer: Pointer;
  rows: number;
  columns: number;
  rowStride: number;
  columnStride: number;
}

/** Lays `matrix` out in panels of 8 columns, each `panelRows` rows of 8 (all rows of B, of which these are a part). */
export function packPanels(heap: Heap, matrix: Matrix, panels: Pointer, panelRows = matrix.rows): void {
  const { pointer, rows, columns, rowStride, columnStride } = matrix;
  heap.kernels.packPanels(
    pointer,
    rows,
    columns,
    rowStride * FLOAT,
    columnStride * FLOAT,
    panels,
    panelRows * PANEL * FLOAT,
  );
}

/**
 * Lends a bias as the product wants it: whole panels of it, so that the last one is read within bounds.
 * @param bias a tensor's address, or 0 for none, which is passed on.
 */
export function withPaddedBias(heap: Heap, bias: Pointer, columns: number, use: (bias: Pointer) => void): void {
  if (bias === 0 || columns % PANEL === 0) {
    use(bias);
    return;
  }
  heap.scratch(panelBytes(1, columns), (padded) => {
    const copy = heap.floats(padded, Math.ceil(columns / PANEL) * PANEL);
    copy.fill(0);
    copy.set(heap.floats(bias, columns));
    use(padded);
  });
}
