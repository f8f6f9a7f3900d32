/** Bytes in a float32; all sizes given to kernels count elements, all pointers count bytes. */
export const FLOAT: usize = 4;

/**
 * a * b + c in each lane. The relaxed build leaves the rounding of the product to the processor, which makes it one
 * fused instruction; ASC_FEATURE_RELAXED_SIMD is a constant of the build, so the other branch is not compiled.
 */
// @inline
export function fma(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** NaN stays NaN: the comparisons behind pmin and pmax are false for it, and the first operand is kept. */
// @inline
export function clamp(value: v128, low: f32, high: f32): v128 {
  return f32x4.pmin(f32x4.pmax(value, f32x4.splat(low)), f32x4.splat(high));
}
