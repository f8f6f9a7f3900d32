import type { TrainingOptions } from '../domain/training-options.ts';
import type { EpochMetrics } from '../domain/training-progress.ts';
import type { DrawnCurves } from './live-curves.ts';

/** Curves over epochs, in which runs with other batch sizes compare. */
export interface CurveLines {
  /** The training's curve, one point every few steps. */
  x: number[];
  loss: number[];
  accuracy: number[];
  /** The curve of the pictures held back, one point per epoch; empty without any. */
  epochs: number[];
  validationLoss: number[];
  validationAccuracy: number[];
}

/** @param stepsPerEpoch above 0 */
export function curveLines(drawn: DrawnCurves, epochs: readonly EpochMetrics[], stepsPerEpoch: number): CurveLines {
  const evaluated = epochs.filter(({ validationLoss }) => validationLoss !== null);
  return {
    x: drawn.step.map((step) => step / stepsPerEpoch),
    loss: drawn.loss,
    accuracy: drawn.accuracy,
    epochs: evaluated.map(({ epoch }) => epoch),
    validationLoss: evaluated.map(({ validationLoss }) => validationLoss ?? 0),
    validationAccuracy: evaluated.map(({ validationAccuracy }) => validationAccuracy ?? 0),
  };
}

/**
 * Steps of an epoch of a stored run, which is not kept with it: from the size of the dataset where that fits what was
 * recorded, else from the epochs and steps themselves, which are off when the run was stopped within an epoch.
 * @param pictures of the dataset's training part
 * @param steps recorded in all
 */
export function stepsPerEpoch(
  { batchSize, validationShare }: Pick<TrainingOptions, 'batchSize' | 'validationShare'>,
  pictures: number,
  steps: number,
  epochs: number,
): number {
  const expected = Math.round((pictures * (1 - validationShare)) / batchSize);
  const fits = (size: number) => size > 0 && epochs * size <= steps && steps < (epochs + 1) * size;
  const near = [0, 1, -1].map((off) => expected + off).find(fits);
  if (near !== undefined) return near;
  return epochs > 0 ? steps / epochs : Math.max(1, expected, steps);
}
