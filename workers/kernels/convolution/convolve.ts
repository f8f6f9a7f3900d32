import { type Address, NOWHERE, offset } from '../address.ts';
import { indirectProduct, LINEAR, PANEL, type Rows, tableBytes, writeRows } from '../gemm/indirect-gemm.ts';
import type { Heap } from '../memory.ts';
import type { Convolution } from './convolution.ts';
import { groupByTaps, type Taps } from './taps.ts';
import { isWinogradF4x4, winogradF4x4Convolve } from './winograd/f4x4.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** Elements of input that one group of images takes: 192 kB, which the second-level cache holds as panels pass. */
const GROUP_ELEMENTS = 48 * 1024;

/** Rows of a group beyond which the last, incomplete tile no longer counts. */
const GROUP_ROWS = 1024;

/** Convolves `groups` of images, from image `firstInput` of the input on, to image `firstOutput` of the output on. */
type ConvolveGroups = (groups: number, firstInput: number, firstOutput: number) => void;

/**
 * Sums of products of `batch` images with a filter's taps, the input being read in place: along the width, the taps'
 * channels lie side by side. Forward convolution and the gradient of its input differ only in their taps.
 */
export function convolve(heap: Heap, convolution: Convolution, batch: number): void {
  if (isWinogradF4x4(convolution, batch)) {
    winogradF4x4Convolve(heap, convolution, batch);
    return;
  }
  const { input, output } = convolution;
  const byInput = Math.floor(GROUP_ELEMENTS / Math.max(1, input.height * input.width * input.channels));
  const byRows = Math.ceil(GROUP_ROWS / Math.max(1, output.height * output.width));
  const images = Math.max(1, Math.min(batch, byInput, byRows));
  const groups = Math.floor(batch / images);
  withConvolution(heap, convolution, images, (run) => run(groups, 0, 0));
  const done = groups * images;
  if (done < batch) withConvolution(heap, convolution, batch - done, (run) => run(1, done, done));
}

/** Lends a convolution that is prepared for groups of `images`. */
export function withConvolution(
  heap: Heap,
  convolution: Convolution,
  images: number,
  use: (run: ConvolveGroups) => void,
): void {
  const { input, output } = convolution;
  const inputImage = input.height * input.width * input.channels;
  const outputImage = output.height * output.width * output.channels;
  const columnGroups = groupByTaps(convolution.columnTaps);
  const parts = groupByTaps(convolution.rowTaps).flatMap((rows) => columnGroups.map((columns) => ({ rows, columns })));
  const size = (part: Part) => tableBytes(images * part.rows.length * part.columns.length);
  heap.scratch(
    parts.reduce((bytes, part) => bytes + size(part), 0),
    (tables) => {
      let table = tables;
      const prepared = parts.map((part) => {
        const rows = writeOutputRows(heap, table, convolution, part, images);
        table = offset(table, size(part));
        return { ...part, table: rows };
      });
      use((groups, firstInput, firstOutput) => {
        for (const { rows, columns, table } of prepared) {
          convolvePart(heap, convolution, rows[0]!, columns[0]!, {
            rows: table,
            groups,
            a: { address: offset(input.address, firstInput * inputImage * FLOAT), group: images * inputImage },
            c: { address: offset(output.address, firstOutput * outputImage * FLOAT), group: images * outputImage },
          });
        }
      });
    },
  );
}

/** Outputs that see the same taps. */
interface Part {
  rows: readonly Taps[];
  columns: readonly Taps[];
}

/** Where each output pixel's first input pixel lies, and where it goes itself; images one after the other. */
function writeOutputRows(heap: Heap, table: Address, convolution: Convolution, part: Part, images: number): Rows {
  const { input, output } = convolution;
  return writeRows(heap, table, images * part.rows.length * part.columns.length, (add) => {
    for (let image = 0; image < images; image++) {
      for (const row of part.rows) {
        const a = (image * input.height + row.input) * input.width;
        const c = (image * output.height + row.output) * output.width;
        for (const column of part.columns)
          add((a + column.input) * input.channels, (c + column.output) * output.channels);
      }
    }
  });
}

interface Placement {
  rows: Rows;
  groups: number;
  a: { address: Address; group: number };
  c: { address: Address; group: number };
}

function convolvePart(heap: Heap, convolution: Convolution, rowTaps: Taps, columnTaps: Taps, at: Placement): void {
  const {
    input,
    output,
    rowStep,
    columnStep,
    panels,
    filterHeight,
    filterWidth,
    bias = NOWHERE,
    range = LINEAR,
  } = convolution;
  const a = { ...at.a, step: 1 };
  const filterRow = filterWidth * input.channels * PANEL;
  const panel = filterHeight * filterRow;
  const b = (row: number) => ({
    address: offset(panels, (row * filterRow + columnTaps.first * input.channels * PANEL) * FLOAT),
    step: PANEL,
    panel,
  });
  const product = { ...at, columns: output.channels };

  if (columnStep === 1 || columnTaps.count <= 1) {
    const run = columnTaps.count * input.channels;
    indirectProduct(heap, {
      ...product,
      a: { ...a, jump: rowStep * input.width * input.channels - run },
      b: { ...b(rowTaps.first), jump: filterRow - run * PANEL },
      run,
      runs: rowTaps.count,
      bias,
      range,
    });
    return;
  }
  // Dilated along the width: the taps of one filter row at a time, a run for each; the first adds the bias and the
  // last clamps.
  for (let row = 0; row < Math.max(1, rowTaps.count); row++) {
    const last = row >= rowTaps.count - 1;
    indirectProduct(heap, {
      ...product,
      a: {
        ...a,
        address: offset(a.address, row * rowStep * input.width * input.channels * FLOAT),
        jump: (columnStep - 1) * input.channels,
      },
      b: b(rowTaps.first + row),
      run: input.channels,
      runs: rowTaps.count === 0 ? 0 : columnTaps.count,
      bias: row === 0 ? bias : NOWHERE,
      range: last ? range : LINEAR,
      accumulate: row > 0,
    });
  }
}
