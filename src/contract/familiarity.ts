import type { Calibration } from './classifier-api.ts';

/**
 * The temperature, on top of a model's own, at which familiarity is measured. The top classes say which garment it is;
 * whether it is a garment that the model knows shows in the many small probabilities, which this brings up.
 */
const WIDER = 2.5;

/**
 * How much an answer is like those to garments of the known classes, 0 to 1: 1 less the entropy of the probabilities
 * at a raised temperature, as a share of the largest there can be. What the model has never seen spreads over classes.
 * @param probabilities one a class, as in a `Prediction`
 */
export function familiarity(probabilities: ArrayLike<number>): number {
  const raised = Array.from(probabilities, (p) => Math.max(0, p) ** (1 / WIDER));
  const sum = raised.reduce((total, p) => total + p, 0);
  const entropy = raised.reduce((total, p) => (p > 0 ? total - (p / sum) * Math.log(p / sum) : total), 0);
  return Math.max(0, 1 - entropy / Math.log(Math.max(2, probabilities.length)));
}

/** Whether the answer to a photo is believed: its picture is like the known ones, and one class stands out. */
export function isSure(
  probabilities: readonly number[],
  { familiarFrom, sureFrom }: Pick<Calibration, 'familiarFrom' | 'sureFrom'>,
): boolean {
  return Math.max(...probabilities) >= sureFrom && familiarity(probabilities) >= familiarFrom;
}
