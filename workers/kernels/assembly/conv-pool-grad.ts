import { SINGLE, take, VECTOR } from './common/lanes';
import { FLOAT } from './common/simd';
import { accumulateEntries, accumulateThreeRows, appendEntry } from './common/sparse';

/*
 * The backward pass of a convolution under 2 x 2 max-pooling and relu. A gradient reaches only one of the four
 * convolution outputs of a window, and none where relu cut it off, so both gradients are sums over a list of at most
 * one entry a window and channel, in place of a product over all outputs.
 *
 * dy and argmax are [images][poolHeight][poolWidth][channels], argmax as poolRelu leaves it. `x` and `dx` point to
 * images that hold every patch whole (padding written out); `row`, `column` are the bytes from one convolution
 * output's patch to that of the next row or column, `image` those from one image to the next.
 */

/**
 * dFilter[channel][filterRows][padded] += the gradient of the filter; `padded` is the floats of a patch's row,
 * filterWidth times input channels, rounded up to a multiple of 4 (the surplus is of no meaning), `patchRow` the bytes
 * from one row of a patch to the next. `entries` has room for one entry a window, and one more.
 */
export function convPoolFilterGrad(
  dy: usize,
  argmax: usize,
  images: i32,
  poolHeight: i32,
  poolWidth: i32,
  channels: i32,
  x: usize,
  image: usize,
  row: usize,
  column: usize,
  patchRow: usize,
  dFilter: usize,
  filterRows: i32,
  padded: i32,
  entries: usize,
): void {
  const filterRow = <usize>padded * FLOAT;
  for (let channel = 0; channel < channels; channel++) {
    const at = <usize>channel * FLOAT;
    const end = listChannel(
      dy + at,
      argmax + at,
      images,
      poolHeight,
      poolWidth,
      <usize>channels * FLOAT,
      image,
      row,
      column,
      entries,
    );
    if (padded === 4 && filterRows === 3) {
      accumulateThreeRows(entries, end, x, patchRow, dFilter, filterRow);
      dFilter += 3 * filterRow;
      continue;
    }
    for (let i = 0; i < filterRows; i++) {
      accumulateEntries(entries, end, x + <usize>i * patchRow, dFilter, padded);
      dFilter += filterRow;
    }
  }
}

/** The windows of one channel that a gradient passes, as offsets of their patches. Returns the list's end. */
function listChannel(
  dy: usize,
  argmax: usize,
  images: i32,
  poolHeight: i32,
  poolWidth: i32,
  pixel: usize,
  image: usize,
  row: usize,
  column: usize,
  entry: usize,
): usize {
  for (let n = 0; n < images; n++) {
    let rowAt = <usize>n * image;
    for (let h = 0; h < poolHeight; h++) {
      let at = rowAt;
      for (let w = 0; w < poolWidth; w++) {
        const position = load<i32>(argmax);
        const offset = at + (position & 2 ? row : 0) + (position & 1 ? column : 0);
        entry = appendEntry(entry, offset, load<f32>(dy), position >= 0);
        at += 2 * column;
        dy += pixel;
        argmax += pixel;
      }
      rowAt += 2 * row;
    }
  }
  return entry;
}

/**
 * dx += the gradient of the input. filter is [channel][filterRows][length], `length` the floats of a patch's row, a
 * multiple of 4, `patchRow` the bytes from one row of a patch in dx to the next.
 * `scratch` has room for an entry a window and channel, one more, and 4 bytes for each of an image's convolution
 * outputs that a window covers.
 */
export function convPoolInputGrad(
  dy: usize,
  argmax: usize,
  images: i32,
  poolHeight: i32,
  poolWidth: i32,
  channels: i32,
  dx: usize,
  image: usize,
  row: usize,
  column: usize,
  patchRow: usize,
  filter: usize,
  filterRows: i32,
  length: i32,
  scratch: usize,
): void {
  const filterRow = <usize>length * FLOAT;
  const imageGradient = <usize>(poolHeight * poolWidth * channels) * FLOAT;
  const ends = scratch;
  const entries = scratch + <usize>(poolHeight * poolWidth * 4) * FLOAT;
  for (let n = 0; n < images; n++) {
    listPixels(dy, argmax, poolHeight * poolWidth, channels, filterRow * filterRows, entries, ends);
    for (let i = 0; i < filterRows; i++) {
      // A slice of the filter that the first-level cache holds while all outputs of the image pass by.
      for (let first = 0; first < length; first += 48) {
        const at = <usize>first * FLOAT;
        scatterSlice(
          entries,
          ends,
          poolHeight,
          poolWidth,
          filter + <usize>i * filterRow + at,
          dx + <usize>i * patchRow + at,
          row,
          column,
          min(length - first, 48),
        );
      }
    }
    dy += imageGradient;
    argmax += imageGradient;
    dx += image;
  }
}

/**
 * The channels that send a gradient to each of a window's four outputs, as offsets of their filters. The lists follow
 * each other, window by window; `ends` holds where each ends.
 */
function listPixels(
  dy: usize,
  argmax: usize,
  windows: i32,
  channels: i32,
  filterBytes: usize,
  entry: usize,
  ends: usize,
): void {
  for (let window = 0; window < windows; window++) {
    for (let position = 0; position < 4; position++) {
      let offset: usize = 0;
      for (let channel = 0; channel < channels; channel++) {
        const at = <usize>channel * FLOAT;
        entry = appendEntry(entry, offset, load<f32>(dy + at), load<i32>(argmax + at) === position);
        offset += filterBytes;
      }
      store<u32>(ends, <u32>entry);
      ends += FLOAT;
    }
    dy += <usize>channels * FLOAT;
    argmax += <usize>channels * FLOAT;
  }
}

/** Adds to one part of the patches' row of every output that has a list. */
function scatterSlice(
  entries: usize,
  ends: usize,
  poolHeight: i32,
  poolWidth: i32,
  filter: usize,
  dx: usize,
  row: usize,
  column: usize,
  length: i32,
): void {
  for (let h = 0; h < poolHeight; h++) {
    let at = dx;
    for (let w = 0; w < poolWidth; w++) {
      const end0 = load<u32>(ends);
      const end1 = load<u32>(ends, 4);
      const end2 = load<u32>(ends, 8);
      const end3 = load<u32>(ends, 12);
      accumulateEntries(entries, end0, filter, at, length);
      accumulateEntries(end0, end1, filter, at + column, length);
      accumulateEntries(end1, end2, filter, at + row, length);
      accumulateEntries(end2, end3, filter, at + row + column, length);
      entries = end3;
      ends += 16;
      at += 2 * column;
    }
    dx += 2 * row;
  }
}

/** dBias[channels] += the sum of dy where the gradient passes, over `windows` of [channels]. */
export function convPoolBiasGrad(dy: usize, argmax: usize, windows: i32, channels: i32, dBias: usize): void {
  const none = i32x4.splat(0);
  for (let window = 0; window < windows; window++) {
    let target = dBias;
    const vectorEnd = dy + <usize>(channels & ~3) * FLOAT;
    const end = dy + <usize>channels * FLOAT;
    while (dy < vectorEnd) {
      const passed = v128.andnot(v128.load(dy), i32x4.lt_s(v128.load(argmax), none));
      v128.store(target, f32x4.add(v128.load(target), passed));
      dy += 16;
      argmax += 16;
      target += 16;
    }
    while (dy < end) {
      if (load<i32>(argmax) >= 0) store<f32>(target, load<f32>(target) + load<f32>(dy));
      dy += FLOAT;
      argmax += FLOAT;
      target += FLOAT;
    }
  }
}

/** Whether `size` floats are all finite: times 0 they are 0, where infinity and NaN are NaN. */
export function allFinite(values: usize, size: i32): bool {
  const none = f32x4.splat(0);
  const end = values + <usize>size * FLOAT;
  let sum = none;
  for (; values + VECTOR <= end; values += VECTOR) sum = f32x4.add(sum, f32x4.mul(take(values, VECTOR), none));
  for (; values < end; values += SINGLE) sum = f32x4.add(sum, f32x4.mul(take(values, SINGLE), none));
  return !v128.any_true(f32x4.ne(sum, none));
}
