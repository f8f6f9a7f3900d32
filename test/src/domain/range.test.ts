import { describe, expect, it } from 'vitest';
import { mapRange, type Range, rangeText, within } from '../../../src/domain/range.ts';

const RANGES: [Range, string, inside: number[], outside: number[]][] = [
  [{ min: 0, max: 1 }, 'a number from 0 to 1', [0, 0.5, 1], [-0.1, 1.1, Number.NaN]],
  [{ min: 0, below: 1 }, 'a number from 0 to below 1', [0, 0.999], [1, Number.NEGATIVE_INFINITY]],
  [{ above: 0, max: 100 }, 'a number above 0 and at most 100', [1e-300, 100], [0, 101, Number.POSITIVE_INFINITY]],
  [{ above: 0, below: 1 }, 'a number above 0 and below 1', [0.5], [0, 1]],
  [{ min: 1, max: 64, whole: true }, 'a whole number from 1 to 64', [1, 64], [0, 1.5, 65]],
];

describe('a range', () => {
  it.each(RANGES)('%j is %s', (range, text, inside, outside) => {
    expect(rangeText(range)).toBe(text);
    expect(inside.filter((value) => !within(range, value))).toEqual([]);
    expect(outside.filter((value) => within(range, value))).toEqual([]);
  });

  it('keeps what belongs to it in another unit', () => {
    expect(mapRange({ min: 0, below: 0.9 }, (value) => value * 100)).toEqual({ min: 0, below: 90 });
    expect(mapRange({ above: 0, max: 1 }, (value) => value * 100)).toEqual({ above: 0, max: 100 });
  });
});
