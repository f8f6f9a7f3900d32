import { argMax } from '../../src/domain/arg-max.ts';
import type { EvaluationReport } from '../../src/domain/evaluation-report.ts';
import { rowAt } from '../common/rows.ts';
import { evaluate } from '../training/metrics.ts';
import { expectedCalibrationError, reliabilityBins } from './reliability.ts';

/** Everything of a report that follows from the probabilities. */
export type Figures = Omit<EvaluationReport, 'model' | 'evaluatedAt' | 'milliseconds' | 'classes' | 'pictures'>;

/**
 * @param probabilities n × classes, row by row
 * @param truth n indices of classes
 */
export function figuresOf(probabilities: Float32Array, truth: Uint8Array<ArrayBuffer>, classes: number): Figures {
  const answer = new Uint8Array(truth.length);
  const confidence = new Float32Array(truth.length);
  const right = new Uint8Array(truth.length);
  truth.forEach((label, row) => {
    const scores = rowAt(probabilities, classes, row);
    const best = argMax(scores);
    answer[row] = best;
    confidence[row] = scores[best]!;
    right[row] = best === label ? 1 : 0;
  });
  const { n: count, accuracy, loss, perClass, confusion } = evaluate(probabilities, truth, classes);
  const bins = reliabilityBins(confidence, right);
  const calibrationError = expectedCalibrationError(bins);
  return { count, accuracy, loss, perClass, confusion, truth, answer, confidence, bins, calibrationError };
}
