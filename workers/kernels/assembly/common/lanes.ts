/**
 * Four floats, or the first alone: a kernel states its formula once on vectors, as an inlined function of `width`,
 * and runs it with 16 and, for what is left over, with 4.
 */

/** Bytes that a step covers; compile-time constants. */
// @inline
export const VECTOR: usize = 16;
// @inline
export const SINGLE: usize = 4;

// @inline
export function take(from: usize, width: usize): v128 {
  return width === VECTOR ? v128.load(from) : v128.load_zero<f32>(from);
}

// @inline
export function put(to: usize, values: v128, width: usize): void {
  if (width === VECTOR) v128.store(to, values);
  else v128.store_lane<f32>(to, values, 0);
}

/** to += values */
// @inline
export function accumulate(to: usize, values: v128, width: usize): void {
  put(to, f32x4.add(take(to, width), values), width);
}

/** Bytes of the whole vectors among `size` floats: so far go steps of VECTOR, those of SINGLE from there on. */
// @inline
export function wholeVectors(size: i32): usize {
  return <usize>(size & ~3) * SINGLE;
}
