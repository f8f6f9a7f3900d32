import { argMax } from '../../src/domain/arg-max.ts';
import { type Calibration, confidenceOf, isSure } from '../../src/domain/calibration.ts';
import type { LabelledPhoto } from './photo-labels.ts';
import type { Answer } from './scores.ts';

/** What a network said of a photo. */
export interface PhotoAnswer extends Answer {
  photo: LabelledPhoto;
  /** One probability a class. */
  probabilities: number[];
  familiarity: number;
  /** Whether the app would give the answer as sure; null for a model without a calibration. */
  sure: boolean | null;
}

/**
 * What a network's probabilities mean for a photo.
 * @param found whether a garment stood out of it
 */
export function answerTo(
  photo: LabelledPhoto,
  probabilities: number[],
  found: boolean,
  calibration?: Calibration,
): PhotoAnswer {
  const confidence = confidenceOf(probabilities, found);
  return {
    photo,
    probabilities,
    confidence: confidence.probability,
    familiarity: confidence.familiarity,
    right: photo.right.includes(argMax(probabilities)),
    sure: calibration === undefined ? null : isSure(confidence, calibration),
  };
}
