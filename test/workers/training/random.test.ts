import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../workers/training/random.ts';
import { epochOrder, shuffle, stratifiedSplit } from '../../../workers/training/shuffle.ts';

const draw = (random: Random, count: number) => Array.from({ length: count }, () => random.next());

describe('seeded random numbers', () => {
  it('repeat for the same path and differ for another', () => {
    expect(draw(Random.of(1, 2, 3), 5)).toEqual(draw(Random.of(1, 2, 3), 5));
    const firsts = [[], [0], [0, 0], [1], [1, 2, 3], [1, 3, 2], [2 ** 32 + 1]].map((path) => Random.of(...path).next());
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it('are spread evenly over [0, 1)', () => {
    const buckets = new Array<number>(16).fill(0);
    const random = Random.of(42);
    for (let i = 0; i < 16_000; i++) buckets[Math.floor(random.next() * 16)]! += 1;
    // 15 degrees of freedom: 99.9 % of fair draws stay below 37.7.
    const chiSquare = buckets.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(37.7);
  });
});

describe('shuffling', () => {
  it('keeps every item', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const shuffled = shuffle([...items], Random.of(seed));
        expect(shuffled.sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
      }),
    );
  });

  it('shows each epoch in an order of its own, the same for the same seed', () => {
    const indices = Uint32Array.from({ length: 100 }, (_, index) => index);
    expect(epochOrder(indices, 1, 0)).toEqual(epochOrder(indices, 1, 0));
    expect(epochOrder(indices, 1, 0)).not.toEqual(epochOrder(indices, 1, 1));
    expect(epochOrder(indices, 1, 0)).not.toEqual(epochOrder(indices, 2, 0));
  });
});

describe('the validation split', () => {
  const labels = Uint8Array.from({ length: 300 }, (_, index) => (index < 200 ? 0 : index % 2 === 0 ? 1 : 2));

  it('holds back the same fraction of every class', () => {
    const { validation, training } = stratifiedSplit(labels, 0.1, 5);
    const count = (label: number) => validation.filter((index) => labels[index] === label).length;
    expect([count(0), count(1), count(2)]).toEqual([20, 5, 5]);
    expect(training).toHaveLength(270);
  });

  it('shares no example between the two parts and loses none', () => {
    const { validation, training } = stratifiedSplit(labels, 0.25, 5);
    expect(new Set([...validation, ...training]).size).toBe(300);
  });

  it('leaves at least one example of a class to train on', () => {
    expect(stratifiedSplit(Uint8Array.of(4), 0.9, 1).training).toEqual(Uint32Array.of(0));
  });
});
