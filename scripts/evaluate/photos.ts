import { performance } from 'node:perf_hooks';
import type { Calibration, PictureOrigin } from '../../src/domain/calibration.ts';
import { type Picture, type Segmentation, segmentGarment } from '../../workers/vision/index.ts';
import { answerTo, type PhotoAnswer } from './photo-answer.ts';
import { labelsOf } from './photo-labels.ts';
import { readPhoto } from './photo-reader.ts';
import { type PhotoReport, reportOn } from './photo-report.ts';

export interface PhotoOptions {
  /** The model's, to see what the app would answer. */
  calibration?: Calibration;
  /** Stands in for the app's own vision, to compare ways. */
  see?: (picture: Picture) => Segmentation;
  /** Called after each photo. */
  onPhoto?: (answer: PhotoAnswer, sighting: Segmentation) => void;
}

/** Turns 784 bytes, of a photo if nothing else is said, into one probability per class. */
export type Classify = (pixels: Uint8Array, origin?: PictureOrigin) => Promise<ArrayLike<number>>;

/** Answers to photos, and the median time of one: of vision and network together, without decoding. */
export interface AnsweredPhotos {
  answers: PhotoAnswer[];
  msPerPhoto: number;
}

/**
 * Runs the photos of `DIR/<folder>/*.jpg` through the app's vision and the given network.
 * @throws CommandError when the directory, its photos or its labels are missing or wrong; the message says which
 */
export async function evaluatePhotos(
  directory: string,
  classify: Classify,
  options: PhotoOptions = {},
): Promise<PhotoReport> {
  const { answers, msPerPhoto } = await answerPhotos([directory], classify, options);
  return reportOn(answers, msPerPhoto);
}

/** As `evaluatePhotos`, of several directories, and leaves it to others what is made of the answers. */
export async function answerPhotos(
  directories: readonly string[],
  classify: Classify,
  options: PhotoOptions = {},
): Promise<AnsweredPhotos> {
  const see = options.see ?? segmentGarment;
  const answers: PhotoAnswer[] = [];
  const times: number[] = [];
  for (const photo of await labelsOf(directories)) {
    const picture = await readPhoto(photo.path);
    const start = performance.now();
    const sighting = see(picture);
    const probabilities = Array.from(await classify(sighting.pixels, sighting.origin));
    times.push(performance.now() - start);
    const answer = answerTo(photo, probabilities, sighting.garment !== null, options.calibration);
    answers.push(answer);
    options.onPhoto?.(answer, sighting);
  }
  return { answers, msPerPhoto: [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0 };
}
