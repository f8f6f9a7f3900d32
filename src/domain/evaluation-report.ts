import type { ModelId } from './model-version.ts';

/** How a model did on pictures that it was neither trained on nor chosen by. */

/** Fractions of 1; 0 where there is nothing to divide by. */
export interface ClassFigures {
  precision: number;
  recall: number;
  f1: number;
  /** Pictures of the class. */
  support: number;
}

/** Answers whose confidence lies in one range. */
export interface ReliabilityBin {
  /** From this confidence (excluded, but for 0) to that (included). */
  from: number;
  to: number;
  count: number;
  /** Means over the bin; 0 in an empty one. */
  confidence: number;
  accuracy: number;
}

export interface EvaluationReport {
  model: ModelId;
  evaluatedAt: number;
  /** In the order of the model's outputs; truth and answers are indices into it. */
  classes: string[];
  /** Pictures evaluated, from the test set's first on. */
  count: number;
  accuracy: number;
  /** Mean cross-entropy in nats. */
  loss: number;
  /** For all predictions, on this device. */
  milliseconds: number;
  perClass: ClassFigures[];
  /** Row: true class; column: the answer; numbers of pictures. */
  confusion: number[][];
  /** For each picture its place in the test set, its true class, the answer, and the answer's probability. */
  pictures: Uint32Array<ArrayBuffer>;
  truth: Uint8Array<ArrayBuffer>;
  answer: Uint8Array<ArrayBuffer>;
  confidence: Float32Array<ArrayBuffer>;
  /** Fifteen of equal width (Guo et al. 2017). */
  bins: ReliabilityBin[];
  /** Expected calibration error: mean distance of confidence and accuracy over the bins, weighted by their counts. */
  calibrationError: number;
}
