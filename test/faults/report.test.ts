import { describe, expect, it } from 'vitest';
import { report, upperBound } from './report.ts';

describe('the upper bound', () => {
  it('is that of the rule of three where nothing was found', () => {
    expect(upperBound(0, 1000)).toBeCloseTo(1 - 0.05 ** (1 / 1000), 9);
    expect(upperBound(0, 1)).toBeCloseTo(0.95, 9);
  });

  it('agrees with published values where something was found', () => {
    // Clopper and Pearson's one-sided 95 % limits: 1 of 20 and 5 of 100.
    expect(upperBound(1, 20)).toBeCloseTo(0.2161, 4);
    expect(upperBound(5, 100)).toBeCloseTo(0.1023, 4);
    expect(upperBound(3, 3)).toBe(1);
  });
});

describe('a report', () => {
  it('counts runs, not violations, and keeps the bad ones', () => {
    const outcome = (seed: number, fault: string, violations: string[]) => ({
      ...{ seed, fault, violations },
      acts: ['trains'],
      milliseconds: 1,
    });
    const { seeds, ...counts } = report([
      outcome(1, 'the disk is full', []),
      outcome(2, 'the disk is full', ['lost', 'torn']),
      outcome(3, '2 tabs', []),
    ]);
    expect(counts).toMatchObject({
      runs: 3,
      violations: 1,
      byFault: { '2 tabs': { runs: 1, violations: 0 }, 'the disk is full': { runs: 2, violations: 1 } },
    });
    expect(seeds.map(({ seed }) => seed)).toEqual([2]);
  });
});
