import { describe, expect, it } from 'vitest';
import { bestAfterEpoch, bestStart, shouldStop } from '../../../workers/training/early-stopping.ts';

describe('early stopping', () => {
  const bestOf = (figures: number[]) =>
    figures.reduce((best, figure, index) => bestAfterEpoch(best, index + 1, figure), bestStart());

  it('remembers the best epoch, the first of equals', () => {
    expect(bestOf([0.5, 0.3, 0.3, 0.4])).toEqual({ epoch: 2, figure: 0.3, waited: 2 });
  });

  it('stops when nothing was better for `patience` epochs', () => {
    const best = bestOf([0.5, 0.3, 0.4, 0.35]);
    expect(shouldStop(best, 2)).toBe(true);
    expect(shouldStop(best, 3)).toBe(false);
    expect(shouldStop(best, 0)).toBe(false);
  });

  it('never takes NaN for an improvement', () => {
    expect(bestOf([Number.NaN, 0.4, Number.NaN])).toEqual({ epoch: 2, figure: 0.4, waited: 1 });
  });
});
