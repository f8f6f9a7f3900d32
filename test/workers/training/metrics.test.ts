import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../workers/training/metrics.ts';

describe('metrics', () => {
  const probabilities = Float32Array.of(0.7, 0.2, 0.1, 0.5, 0.4, 0.1, 0.1, 0.8, 0.1, 0.2, 0.5, 0.3);
  const labels = Uint8Array.of(0, 1, 1, 2);

  it('counts who was taken for whom', () => {
    expect(evaluate(probabilities, labels, 3).confusion).toEqual([
      [1, 0, 0],
      [1, 1, 0],
      [0, 1, 0],
    ]);
  });

  it('gives accuracy, and cross-entropy in nats', () => {
    const { n, accuracy, loss } = evaluate(probabilities, labels, 3);
    expect([n, accuracy]).toEqual([4, 0.5]);
    expect(loss).toBeCloseTo(-(Math.log(0.7) + Math.log(0.4) + Math.log(0.8) + Math.log(0.3)) / 4, 5);
  });

  it('gives precision, recall and F1 of each class, 0 for one that was never given', () => {
    expect(evaluate(probabilities, labels, 3).perClass).toEqual([
      { precision: 0.5, recall: 1, f1: expect.closeTo(2 / 3), support: 1 },
      { precision: 0.5, recall: 0.5, f1: 0.5, support: 2 },
      { precision: 0, recall: 0, f1: 0, support: 1 },
    ]);
  });

  it('stays finite where the right class was ruled out, and where there is nothing', () => {
    expect(evaluate(Float32Array.of(0, 1), Uint8Array.of(0), 2).loss).toBeCloseTo(-Math.log(1e-7));
    expect(evaluate(new Float32Array(), new Uint8Array(), 2)).toMatchObject({ n: 0, accuracy: 0, loss: 0 });
  });
});
