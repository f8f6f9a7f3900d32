import { describe, expect, it } from 'vitest';
import { curveLines, stepsPerEpoch } from '../../../src/chart/curve-lines.ts';
import type { EpochMetrics } from '../../../src/domain/training-progress.ts';

const PICTURES = 60_000;

const epoch = (number: number, validation: number | null): EpochMetrics => ({
  epoch: number,
  loss: 1,
  accuracy: 0.5,
  validationLoss: validation,
  validationAccuracy: validation,
  learningRate: 0.1,
  seconds: 1,
  best: false,
});

describe('curves over epochs', () => {
  it('put a step at its fraction of the run, and validation at the end of its epoch', () => {
    const drawn = { step: [5, 10, 15], loss: [3, 2, 1], accuracy: [0.1, 0.2, 0.3], learningRate: [1, 1, 1] };
    expect(curveLines(drawn, [epoch(1, 0.7), epoch(2, null)], 10)).toEqual({
      x: [0.5, 1, 1.5],
      loss: [3, 2, 1],
      accuracy: [0.1, 0.2, 0.3],
      epochs: [1],
      validationLoss: [0.7],
      validationAccuracy: [0.7],
    });
  });
});

describe('the steps of an epoch of a stored run', () => {
  const options = { batchSize: 128, validationShare: 0.1 };

  it('follow from the dataset, also when the run was stopped within an epoch', () => {
    expect(stepsPerEpoch(options, PICTURES, 2 * 422, 2)).toBe(422);
    expect(stepsPerEpoch(options, PICTURES, 2 * 422 + 100, 2)).toBe(422);
    expect(stepsPerEpoch(options, PICTURES, 100, 0)).toBe(422);
  });

  it('follow from what was recorded on another dataset', () => {
    expect(stepsPerEpoch({ batchSize: 60, validationShare: 0.1 }, PICTURES, 27, 3)).toBe(9);
  });

  it('are never none', () => {
    expect(stepsPerEpoch(options, PICTURES, 0, 0)).toBeGreaterThan(0);
    expect(stepsPerEpoch({ batchSize: 4096, validationShare: 0.9 }, PICTURES, 0, 0)).toBeGreaterThan(0);
  });
});
