import type { ClassifierState } from '../bridge/classifier-client.ts';
import type { Advice, Prediction } from '../contract/classifier-api.ts';
import { ranked } from '../domain/arg-max.ts';
import { confidenceOf, isSure, type PictureOrigin, type Thresholds } from '../domain/calibration.ts';
import { evenPoints } from './outline-points.ts';

/** How many classes are shown. */
export const SHOWN = 3;

export interface Ranked {
  name: string;
  /** Probability, 0 to 1. */
  probability: number;
  /** Position among the model's classes. */
  classIndex: number;
}

/** How well the garment is seen. */
export interface Finding {
  found: boolean;
  origin: PictureOrigin;
  /** What it is made of: two for a pair of shoes. */
  pieces: number;
  /** Sizable others, which were left out. */
  leftOut: number;
  advice: Advice | null;
}

/** What one frame, or the last few, turned out to be. */
export interface Answer {
  prediction: Prediction;
  /** The most probable classes, best first. */
  top: Ranked[];
  /** Whether there is a garment and its class is believed. */
  sure: boolean;
  finding: Finding;
  /** Around each piece, to be drawn: x, y, x, y … in fractions of the frame. */
  outlines: Float32Array[];
  /** Milliseconds from the frame to its answer, the way between the threads included. */
  took: number;
}

/** What of a model its answers need. */
export interface AnsweringModel {
  /** Names in the order of the probabilities. */
  classes: readonly string[];
  calibration?: Thresholds;
}

/** The model that answers; without classes until it is there. */
export function modelOf(state: ClassifierState): AnsweringModel {
  return state.phase === 'ready' ? state.report.model : { classes: [] };
}

/** The answer to one picture on its own. */
export function toAnswer(prediction: Prediction, model: AnsweringModel, took: number): Answer {
  const { probabilities, garment } = prediction;
  const top = topOf(ranked(probabilities), probabilities, model);
  const outlines = prediction.outlines.map(evenPoints);
  const sure = isSure(confidenceOf(probabilities, garment !== null), model.calibration);
  return { prediction, top, sure, finding: findingOf(prediction), outlines, took };
}

/** @param order positions of the classes, best first */
export function topOf(
  order: readonly number[],
  probabilities: ArrayLike<number>,
  { classes }: AnsweringModel,
): Ranked[] {
  return order.slice(0, SHOWN).map((classIndex) => {
    return {
      name: classes[classIndex] ?? `class ${classIndex}`,
      probability: probabilities[classIndex] ?? 0,
      classIndex,
    };
  });
}

export function findingOf({ garment, origin, outlines, leftOut, advice }: Prediction): Finding {
  return { found: garment !== null, origin, pieces: outlines.length, leftOut, advice };
}
