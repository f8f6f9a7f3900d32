import { FLOAT } from './common/simd';

/** Columns of a panel: what a tile of the matrix product is wide. */
const PANEL: i32 = 8;

/**
 * Lays a matrix of `rows` x `columns` floats out in panels of 8 columns: panel p, at `panels + p * panelBytes`, holds
 * columns 8p to 8p + 7 row after row; columns past the last are 0.
 * Element (i, j) is read from `source + i * rowStride + j * columnStride`, strides in bytes.
 */
export function packPanels(
  source: usize,
  rows: i32,
  columns: i32,
  rowStride: i32,
  columnStride: i32,
  panels: usize,
  panelBytes: i32,
): void {
  const rowStep = <usize>rowStride;
  const columnStep = <usize>columnStride;
  for (let first = 0; first < columns; first += PANEL) {
    const width = min(PANEL, columns - first);
    if (width === PANEL && columnStep === FLOAT) {
      copyPanel(source, rows, rowStep, panels);
    } else if (width === PANEL && rowStep === FLOAT) {
      transposePanel(source, rows, columnStep, panels);
    } else {
      gatherPanel(source, rows, width, rowStep, columnStep, panels);
    }
    source += <usize>PANEL * columnStep;
    panels += <usize>panelBytes;
  }
}

/** Eight columns that lie side by side. */
function copyPanel(source: usize, rows: i32, rowStride: usize, panel: usize): void {
  for (let i = 0; i < rows; i++) {
    v128.store(panel, v128.load(source));
    v128.store(panel, v128.load(source, 16), 16);
    source += rowStride;
    panel += 32;
  }
}

/** Eight columns whose rows lie side by side: four rows at a time, as two 4 x 4 transpositions. */
function transposePanel(source: usize, rows: i32, columnStride: usize, panel: usize): void {
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    transpose4(source, columnStride, panel, 32);
    transpose4(source + 4 * columnStride, columnStride, panel + 16, 32);
    source += 16;
    panel += 128;
  }
  gatherPanel(source, rows - i, PANEL, FLOAT, columnStride, panel);
}

/** Four columns of four adjacent floats each, to four rows `row` bytes apart. */
// @inline
function transpose4(source: usize, columnStride: usize, target: usize, row: usize): void {
  const c0 = v128.load(source);
  const c1 = v128.load(source + columnStride);
  const c2 = v128.load(source + 2 * columnStride);
  const c3 = v128.load(source + 3 * columnStride);
  const low01 = v128.shuffle<i32>(c0, c1, 0, 4, 1, 5);
  const high01 = v128.shuffle<i32>(c0, c1, 2, 6, 3, 7);
  const low23 = v128.shuffle<i32>(c2, c3, 0, 4, 1, 5);
  const high23 = v128.shuffle<i32>(c2, c3, 2, 6, 3, 7);
  v128.store(target, v128.shuffle<i64>(low01, low23, 0, 2));
  v128.store(target + row, v128.shuffle<i64>(low01, low23, 1, 3));
  v128.store(target + 2 * row, v128.shuffle<i64>(high01, high23, 0, 2));
  v128.store(target + 3 * row, v128.shuffle<i64>(high01, high23, 1, 3));
}

function gatherPanel(source: usize, rows: i32, width: i32, rowStride: usize, columnStride: usize, panel: usize): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < PANEL; j++) {
      store<f32>(panel, j < width ? load<f32>(source + <usize>j * columnStride) : 0);
      panel += FLOAT;
    }
    source += rowStride;
  }
}

/** Rows that copyImages moves between images of other sizes; distances in bytes. */
@unmanaged
class ImageCopy {
  images: i32;
  height: i32;
  rowBytes: i32;
  source: usize;
  sourceImage: i32;
  sourceRow: i32;
  target: usize;
  targetImage: i32;
  targetRow: i32;
}

/**
 * Row y of image n goes from `source + n * sourceImage + y * sourceRow` to the like in target. What lies around the rows
 * is left as it is.
 */
export function copyImages(c: ImageCopy): void {
  const sourceRow = <usize>c.sourceRow;
  const targetRow = <usize>c.targetRow;
  const rowBytes = <usize>c.rowBytes;
  let sourceImage = c.source;
  let targetImage = c.target;
  for (let n = c.images; n > 0; n--) {
    let source = sourceImage;
    let target = targetImage;
    for (let y = c.height; y > 0; y--) {
      memory.copy(target, source, rowBytes);
      source += sourceRow;
      target += targetRow;
    }
    sourceImage += <usize>c.sourceImage;
    targetImage += <usize>c.targetImage;
  }
}

/**
 * Copies a matrix of floats to rows `targetRow` bytes apart. Element (i, j) is read from
 * `source + i * rowStride + j * columnStride`, so that equal strides the other way round transpose it.
 */
export function copyMatrix(
  source: usize,
  rows: i32,
  columns: i32,
  rowStride: i32,
  columnStride: i32,
  target: usize,
  targetRow: i32,
): void {
  const rowStep = <usize>rowStride;
  const columnStep = <usize>columnStride;
  const targetStep = <usize>targetRow;
  for (; rowStep === FLOAT && rows >= 4; rows -= 4) {
    transposeRows(source, columns, columnStep, target, targetStep);
    source += 16;
    target += 4 * targetStep;
  }
  for (let i = 0; i < rows; i++) {
    copyRow(source, columns, columnStep, target);
    source += rowStep;
    target += targetStep;
  }
}

/** Four rows, four columns at a time. */
function transposeRows(source: usize, columns: i32, columnStride: usize, target: usize, targetRow: usize): void {
  for (; columns >= 4; columns -= 4) {
    transpose4(source, columnStride, target, targetRow);
    source += 4 * columnStride;
    target += 16;
  }
  for (let i: usize = 0; i < 4; i++) copyRow(source + i * FLOAT, columns, columnStride, target + i * targetRow);
}

function copyRow(source: usize, columns: i32, columnStride: usize, target: usize): void {
  for (let j = 0; j < columns; j++) {
    store<f32>(target, load<f32>(source));
    source += columnStride;
    target += FLOAT;
  }
}

/** Copies `bytes` of memory. */
export function copy(source: usize, bytes: i32, target: usize): void {
  memory.copy(target, source, <usize>bytes);
}

/** Sets `bytes` of memory to zero. */
export function zero(target: usize, bytes: i32): void {
  memory.fill(target, 0, <usize>bytes);
}
