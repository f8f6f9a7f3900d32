import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../../scripts/evaluate/bootstrap.ts';
import { Random } from '../../../workers/training/random.ts';

const mean = (values: readonly number[]) => ({ mean: values.reduce((sum, value) => sum + value, 0) / values.length });

/** Whether each of `groups` rooms of twenty photos is easy: all photos of a room are right, or none. */
const rooms = (groups: number) => Array.from({ length: groups * 20 }, (_, k) => Math.floor(k / 20) % 2);

describe('the bootstrap', () => {
  it('gives about the interval of a normal distribution for a mean of many independent values', () => {
    const random = Random.of(3);
    const values = Array.from({ length: 400 }, () => random.normal());
    const [low, high] = bootstrap(values, (_, k) => String(k), mean).mean!;
    expect(high - low).toBeGreaterThan(0.85 * 2 * 1.96 * 0.05);
    expect(high - low).toBeLessThan(1.15 * 2 * 1.96 * 0.05);
  });

  it('gives a wider interval where the things of a group resemble each other', () => {
    const widthBy = (groupOf: (value: number, k: number) => string) => {
      const [low, high] = bootstrap(rooms(20), groupOf, mean).mean!;
      return high - low;
    };
    const ratio = widthBy((_, k) => String(Math.floor(k / 20))) / widthBy((_, k) => String(k));
    expect(ratio).toBeGreaterThan(0.8 * Math.sqrt(20));
    expect(ratio).toBeLessThan(1.2 * Math.sqrt(20));
  });

  it('gives the same interval for the same things, and none for a figure that they do not have', () => {
    const figures = (values: readonly number[]) => ({ ...mean(values), never: null });
    const interval = () => bootstrap([1, 2, 4, 8], (_, k) => String(k), figures);
    expect(interval()).toEqual(interval());
    expect(interval().never).toBeUndefined();
  });
});
