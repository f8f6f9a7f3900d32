/** Largest number that float16 holds; from 65520 on, rounding gives infinity (IEEE 754-2019, 3.6). */
export const LARGEST_FLOAT16 = 65_504;

/**
 * float32 values as the bits of the nearest float16, ties to even; what is too large becomes infinity.
 * By the bits: the mantissa is moved to its place with the exponent above it, so that rounding carries into that.
 */
export function toFloat16(values: Float32Array): Uint16Array {
  const bits = new Uint32Array(values.slice().buffer);
  return Uint16Array.from(bits, (word) => {
    const sign = (word >>> 16) & 0x8000;
    const rest = word & 0x7fffffff;
    if (rest > 0x7f800000) return sign | 0x7e00;
    const exponent = (rest >>> 23) - 112;
    if (exponent >= 31) return sign | 0x7c00;
    // A subnormal has the one that normal numbers leave out, and is moved on by as much as its exponent lacks.
    const significand = exponent > 0 ? rest - 0x38000000 : (rest & 0x7fffff) | 0x800000;
    const moved = exponent > 0 ? 13 : Math.min(14 - exponent, 31);
    return sign | roundedShift(significand, moved);
  });
}

/** `value` / 2^`by` to the nearest whole number, ties to the even one. */
function roundedShift(value: number, by: number): number {
  const whole = value >>> by;
  const left = value - whole * 2 ** by;
  const half = 2 ** (by - 1);
  return left > half || (left === half && whole % 2 === 1) ? whole + 1 : whole;
}
