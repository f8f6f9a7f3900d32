import { groupByTaps, type Taps } from './conv-taps.ts';
import type { Pointer } from './exports.ts';
import { indirectProduct, LINEAR, PANEL, type Range, type Row } from './indirect-gemm.ts';
import type { Heap } from './memory.ts';

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** Elements of input that one group of images takes: 192 kB, which the second-level cache holds as panels pass. */
const GROUP_ELEMENTS = 48 * 1024;

/** Images in NHWC order. */
export interface Images {
  pointer: Pointer;
  height: number;
  width: number;
  channels: number;
}

export interface Convolution {
  batch: number;
  input: Images;
  output: Images;
  /** Which taps each row and each column of the output sees. */
  rowTaps: readonly Taps[];
  columnTaps: readonly Taps[];
  /** How far the input coordinate moves from one tap to the next. */
  rowStep: number;
  columnStep: number;
  /** The filter [filterHeight][filterWidth][input channels][output channels], taps in order, in panels of columns. */
  panels: Pointer;
  filterHeight: number;
  filterWidth: number;
  bias?: Pointer;
  range?: Range;
}

/**
 * Sums of products of images with a filter's taps, the input being read in place: along the width, the taps' channels
 * lie side by side. Forward convolution and the gradient of its input differ only in their taps.
 */
export function convolve(heap: Heap, convolution: Convolution): void {
  const { batch, input } = convolution;
  const imageElements = input.height * input.width * input.channels;
  const groupImages = Math.max(1, Math.min(batch, Math.floor(GROUP_ELEMENTS / Math.max(1, imageElements))));
  const groups = Math.floor(batch / groupImages);
  for (const rows of groupByTaps(convolution.rowTaps)) {
    for (const columns of groupByTaps(convolution.columnTaps)) {
      convolveGroup(heap, convolution, rows, columns, 0, groupImages, groups);
      const rest = batch - groups * groupImages;
      if (rest > 0) convolveGroup(heap, convolution, rows, columns, groups * groupImages, rest, 1);
    }
  }
}

/** The outputs that see one set of taps, in `groups` times `images` images from `firstImage` on. */
function convolveGroup(
  heap: Heap,
  convolution: Convolution,
  rows: readonly Taps[],
  columns: readonly Taps[],
  firstImage: number,
  images: number,
  groups: number,
): void {
  const {
    input,
    output,
    rowStep,
    columnStep,
    panels,
    filterHeight,
    filterWidth,
    bias = 0,
    range = LINEAR,
  } = convolution;
  const inputImage = input.height * input.width * input.channels;
  const outputImage = output.height * output.width * output.channels;
  const rowTaps = rows[0]!;
  const columnTaps = columns[0]!;
  const tap = (row: number) => (row * filterWidth + columnTaps.first) * input.channels * PANEL;
  const product = {
    rows: outputRows(rows, columns, images, input, output),
    groups,
    c: { pointer: output.pointer + firstImage * outputImage * FLOAT, group: images * outputImage },
    columns: output.channels,
  };
  const a = { pointer: input.pointer + firstImage * inputImage * FLOAT, step: 1, group: images * inputImage };
  const panel = filterHeight * filterWidth * input.channels * PANEL;
  const b = (row: number) => ({ pointer: panels + tap(row) * FLOAT, step: PANEL, panel });

  if (columnStep === 1 || columnTaps.count <= 1) {
    const run = columnTaps.count * input.channels;
    indirectProduct(heap, {
      ...product,
      a: { ...a, jump: rowStep * input.width * input.channels - run },
      b: { ...b(rowTaps.first), jump: filterWidth * input.channels * PANEL - run * PANEL },
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
        pointer: a.pointer + row * rowStep * input.width * input.channels * FLOAT,
        jump: (columnStep - 1) * input.channels,
      },
      b: b(rowTaps.first + row),
      run: input.channels,
      runs: rowTaps.count === 0 ? 0 : columnTaps.count,
      bias: row === 0 ? bias : 0,
      range: last ? range : LINEAR,
      accumulate: row > 0,
    });
  }
}

/** Where each output pixel's first input pixel lies, and where it goes itself; images one after the other. */
function outputRows(
  rows: readonly Taps[],
  columns: readonly Taps[],
  images: number,
  input: Images,
  output: Images,
): Row[] {
  const pixels: Row[] = [];
  for (let image = 0; image < images; image++) {
    for (const row of rows) {
      for (const column of columns) {
        pixels.push({
          a: ((image * input.height + row.input) * input.width + column.input) * input.channels,
          c: ((image * output.height + row.output) * output.width + column.output) * output.channels,
        });
      }
    }
  }
  return pixels;
}
