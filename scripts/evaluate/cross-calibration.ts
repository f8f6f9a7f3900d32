import { joined } from '../../workers/common/joined.ts';
import { rowAt } from '../../workers/common/rows.ts';
import { temper } from '../../workers/models/calibration.ts';
import { fitOnPhotos, type PhotoAnswers } from '../calibrate/photo-answers.ts';
import { answerTo, type PhotoAnswer } from './photo-answer.ts';
import type { SeenPhoto } from './see-photos.ts';

/** The photos of the homes of one fold, and what a network answers to them that saw none of these homes. */
export interface FoldAnswers {
  held: readonly SeenPhoto[];
  answers: PhotoAnswers;
}

/**
 * What the app would answer to the photos of all folds. A calibration belongs to it, and one that was fitted on the very
 * photos that it is judged on would flatter: each fold's is fitted on the other folds.
 */
export function crossCalibrate(parts: readonly FoldAnswers[]): PhotoAnswer[] {
  return parts.flatMap((part) => {
    const { temperature, ...thresholds } = fitOnPhotos(answersOf(parts.filter((other) => other !== part)));
    const { probabilities, classes } = part.answers;
    const tempered = temper(probabilities, classes, temperature);
    const calibration = { ...thresholds, temperature: { dataset: 1, photo: temperature }, fittedOn: 'photos' } as const;
    return part.held.map((photo, k) =>
      answerTo(photo, Array.from(rowAt(tempered, classes, k)), photo.found, calibration),
    );
  });
}

/** The answers of all folds to photos of which a garment stood out: where none does, nothing is given as sure anyway. */
export function answersOf(parts: readonly FoldAnswers[]): PhotoAnswers {
  const { classes } = parts[0]!.answers;
  const seen = parts.flatMap(({ held, answers }) =>
    answers.right.flatMap((right, k) =>
      held[k]!.found ? [{ right, row: rowAt(answers.probabilities, classes, k) }] : [],
    ),
  );
  return {
    probabilities: joined(
      Float32Array,
      seen.map(({ row }) => row),
    ),
    classes,
    right: seen.map(({ right }) => right),
  };
}
