import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, range, ticks } from '../../../src/chart/scale.ts';

describe('ticks', () => {
  it('are round, without the dust of binary fractions', () => {
    expect(ticks(0, 1, 4)).toEqual([0, 0.5, 1]);
    expect(ticks(0.12, 0.49, 4)).toEqual([0.2, 0.3, 0.4]);
    expect(ticks(0, 15, 5)).toEqual([0, 5, 10, 15]);
  });

  it('lie within any range, evenly, and are never many more than wanted', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (from, width) => {
        const found = ticks(from, from + width, 5);
        const slack = width * 1e-6;
        expect(found.every((tick) => tick >= from - slack && tick <= from + width + slack)).toBe(true);
        expect(found.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('of no range are the one value', () => {
    expect(ticks(3, 3, 4)).toEqual([3]);
  });
});

describe('the range of a curve', () => {
  const values = [50, ...Array.from({ length: 99 }, (_, i) => 1 + i / 100)];

  it('leaves out the first steps of a loss, which would flatten the rest', () => {
    expect(range(values, 'bottom')).toEqual([1, expect.closeTo(1.97, 1)]);
  });

  it('keeps the best accuracy', () => {
    expect(range([0.1, ...Array.from({ length: 99 }, () => 0.9), 0.95], 'top')).toEqual([0.9, 0.95]);
  });

  it('passes over what is no number, and is 0 to 1 without any', () => {
    expect(range([Number.NaN, Number.POSITIVE_INFINITY], 'top')).toEqual([0, 1]);
  });
});

describe('the nearest point', () => {
  it('is found as by looking at all', () => {
    const rising = fc
      .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1 })
      .map((a) => a.sort((x, y) => x - y));
    fc.assert(
      fc.property(rising, fc.integer({ min: -10, max: 1010 }), (list, wanted) => {
        const distance = Math.min(...list.map((value) => Math.abs(value - wanted)));
        expect(Math.abs(list[nearest(list, wanted)]! - wanted)).toBe(distance);
      }),
    );
  });

  it('of none is -1', () => {
    expect(nearest([], 3)).toBe(-1);
  });
});
