import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { normalise } from '../../../workers/data/normalise.ts';

describe('Normalising', () => {
  it('maps a byte to (byte / 255 - mean) / deviation, for any byte, mean and deviation', () => {
    const fraction = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.uint8Array(), fraction, fraction, (bytes, mean, deviation) => {
        const values = normalise(bytes, { mean, deviation });
        expect(values.length).toBe(bytes.length);
        bytes.forEach((byte, i) => {
          expect(values[i]).toBe(Math.fround((byte / 255 - mean) / deviation));
        });
      }),
    );
  });

  it('puts Fashion-MNIST’s black and white where its constants say', () => {
    const [black, white] = normalise(Uint8Array.of(0, 255), FASHION_MNIST.preprocessing);
    expect(black).toBeCloseTo(-0.81027, 5);
    expect(white).toBeCloseTo(2.02243, 5);
  });

  it('writes into the array that it is given', () => {
    const out = new Float32Array(2);
    expect(normalise(Uint8Array.of(0, 255), { mean: 0, deviation: 1 }, out)).toBe(out);
    expect([...out]).toEqual([0, 1]);
  });

  it('refuses an array of another length and a deviation that is not above 0', () => {
    expect(() => normalise(new Uint8Array(3), FASHION_MNIST.preprocessing, new Float32Array(4))).toThrow(RangeError);
    for (const deviation of [0, -1, Number.NaN]) {
      expect(() => normalise(new Uint8Array(3), { mean: 0, deviation })).toThrow(RangeError);
    }
  });
});
