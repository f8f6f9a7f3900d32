import { argMax } from './arg-max.ts';

/**
 * The temperature, on top of a model's own, at which familiarity is measured. The top classes say which garment it is;
 * whether it is a garment that the model knows shows in the many small probabilities, which this brings up.
 */
export const WIDER = 2.5;

/**
 * How much an answer is like those to garments of the known classes, 0 to 1: 1 less the entropy of the probabilities
 * at a raised temperature, as a fraction of the largest there can be. What the model has never seen spreads over classes.
 * @param probabilities one a class, as in a `Prediction`
 */
export function familiarity(probabilities: ArrayLike<number>): number {
  const raised = Array.from(probabilities, (p) => Math.max(0, p) ** (1 / WIDER));
  const sum = raised.reduce((total, p) => total + p, 0);
  const entropy = raised.reduce((total, p) => (p > 0 ? total - (p / sum) * Math.log(p / sum) : total), 0);
  return Math.max(0, 1 - entropy / Math.log(Math.max(2, probabilities.length)));
}

/** What decides whether an answer is given. */
export interface Confidence {
  /** Whether a garment stood out of the picture. */
  found: boolean;
  /** Probability of the top class, 0 to 1. */
  probability: number;
  /** As `familiarity` gives it. */
  familiarity: number;
}

/** From where on answers are given. */
export type Thresholds = Pick<Calibration, 'familiarFrom' | 'sureFrom'>;

/** Those of a model that was never calibrated: below a half, the top class is more likely wrong than right. */
export const UNCALIBRATED: Thresholds = { familiarFrom: 0, sureFrom: 0.5 };

/** @param probabilities one a class, as in a `Prediction` */
export function confidenceOf(probabilities: ArrayLike<number>, found: boolean): Confidence {
  const probability = probabilities[argMax(probabilities)] ?? 0;
  return { found, probability, familiarity: familiarity(probabilities) };
}

/** Whether an answer is given as sure: there is a garment, it is like the known ones, and one class stands out. */
export function isSure(
  { found, probability, familiarity }: Confidence,
  { familiarFrom, sureFrom }: Thresholds = UNCALIBRATED,
): boolean {
  return found && familiarity >= familiarFrom && probability >= sureFrom;
}

/** How far a model may be believed, fitted on pictures that it was not trained on. */
export interface Calibration {
  /**
   * What the logits are divided by (Guo et al. 2017): for pictures of the dataset, and for what vision makes of photos,
   * of which a model is surer than it should be.
   */
  temperature: Record<PictureOrigin, number>;
  /** The least familiarity (`familiarity` in src/domain/calibration.ts) of a photo of one of the classes. */
  familiarFrom: number;
  /** The probability from which on the top class of a familiar photo is believed. */
  sureFrom: number;
  /**
   * The fraction that was answered of the pictures that `sureFrom` was fitted on, and how many of these answers are
   * right.
   */
  coverage: number;
  accuracy: number;
  /** What stood for photos: such as they are, or pictures of the dataset changed to look like what vision makes of them. */
  fittedOn: 'photos' | 'altered-pictures';
}

/** Where a 28×28 picture comes from: the dataset, or a photo by way of vision. */
export type PictureOrigin = 'dataset' | 'photo';
