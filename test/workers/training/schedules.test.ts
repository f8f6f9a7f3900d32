import { describe, expect, it } from 'vitest';
import { scheduleFactor, scheduleStart } from '../../../src/domain/schedules.ts';
import type { ScheduleOptions } from '../../../src/domain/training-options.ts';
import { bestAfterEpoch, bestStart, shouldStop } from '../../../workers/training/early-stopping.ts';
import { scheduleAfterEpoch } from '../../../workers/training/schedules.ts';

const EPOCHS = 10;
const factor = (options: ScheduleOptions, done: number) => scheduleFactor(options, done, EPOCHS, scheduleStart());

describe('the learning-rate schedule', () => {
  it('constant stays at 1', () => {
    expect(factor({ kind: 'constant' }, 7.3)).toBe(1);
  });

  it('step changes after every so many epochs', () => {
    const step: ScheduleOptions = { kind: 'step', everyEpochs: 2, factor: 0.5 };
    expect([0, 1.9, 2, 5].map((done) => factor(step, done))).toEqual([1, 1, 0.5, 0.25]);
  });

  it('exponential falls smoothly', () => {
    const exponential: ScheduleOptions = { kind: 'exponential', factor: 0.25 };
    expect(factor(exponential, 0.5)).toBeCloseTo(0.5);
    expect(factor(exponential, 2)).toBeCloseTo(0.0625);
  });

  it('cosine warms up linearly and ends at its last factor', () => {
    const cosine: ScheduleOptions = { kind: 'cosine', warmupEpochs: 2, finalFactor: 0.1 };
    expect(factor(cosine, 1)).toBeCloseTo(0.5);
    expect(factor(cosine, 2)).toBeCloseTo(1);
    expect(factor(cosine, 6)).toBeCloseTo(0.55);
    expect(factor(cosine, 10)).toBeCloseTo(0.1);
  });

  it('one-cycle rises to its peak and falls to almost nothing', () => {
    const cycle: ScheduleOptions = { kind: 'one-cycle', peakAt: 0.3, startDivisor: 25, finalDivisor: 1e4 };
    expect(factor(cycle, 0)).toBeCloseTo(0.04);
    expect(factor(cycle, 1.5)).toBeCloseTo(0.52);
    expect(factor(cycle, 3)).toBeCloseTo(1);
    expect(factor(cycle, 6.5)).toBeCloseTo(0.5, 3);
    expect(factor(cycle, 10)).toBeCloseTo(4e-6, 8);
  });

  it('plateau falls once the loss has not improved for longer than its patience', () => {
    const plateau: ScheduleOptions = { kind: 'plateau', factor: 0.1, patience: 1 };
    let state = scheduleStart();
    const factors = [1, 0.5, 0.6, 0.6, 0.4, Number.NaN, 0.5].map((loss) => {
      state = scheduleAfterEpoch(plateau, state, loss);
      return scheduleFactor(plateau, 0, EPOCHS, state);
    });
    expect(factors).toEqual([1, 1, 1, 0.1, 0.1, 0.1, expect.closeTo(0.01)]);
  });
});

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
