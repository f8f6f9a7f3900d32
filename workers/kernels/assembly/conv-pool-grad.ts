import { SINGLE, take, VECTOR } from './common/lanes';
import { PooledGradient } from './common/pooled-gradient';
import { FLOAT } from './common/simd';
import { accumulateEntries, accumulateThreeRows, appendEntry } from './common/sparse';

/*
 * The backward pass of a convolution under 2 x 2 max-pooling and relu. A gradient reaches only one of the four
 * convolution outputs of a window, and none where relu cut it off, so both gradients are sums over a list of at most
 * one entry per window and channel, in place of a product over all outputs.
 */

/**
 * dFilter[channel][filterRows][padded] += the gradient of the filter, by `x`, the images that the patches are of; what
 * rounds a row up is of no meaning. `entries` has room for one entry per window, and one more.
 */
export function convPoolFilterGrad(g: PooledGradient, x: usize, dFilter: usize, entries: usize): void {
  const padded = g.padded;
  const filterRows = g.filterRows;
  const patchRow = <usize>g.patchRow;
  const filterRow = <usize>padded * FLOAT;
  for (let channel = 0; channel < g.channels; channel++) {
    const end = listChannel(g, channel, entries);
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
function listChannel(g: PooledGradient, channel: i32, entry: usize): usize {
  const pixel = <usize>g.channels * FLOAT;
  const row = <usize>g.row;
  const column = <usize>g.column;
  const poolHeight = g.poolHeight;
  const poolWidth = g.poolWidth;
  const images = g.images;
  let dy = g.dy + <usize>channel * FLOAT;
  let argmax = g.argmax + <usize>channel * FLOAT;
  for (let n = 0; n < images; n++) {
    let rowAt = <usize>n * <usize>g.image;
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
 * dx += the gradient of the input, in the images that the patches are of. filter is [channel][filterRows][padded], a
 * row's surplus being zero. `scratch` has room for one entry per window and channel, one more, and 4 bytes for each of an
 * image's convolution outputs that a window covers.
 */
export function convPoolInputGrad(g: PooledGradient, filter: usize, dx: usize, scratch: usize): void {
  const padded = g.padded;
  const patchRow = <usize>g.patchRow;
  const windows = g.poolHeight * g.poolWidth;
  const filterRow = <usize>padded * FLOAT;
  const imageGradient = <usize>(windows * g.channels) * FLOAT;
  const ends = scratch;
  const entries = scratch + <usize>(windows * 4) * FLOAT;
  let dy = g.dy;
  let argmax = g.argmax;
  for (let n = 0; n < g.images; n++) {
    listPixels(dy, argmax, windows, g.channels, filterRow * <usize>g.filterRows, entries, ends);
    for (let i = 0; i < g.filterRows; i++) {
      // A slice of the filter that the first-level cache holds while all outputs of the image pass by.
      for (let first = 0; first < padded; first += 48) {
        const at = <usize>first * FLOAT;
        const length = min(padded - first, 48);
        scatterSlice(g, entries, ends, filter + <usize>i * filterRow + at, dx + <usize>i * patchRow + at, length);
      }
    }
    dy += imageGradient;
    argmax += imageGradient;
    dx += <usize>g.image;
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
function scatterSlice(g: PooledGradient, entries: usize, ends: usize, filter: usize, dx: usize, length: i32): void {
  const row = <usize>g.row;
  const column = <usize>g.column;
  const poolHeight = g.poolHeight;
  const poolWidth = g.poolWidth;
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
