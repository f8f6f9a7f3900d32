import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunCurves } from '../../../src/domain/run.ts';
import { cutCurves, joinCurves } from '../../../workers/storage/curves.ts';

/** Steps `first` to `last`, with figures that tell them apart, and one epoch a `perEpoch` steps. */
function points(first: number, last: number, perEpoch = 10): RunCurves {
  const step = Uint32Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const ends = Array.from(step).filter((value) => value % perEpoch === 0);
  return {
    step,
    loss: Float32Array.from(step, (value) => 1 / value),
    accuracy: Float32Array.from(step, (value) => value / 1000),
    learningRate: Float32Array.from(step, (value) => value * 2),
    epochs: ends.map((value) => ({
      epoch: value / perEpoch,
      loss: 1,
      accuracy: 1,
      validationLoss: null,
      validationAccuracy: null,
      learningRate: 1,
      seconds: 1,
      best: false,
    })),
  };
}

describe('curves of a run', () => {
  it('are the same whatever parts they came in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 }), (sizes) => {
        let last = 0;
        const parts = sizes.map((size) => {
          const part = points(last + 1, last + size);
          last += size;
          return part;
        });
        expect(joinCurves(parts)).toEqual(points(1, last));
      }),
    );
  });

  it('without any part are empty', () => {
    expect(joinCurves([]).step).toHaveLength(0);
  });

  it('cut at a checkpoint hold what came up to it, and nothing of what came after', () => {
    const whole = points(1, 50);
    const cut = cutCurves(whole, 2, 25);
    expect(cut.step).toEqual(points(1, 25).step);
    expect(cut.loss).toEqual(points(1, 25).loss);
    expect(cut.epochs.map(({ epoch }) => epoch)).toEqual([1, 2]);
    expect(cutCurves(whole, 5, 50)).toEqual(whole);
    expect(cutCurves(whole, 0, 0).step).toHaveLength(0);
  });
});
