import type { Prediction } from '../contract/classifier-api.ts';

/** Below this share the top class is more likely wrong than right, so the app says that it is not sure. */
export const SURE_FROM = 0.5;

/** So many classes are shown. */
export const SHOWN = 3;

export interface Ranked {
  name: string;
  /** Probability, 0 to 1. */
  share: number;
}

/** What one frame turned out to be. */
export interface Answer {
  prediction: Prediction;
  /** The most probable classes, best first. */
  top: Ranked[];
  sure: boolean;
  /** Milliseconds from the frame to its answer, the way between the threads included. */
  took: number;
}

/** @param classes names in the order of the probabilities */
export function toAnswer(prediction: Prediction, classes: readonly string[], took: number): Answer {
  const top = prediction.probabilities
    .map((share, index) => ({ name: classes[index] ?? `class ${index}`, share }))
    .sort((a, b) => b.share - a.share)
    .slice(0, SHOWN);
  return { prediction, top, sure: (top[0]?.share ?? 0) >= SURE_FROM, took };
}
