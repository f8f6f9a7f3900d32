import { describe, expect, it } from 'vitest';
import {
  SCHEDULES,
  type ScheduleOptions,
  scheduleAfterEpoch,
  scheduleFactor,
} from '../../../src/domain/schedules/index.ts';
import { scheduleStart } from '../../../src/domain/schedules/schedule.ts';

const EPOCHS = 10;
const factor = (options: ScheduleOptions, epochsDone: number, state = scheduleStart()) =>
  scheduleFactor(options, { epochsDone, epochs: EPOCHS, state });

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
      return factor(plateau, 0, state);
    });
    expect(factors).toEqual([1, 1, 1, 0.1, 0.1, 0.1, expect.closeTo(0.01)]);
  });

  it.each(Object.values(SCHEDULES))('$kind never leaves 0 to 1, from the first step to the last', ({ defaults }) => {
    for (let done = 0; done <= EPOCHS; done += 0.25) {
      expect(factor(defaults, done)).toBeGreaterThanOrEqual(0);
      expect(factor(defaults, done)).toBeLessThanOrEqual(1);
    }
  });
});
