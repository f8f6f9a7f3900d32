import { expect, it } from 'vitest';
import { LARGEST_FLOAT16, toFloat16 } from '../../../workers/export/float16.ts';

/** What 16 bits stand for (IEEE 754-2019, 3.4): sign, five bits of exponent, ten of mantissa. */
function fromBits(bits: number): number {
  const [sign, exponent, mantissa] = [bits >> 15 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  if (exponent === 31) return mantissa === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * mantissa * 2 ** -24 : sign * (1 + mantissa / 1024) * 2 ** (exponent - 15);
}

const FINITE = Array.from({ length: 0x7c00 }, (_, bits) => bits);

it('every number that float16 holds stays as it is', () => {
  const all = [...FINITE, ...FINITE.map((bits) => bits | 0x8000), 0x7c00, 0xfc00];
  expect(Array.from(toFloat16(Float32Array.from(all, fromBits)))).toEqual(all);
});

it('a number between two of them becomes the nearer one, and the even one half-way', () => {
  for (const bits of FINITE.slice(0, -1)) {
    const [low, high] = [fromBits(bits), fromBits(bits + 1)];
    const third = (high - low) / 3;
    const [near, far, half] = toFloat16(Float32Array.of(low + third, high - third, (low + high) / 2));
    expect([near, far, half]).toEqual([bits, bits + 1, bits % 2 === 0 ? bits : bits + 1]);
  }
});

it('a number beyond its range becomes infinity, one that is too small becomes zero, and none stays none', () => {
  expect(fromBits(toFloat16(Float32Array.of(LARGEST_FLOAT16))[0]!)).toBe(LARGEST_FLOAT16);
  const odd = Float32Array.of(65_519, 65_520, 1e30, -1e30, 1e-9, -1e-30, 2 ** -25, Number.NaN);
  expect(Array.from(toFloat16(odd), fromBits)).toEqual([
    LARGEST_FLOAT16,
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    0,
    -0,
    0,
    Number.NaN,
  ]);
});
