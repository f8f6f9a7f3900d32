import { argMax } from '../../src/domain/arg-max.ts';
import { rowAt } from '../common/rows.ts';

/** How a classifier did on labelled examples. */
export interface Evaluation {
  n: number;
  accuracy: number;
  /** Mean cross-entropy in nats. */
  loss: number;
  perClass: ClassMetrics[];
  /** Row: true class; column: the class that was given; numbers of examples. */
  confusion: number[][];
}

/** Fractions of 1; 0 where there is nothing to divide by. */
export interface ClassMetrics {
  precision: number;
  recall: number;
  f1: number;
  /** Examples of the class. */
  support: number;
}

/** A probability of 0 for what is right costs this much and not infinity; it is Keras's epsilon. */
const LEAST_PROBABILITY = 1e-7;

/** @param probabilities n × classes, row by row */
export function evaluate(probabilities: Float32Array, labels: Uint8Array, classes: number): Evaluation {
  const n = labels.length;
  const confusion = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  let loss = 0;
  labels.forEach((label, row) => {
    const scores = rowAt(probabilities, classes, row);
    confusion[label]![argMax(scores)]! += 1;
    loss -= Math.log(Math.max(LEAST_PROBABILITY, scores[label]!));
  });
  const correct = confusion.reduce((sum, row, index) => sum + row[index]!, 0);
  const perClass = confusion.map((_, index) => classMetrics(confusion, index));
  return { n, accuracy: ratio(correct, n), loss: ratio(loss, n), perClass, confusion };
}

function classMetrics(confusion: number[][], index: number): ClassMetrics {
  const right = confusion[index]![index]!;
  const support = confusion[index]!.reduce((sum, count) => sum + count, 0);
  const given = confusion.reduce((sum, row) => sum + row[index]!, 0);
  const precision = ratio(right, given);
  const recall = ratio(right, support);
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall), support };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
