import { describe, expect, it } from 'vitest';
import { digest, evenly } from '../../../scripts/fingerprint/digest.ts';

describe('a digest', () => {
  it('is the SHA-256 of the bytes', () => {
    // FIPS 180-2, appendix B.1.
    expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(digest(Uint8Array.of(97), 'bc')).toBe(digest('abc'));
  });

  it('takes the bytes of floats, and of a part of an array that part alone', () => {
    const floats = Float32Array.of(1, 2, 3);
    expect(digest(floats.subarray(1, 2))).toBe(digest(Uint8Array.of(0, 0, 0, 64)));
  });

  it('tells 0 from -0', () => {
    expect(digest(Float32Array.of(0))).not.toBe(digest(Float32Array.of(-0)));
  });
});

describe('an even choice', () => {
  it('keeps the order and spreads over everything', () => {
    expect(evenly([0, 1, 2, 3, 4, 5, 6], 3)).toEqual([0, 2, 4]);
  });

  it('is everything where there is no more', () => {
    expect(evenly(['a', 'b'], 2)).toEqual(['a', 'b']);
    expect(evenly([], 2)).toEqual([]);
  });
});
