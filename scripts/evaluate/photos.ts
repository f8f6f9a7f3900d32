import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { argMax } from '../../src/domain/arg-max.ts';
import type { Calibration } from '../../src/domain/calibration.ts';
import { confidenceOf, familiarity, isSure } from '../../src/domain/calibration.ts';
import { type Picture, type Segmentation, segmentGarment } from '../../workers/vision/index.ts';
import { CommandError } from '../support/command.ts';
import { readFolders } from './photo-folders.ts';
import { readPhoto } from './photo-reader.ts';
import { type Answer, areaUnderRoc, calibrationError, coverageAt, fraction } from './scores.ts';

/** One photo's way: where it lies, what was seen, what the network said. */
export interface PhotoAnswer extends Answer {
  folder: string;
  file: string;
  sighting: Segmentation;
  /** One probability a class. */
  probabilities: number[];
}

export interface PhotoReport {
  /** Photos whose folder names at least one right class. */
  n: number;
  /** Fraction of those whose top class of all ten is one of the folder's. */
  strictAccuracy: number;
  /** Mean over these folders of each one's strict accuracy. */
  balancedAccuracy: number;
  perFolder: Record<string, { n: number; strictAccuracy: number }>;
  /** Expected calibration error over 15 equal bins of confidence. */
  ece: number;
  /** How well familiarity parts the known from the folders with no right class; null where there are none of those. */
  unknownAuroc: number | null;
  /** Fraction of the photos answered when the most confident are answered and 90 % of the answers are right. */
  coverageAt90: number;
  /** What the app answers as sure with this model's calibration; null for a model without one. */
  answered: AnsweredPart | null;
  /** Median time for vision and network together, without decoding. */
  msPerPhoto: number;
}

export interface AnsweredPart {
  /** Fraction of the `n` photos that are answered, and of these the fraction answered right. */
  coverage: number;
  accuracy: number;
  /** Fraction of the photos with no right class that are not answered; null where there are none of those. */
  unknownRefused: number | null;
}

export interface PhotoOptions {
  /** The model's, to see what the app would answer. */
  calibration?: Calibration;
  /** Stands in for the app's own vision, to compare ways. */
  see?: (picture: Picture) => Segmentation;
  /** Called after each photo. */
  onPhoto?: (answer: PhotoAnswer, done: number, total: number) => void;
}

/** Turns 784 bytes into one probability per class. */
export type Classify = (pixels: Uint8Array) => Promise<ArrayLike<number>>;

/**
 * Runs the photos of `DIR/<folder>/*.jpg` through the app's vision and the given network.
 * @throws CommandError when the directory, its photos or its `classes.json` are missing or wrong; the message says which
 */
export async function evaluatePhotos(
  directory: string,
  classify: Classify,
  options: PhotoOptions = {},
): Promise<PhotoReport> {
  const see = options.see ?? segmentGarment;
  const folders = await readFolders(directory);
  const photos = await listPhotos(directory, Object.keys(folders));
  const answers: PhotoAnswer[] = [];
  const times: number[] = [];
  for (const { folder, file } of photos) {
    const picture = await readPhoto(join(directory, folder, file));
    const start = performance.now();
    const sighting = see(picture);
    const probabilities = Array.from(await classify(sighting.pixels));
    times.push(performance.now() - start);
    const top = argMax(probabilities);
    const right = folders[folder]!.includes(top);
    const answer = { folder, file, sighting, probabilities, confidence: probabilities[top]!, right };
    answers.push(answer);
    options.onPhoto?.(answer, answers.length, photos.length);
  }
  return report(answers, folders, times, options.calibration);
}

/** The photos of the given folders, in a fixed order. @throws CommandError when there are none, or in a folder that nobody named */
export async function listPhotos(directory: string, folders: string[]): Promise<{ folder: string; file: string }[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((cause: unknown) => {
    throw new CommandError(`${directory} cannot be read. Expected ${directory}/<folder>/*.jpg.`, { cause });
  });
  const present = entries.filter((entry) => entry.isDirectory());
  const photos: { folder: string; file: string }[] = [];
  for (const { name: folder } of present.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!folders.includes(folder)) {
      throw new CommandError(`${join(directory, folder)} is not named in classes.json. Add it there, or move it away.`);
    }
    const files = (await readdir(join(directory, folder))).filter((file) => /\.(jpe?g|png|webp|avif)$/i.test(file));
    for (const file of files.sort()) photos.push({ folder, file });
  }
  if (photos.length === 0)
    throw new CommandError(`${directory} holds no photos. Expected ${directory}/<folder>/*.jpg.`);
  return photos;
}

function report(
  answers: PhotoAnswer[],
  folders: Record<string, number[]>,
  times: number[],
  calibration?: Calibration,
): PhotoReport {
  const known = answers.filter(({ folder }) => folders[folder]!.length > 0);
  const unknown = answers.filter(({ folder }) => folders[folder]!.length === 0);
  const perFolder: PhotoReport['perFolder'] = {};
  for (const folder of new Set(known.map((answer) => answer.folder))) {
    const own = known.filter((answer) => answer.folder === folder);
    perFolder[folder] = { n: own.length, strictAccuracy: fraction(own) };
  }
  const accuracies = Object.values(perFolder).map((entry) => entry.strictAccuracy);
  return {
    n: known.length,
    strictAccuracy: fraction(known),
    balancedAccuracy: accuracies.reduce((sum, value) => sum + value, 0) / Math.max(1, accuracies.length),
    perFolder,
    ece: calibrationError(known),
    unknownAuroc: areaUnderRoc(
      known.map(({ probabilities }) => familiarity(probabilities)),
      unknown.map(({ probabilities }) => familiarity(probabilities)),
    ),
    coverageAt90: coverageAt(known, 0.9),
    answered: calibration ? answeredPart(known, unknown, calibration) : null,
    msPerPhoto: [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0,
  };
}

function answeredPart(known: PhotoAnswer[], unknown: PhotoAnswer[], calibration: Calibration): AnsweredPart {
  const sure = ({ probabilities, sighting }: PhotoAnswer) =>
    isSure(confidenceOf(probabilities, sighting.garment !== null), calibration);
  const answered = known.filter(sure);
  return {
    coverage: answered.length / Math.max(1, known.length),
    accuracy: fraction(answered),
    unknownRefused: unknown.length === 0 ? null : 1 - unknown.filter(sure).length / unknown.length,
  };
}
