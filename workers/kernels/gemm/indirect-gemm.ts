import { type Address, NOWHERE } from '../address.ts';
import type { Heap } from '../memory.ts';

/** Floats in a column panel of B: a tile of the product is 6 rows by 8 columns (assembly/common/gemm-6x8.ts). */
export const PANEL = 8;
export const TILE_ROWS = 6;
const FLOAT = 4;

/**
 * Where the rows of A begin and where their products go in C, as pairs of byte offsets from the beginning of a group.
 * Lent by `withRows`.
 */
export interface Rows {
  table: Address;
  count: number;
}

/** An operand's address and its strides, in elements. */
interface Operand {
  address: Address;
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
  rows: Rows;
  groups?: number;
  a: Operand;
  /** In panels of 8 columns, `panel` elements apart. */
  b: Operand & { panel: number };
  /** The sum's terms: `runs` times `run` of them. */
  run: number;
  runs?: number;
  c: { address: Address; group?: number };
  columns: number;
  /** The address of as many floats as there are columns, rounded up to whole panels; NOWHERE for none. */
  bias?: Address;
  range?: Range;
  /** Adds to C in place of writing it; what is clamped is then the sum. */
  accumulate?: boolean;
}

/** Bytes of a table of `count` rows: whole tiles, each row a pair of integers. */
export function tableBytes(count: number): number {
  return Math.ceil(count / TILE_ROWS) * TILE_ROWS * 2 * Int32Array.BYTES_PER_ELEMENT;
}

/**
 * Writes a table of rows at `table`, which has `tableBytes(count)` of room.
 * @param fill calls `add` with each row's offsets in A and C, in elements.
 */
export function writeRows(
  heap: Heap,
  table: Address,
  count: number,
  fill: (add: (a: number, c: number) => void) => void,
): Rows {
  const offsets = heap.integers(table, tableBytes(count) / Int32Array.BYTES_PER_ELEMENT);
  let at = 0;
  const add = (a: number, c: number) => {
    offsets[at++] = a * FLOAT;
    offsets[at++] = c * FLOAT;
  };
  fill(add);
  // The last tile reads six rows, of which it writes those that there are.
  while (at > 0 && at < offsets.length) add(offsets[at - 2]! / FLOAT, offsets[at - 1]! / FLOAT);
  return { table, count };
}

/** Lends a table of rows: see writeRows. */
export function withRows(
  heap: Heap,
  count: number,
  fill: (add: (a: number, c: number) => void) => void,
  use: (rows: Rows) => void,
): void {
  heap.scratch(tableBytes(count), (table) => use(writeRows(heap, table, count, fill)));
}

/** C = clamp(A B + bias), or C += A B, with the rows of A and C wherever they lie: see assembly/indirect-gemm.ts. */
export function indirectProduct(heap: Heap, product: IndirectProduct): void {
  const { rows, groups = 1, a, b, run, runs = 1, c, columns, bias = NOWHERE, accumulate = false } = product;
  const [low, high] = product.range ?? LINEAR;
  heap.kernels.indirectGemm({
    table: rows.table,
    rows: rows.count,
    groups,
    a: a.address,
    aStep: a.step * FLOAT,
    aJump: (a.jump ?? 0) * FLOAT,
    aGroup: (a.group ?? 0) * FLOAT,
    b: b.address,
    bStep: b.step * FLOAT,
    bJump: (b.jump ?? 0) * FLOAT,
    bPanel: b.panel * FLOAT,
    bGroup: (b.group ?? 0) * FLOAT,
    run,
    runs,
    c: c.address,
    cGroup: (c.group ?? 0) * FLOAT,
    columns,
    bias,
    low,
    high,
    accumulate,
  });
}

/** Bytes of `columns` columns of `rows` floats in panels. */
export function panelBytes(rows: number, columns: number): number {
  return Math.ceil(columns / PANEL) * PANEL * rows * FLOAT;
}

/** A matrix by its address and its strides in elements. */
interface Matrix {
  address: Address;
  rows: number;
  columns: number;
  rowStride: number;
  columnStride: number;
}

/** Lays `matrix` out in panels of 8 columns, each `panelRows` rows of 8 (all rows of B, of which these are a part). */
export function packPanels(heap: Heap, matrix: Matrix, panels: Address, panelRows = matrix.rows): void {
  const { address, rows, columns, rowStride, columnStride } = matrix;
  heap.kernels.packPanels(
    address,
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
 * @param bias a tensor's address, or NOWHERE for none, which is passed on.
 */
export function withPaddedBias(heap: Heap, bias: Address, columns: number, use: (bias: Address) => void): void {
  if (bias === NOWHERE || columns % PANEL === 0) {
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
