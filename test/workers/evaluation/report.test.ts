import { describe, expect, it } from 'vitest';
import type { EvaluationReport } from '../../../src/domain/evaluation-report.ts';
import { behindCell, mistakes } from '../../../src/evaluate/evaluation.ts';
import { expectedCalibrationError, reliabilityBins } from '../../../workers/evaluation/reliability.ts';
import { figuresOf } from '../../../workers/evaluation/report.ts';

describe('reliability', () => {
  it('puts each confidence into its bin, the upper edge included', () => {
    const bins = reliabilityBins(Float32Array.of(0, 0.5, 0.75, 1), Uint8Array.of(0, 1, 1, 1), 4);
    expect(bins.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
    expect(bins.map(({ accuracy }) => accuracy)).toEqual([0, 1, 1, 1]);
    expect(bins[1]).toEqual({ from: 0.25, to: 0.5, count: 1, confidence: 0.5, accuracy: 1 });
  });

  it('finds no error in answers that are as often right as they say', () => {
    const confidence = new Float32Array(10).fill(0.5);
    expect(
      expectedCalibrationError(
        reliabilityBins(
          confidence,
          Uint8Array.from({ length: 10 }, (_, i) => i % 2),
        ),
      ),
    ).toBe(0);
  });

  it('weights the bins by their counts', () => {
    // Three say 0.9 and are all right, one says 0.3 and is wrong: 3/4 · 0.1 + 1/4 · 0.3.
    const bins = reliabilityBins(Float32Array.of(0.9, 0.9, 0.9, 0.3), Uint8Array.of(1, 1, 1, 0));
    expect(expectedCalibrationError(bins)).toBeCloseTo(0.15, 6);
    expect(expectedCalibrationError(reliabilityBins(new Float32Array(), new Uint8Array()))).toBe(0);
  });
});

describe('a report', () => {
  const probabilities = Float32Array.of(0.8, 0.1, 0.1, 0.2, 0.7, 0.1, 0.6, 0.3, 0.1, 0.05, 0.05, 0.9);
  const figures = figuresOf(probabilities, Uint8Array.of(0, 1, 1, 0), 3);
  const report = { ...figures, pictures: Uint32Array.of(10, 20, 30, 40) } as EvaluationReport;

  it('has the answer and its probability for every picture', () => {
    expect(Array.from(figures.answer)).toEqual([0, 1, 0, 2]);
    expect(Array.from(figures.confidence, (value) => Number(value.toFixed(3)))).toEqual([0.8, 0.7, 0.6, 0.9]);
    expect(figures).toMatchObject({
      count: 4,
      accuracy: 0.5,
      confusion: [
        [1, 0, 1],
        [1, 1, 0],
        [0, 0, 0],
      ],
    });
    expect(figures.loss).toBeCloseTo(-(Math.log(0.8) + Math.log(0.7) + Math.log(0.3) + Math.log(0.05)) / 4, 5);
    expect(figures.perClass[2]).toEqual({ precision: 0, recall: 0, f1: 0, support: 0 });
  });

  it('leads from a cell of the confusion matrix to its pictures', () => {
    expect(behindCell(report, 1, 0)).toEqual([{ picture: 30, truth: 1, answer: 0, confidence: expect.closeTo(0.6) }]);
    expect(behindCell(report, 2, 2)).toEqual([]);
  });

  it('lists the wrong answers, the most confident first', () => {
    expect(mistakes(report).map(({ picture }) => picture)).toEqual([40, 30]);
    expect(mistakes(report, 1)).toHaveLength(1);
  });
});
