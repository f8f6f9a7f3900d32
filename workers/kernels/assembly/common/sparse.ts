import { FLOAT, fma } from './simd';

/** Bytes of one entry of a sparse list: a byte offset, and the factor of what lies there. */
const ENTRY: usize = 8;

/**
 * target[i] += sum over the list's entries of factor * base[offset + i], for `length` floats. What it reads and
 * writes is rounded up to `padded` floats, a multiple of 4; target must have room for them.
 */
export function accumulateEntries(entries: usize, end: usize, base: usize, target: usize, padded: i32): void {
  if (entries === end) return;
  for (; padded >= 48; padded -= 48) {
    accumulate48(entries, end, base, target);
    base += 192;
    target += 192;
  }
  for (; padded >= 24; padded -= 24) {
    accumulate24(entries, end, base, target);
    base += 96;
    target += 96;
  }
  for (; padded >= 8; padded -= 8) {
    accumulate8(entries, end, base, target);
    base += 32;
    target += 32;
  }
  if (padded > 0) accumulate4(entries, end, base, target);
}

/** Twelve sums in registers: enough of them for each to have settled when its turn comes again. */
function accumulate48(entry: usize, end: usize, base: usize, target: usize): void {
  let c0 = v128.load(target);
  let c1 = v128.load(target, 16);
  let c2 = v128.load(target, 32);
  let c3 = v128.load(target, 48);
  let c4 = v128.load(target, 64);
  let c5 = v128.load(target, 80);
  let c6 = v128.load(target, 96);
  let c7 = v128.load(target, 112);
  let c8 = v128.load(target, 128);
  let c9 = v128.load(target, 144);
  let c10 = v128.load(target, 160);
  let c11 = v128.load(target, 176);
  while (entry < end) {
    const at = base + load<u32>(entry);
    const factor = v128.load32_splat(entry, 4);
    c0 = fma(factor, v128.load(at), c0);
    c1 = fma(factor, v128.load(at, 16), c1);
    c2 = fma(factor, v128.load(at, 32), c2);
    c3 = fma(factor, v128.load(at, 48), c3);
    c4 = fma(factor, v128.load(at, 64), c4);
    c5 = fma(factor, v128.load(at, 80), c5);
    c6 = fma(factor, v128.load(at, 96), c6);
    c7 = fma(factor, v128.load(at, 112), c7);
    c8 = fma(factor, v128.load(at, 128), c8);
    c9 = fma(factor, v128.load(at, 144), c9);
    c10 = fma(factor, v128.load(at, 160), c10);
    c11 = fma(factor, v128.load(at, 176), c11);
    entry += ENTRY;
  }
  v128.store(target, c0);
  v128.store(target, c1, 16);
  v128.store(target, c2, 32);
  v128.store(target, c3, 48);
  v128.store(target, c4, 64);
  v128.store(target, c5, 80);
  v128.store(target, c6, 96);
  v128.store(target, c7, 112);
  v128.store(target, c8, 128);
  v128.store(target, c9, 144);
  v128.store(target, c10, 160);
  v128.store(target, c11, 176);
}

function accumulate24(entry: usize, end: usize, base: usize, target: usize): void {
  let c0 = v128.load(target);
  let c1 = v128.load(target, 16);
  let c2 = v128.load(target, 32);
  let c3 = v128.load(target, 48);
  let c4 = v128.load(target, 64);
  let c5 = v128.load(target, 80);
  while (entry < end) {
    const at = base + load<u32>(entry);
    const factor = v128.load32_splat(entry, 4);
    c0 = fma(factor, v128.load(at), c0);
    c1 = fma(factor, v128.load(at, 16), c1);
    c2 = fma(factor, v128.load(at, 32), c2);
    c3 = fma(factor, v128.load(at, 48), c3);
    c4 = fma(factor, v128.load(at, 64), c4);
    c5 = fma(factor, v128.load(at, 80), c5);
    entry += ENTRY;
  }
  v128.store(target, c0);
  v128.store(target, c1, 16);
  v128.store(target, c2, 32);
  v128.store(target, c3, 48);
  v128.store(target, c4, 64);
  v128.store(target, c5, 80);
}

function accumulate8(entry: usize, end: usize, base: usize, target: usize): void {
  let c0 = v128.load(target);
  let c1 = v128.load(target, 16);
  while (entry < end) {
    const at = base + load<u32>(entry);
    const factor = v128.load32_splat(entry, 4);
    c0 = fma(factor, v128.load(at), c0);
    c1 = fma(factor, v128.load(at, 16), c1);
    entry += ENTRY;
  }
  v128.store(target, c0);
  v128.store(target, c1, 16);
}

function accumulate4(entry: usize, end: usize, base: usize, target: usize): void {
  let c0 = v128.load(target);
  while (entry < end) {
    c0 = fma(v128.load32_splat(entry, 4), v128.load(base + load<u32>(entry)), c0);
    entry += ENTRY;
  }
  v128.store(target, c0);
}

/** accumulateEntries of 4 floats in each of three rows at once: what a 3 x 3 filter on one channel needs. */
export function accumulateThreeRows(
  entry: usize,
  end: usize,
  base: usize,
  baseRow: usize,
  target: usize,
  targetRow: usize,
): void {
  const base1 = base + baseRow;
  const base2 = base1 + baseRow;
  const zero = f32x4.splat(0);
  let c0 = v128.load(target);
  let c1 = v128.load(target + targetRow);
  let c2 = v128.load(target + 2 * targetRow);
  let d0 = zero;
  let d1 = zero;
  let d2 = zero;
  // Two entries at a time, into sums of their own that need not wait for each other.
  const pairsEnd = entry + ((end - entry) & ~15);
  while (entry < pairsEnd) {
    const at = load<u32>(entry);
    const factor = v128.load32_splat(entry, 4);
    c0 = fma(factor, v128.load(base + at), c0);
    c1 = fma(factor, v128.load(base1 + at), c1);
    c2 = fma(factor, v128.load(base2 + at), c2);
    const next = load<u32>(entry, 8);
    const nextFactor = v128.load32_splat(entry, 12);
    d0 = fma(nextFactor, v128.load(base + next), d0);
    d1 = fma(nextFactor, v128.load(base1 + next), d1);
    d2 = fma(nextFactor, v128.load(base2 + next), d2);
    entry += 2 * ENTRY;
  }
  if (entry < end) {
    const at = load<u32>(entry);
    const factor = v128.load32_splat(entry, 4);
    c0 = fma(factor, v128.load(base + at), c0);
    c1 = fma(factor, v128.load(base1 + at), c1);
    c2 = fma(factor, v128.load(base2 + at), c2);
  }
  v128.store(target, f32x4.add(c0, d0));
  v128.store(target + targetRow, f32x4.add(c1, d1));
  v128.store(target + 2 * targetRow, f32x4.add(c2, d2));
}

/** A factor of exactly 0 adds nothing and is left out. */
// @inline
export function appendEntry(entry: usize, offset: usize, factor: f32, wanted: bool): usize {
  store<u32>(entry, <u32>offset);
  store<f32>(entry, factor, FLOAT);
  return entry + (i32(wanted) & i32(factor !== 0)) * ENTRY;
}
