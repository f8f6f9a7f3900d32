import { describe, expect, it } from 'vitest';
import type { StepProgress } from '../../../src/domain/training-progress.ts';
import { TimeLeft } from '../../../workers/runs/time-left.ts';

const EPOCHS = 3;
const STEPS = 100;

/** What the training says after a step, if this epoch's steps took `mean` milliseconds so far. */
function progress(epoch: number, step: number, mean: number): StepProgress {
  const stepsLeft = (EPOCHS - epoch + 1) * STEPS - step;
  const facts = { loss: 1, accuracy: 0, learningRate: 1, imagesPerSecond: 1, replicas: 1 };
  return { ...facts, epoch, epochs: EPOCHS, step, stepsPerEpoch: STEPS, secondsLeft: (stepsLeft * mean) / 1000 };
}

describe('the time left of a run', () => {
  it('counts validation, by a guess before the first and by what it took from then on', () => {
    const left = new TimeLeft(0.5);
    left.afterStep(progress(1, 1, 10));
    // 250 steps of 10 ms; three validations of as many pictures at a third of the cost.
    expect(left.afterStep(progress(1, 50, 10))).toBeCloseTo(2.5 + 3 * (1 / 3), 5);
    left.afterStep(progress(1, 100, 10));
    left.afterEpoch(700);
    expect(left.afterStep(progress(2, 50, 10))).toBeCloseTo(1.5 + 2 * 0.7, 5);
  });

  it('leaves the first step out, which also starts the cores', () => {
    const left = new TimeLeft(0);
    left.afterStep(progress(1, 1, 1000));
    // The mean of 1000 ms and nine times 10 ms.
    expect(left.afterStep(progress(1, 10, 109))).toBeCloseTo(290 * 0.01, 5);
  });

  it('does not leap at the first step of an epoch, and follows a pace that lasts', () => {
    const left = new TimeLeft(0);
    left.afterStep(progress(1, 1, 10));
    const before = left.afterStep(progress(1, 100, 10));
    left.afterEpoch(0);
    expect(left.afterStep(progress(2, 1, 100))).toBeLessThan(1.5 * before);
    expect(left.afterStep(progress(2, 90, 100))).toBeGreaterThan(110 * 0.07);
  });

  it('is nothing after the last step', () => {
    const left = new TimeLeft(0);
    left.afterStep(progress(3, 99, 10));
    expect(left.afterStep({ ...progress(3, 100, 10), secondsLeft: 0 })).toBe(0);
  });
});
