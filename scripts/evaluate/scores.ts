import { argMax } from '../../src/domain/arg-max.ts';

/** An answer as far as scoring goes: how sure, and whether right. */
export interface Answer {
  /** Probability of the top class, 0 to 1. */
  confidence: number;
  right: boolean;
}

/**
 * The answers that probabilities give, one a picture with a right class.
 * @param probabilities rows of as many as there are classes
 * @param right for each row the classes that count as right
 */
export function toAnswers(probabilities: Float32Array, right: readonly (readonly number[])[]): Answer[] {
  const classes = probabilities.length / right.length;
  return right.map((own, k) => {
    const answer = argMax(probabilities, k * classes, classes);
    return { confidence: probabilities[k * classes + answer]!, right: own.includes(answer) };
  });
}

/** The fraction of answers that are right; 0 for none. */
export function fraction(answers: Answer[]): number {
  return answers.filter((answer) => answer.right).length / Math.max(1, answers.length);
}

/** Expected calibration error (Naeini, Cooper, Hauskrecht 2015): mean gap of confidence and accuracy over equal bins. */
export function calibrationError(answers: Answer[], bins = 15): number {
  let gap = 0;
  for (let bin = 0; bin < bins; bin++) {
    const own = answers.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin);
    const confidence = own.reduce((sum, answer) => sum + answer.confidence, 0);
    const right = own.filter((answer) => answer.right).length;
    gap += Math.abs(confidence - right);
  }
  return gap / Math.max(1, answers.length);
}

/**
 * The area under the ROC curve: how often a value of `above` is larger than one of `below`, ties counting half; by the
 * sum of ranks (Mann and Whitney 1947).
 * @returns null when either is empty
 */
export function areaUnderRoc(above: number[], below: number[]): number | null {
  if (above.length === 0 || below.length === 0) return null;
  const all = [...above.map((value) => ({ value, isAbove: 1 })), ...below.map((value) => ({ value, isAbove: 0 }))];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let start = 0, end = 0; start < all.length; start = end) {
    let tied = all[start]!.isAbove;
    for (end = start + 1; end < all.length && all[end]!.value === all[start]!.value; end++) tied += all[end]!.isAbove;
    ranks += (tied * (start + 1 + end)) / 2;
  }
  return (ranks - (above.length * (above.length + 1)) / 2) / (above.length * below.length);
}

/** The largest fraction of answers, most confident first, of which at least `accuracy` are right. */
export function coverageAt(answers: Answer[], accuracy: number): number {
  const sorted = [...answers].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let answered = 0;
  sorted.forEach((answer, k) => {
    if (answer.right) right++;
    const tied = sorted[k + 1]?.confidence === answer.confidence;
    if (!tied && right >= accuracy * (k + 1)) answered = k + 1;
  });
  return answered / Math.max(1, answers.length);
}

/**
 * The 95 % interval of a fraction (Wilson 1927), from 0 to 1.
 * @param successes of `n` trials
 */
export function wilsonInterval(successes: number, n: number): [number, number] {
  if (n === 0) return [0, 1];
  const z = 1.96;
  const p = successes / n;
  const centre = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [(centre - spread) / (1 + (z * z) / n), (centre + spread) / (1 + (z * z) / n)];
}
