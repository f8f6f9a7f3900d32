import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import { viewOf } from '../../workers/models/calibration.ts';
import { predict } from '../../workers/models/predict.ts';
import type { KernelBuild } from '../kernels.ts';
import { startNodeEngine } from '../support/engine.ts';
import { modelFolder, readModel } from '../support/model-folder.ts';
import type { Interval } from './bootstrap.ts';
import {
  differences,
  type GroupAccuracy,
  type PairedDifference,
  type PhotoFigures,
  type PhotoReport,
  reportOn,
} from './photo-report.ts';
import { answerPhotos, type Classify } from './photos.ts';

interface PhotoCommandOptions {
  /** Another model, folder or name, to compare with on the same photos. */
  against?: string;
  json: boolean;
}

/** Evaluates the saved model in the folder `model` on the real photographs in the folders `photos`. */
export async function photoCommand(
  photos: readonly string[],
  model: string,
  { against, json }: PhotoCommandOptions,
): Promise<void> {
  const own = await answersOf(model, photos);
  const other = against === undefined ? undefined : await answersOf(modelFolder(against), photos);
  const report = {
    ...reportOn(own.answers, own.msPerPhoto),
    ...(other && { against: differences(own.answers, other.answers) }),
  };
  if (json) console.log(JSON.stringify(report));
  else printReport(report);
}

async function answersOf(model: string, photos: readonly string[]) {
  const { classify, metadata } = await openClassifier(model);
  const { calibration } = metadata;
  return answerPhotos(photos, classify, { ...(calibration && { calibration }) });
}

export interface OpenedClassifier {
  classify: Classify;
  metadata: ModelMetadata;
}

/**
 * Starts the engine and opens a model as a function from the 784 bytes of a picture to probabilities.
 * @param build of the kernels; the fastest that this Node runs if not given
 * @throws CommandError if there is no model in the folder; model-damaged
 */
export async function openClassifier(folder: string, build?: KernelBuild): Promise<OpenedClassifier> {
  await startNodeEngine(build === undefined ? {} : { build });
  const { model, metadata } = await readModel(modelFolder(folder));
  const { preprocessing, calibration } = metadata;
  const classify: Classify = (pixels, origin = 'photo') =>
    predict(model, pixels, preprocessing, viewOf(calibration, origin));
  // The first call warms the engine up; it would stand out in the times.
  await classify(new Uint8Array(preprocessing.imageSize ** 2));
  return { classify, metadata };
}

type Differences = Partial<Record<keyof PhotoFigures, PairedDifference>>;

/** How each figure is called on a line of its own. */
const FIGURES: Record<keyof PhotoFigures, string> = {
  strictAccuracy: 'strict accuracy',
  balancedAccuracy: 'balanced over classes',
  coverage: 'answered as sure',
  wrongAndSure: 'wrong and sure',
  unknownSure: 'unknown: answered as sure',
  coverageAt90: 'answered at 90 % right',
  ece: 'calibration error',
  unknownAuroc: 'unknown AUROC',
};

export function printReport(report: PhotoReport & { against?: Differences }): void {
  const { answered, intervals, against } = report;
  const values: PhotoFigures = {
    ...report,
    coverage: answered?.coverage ?? null,
    wrongAndSure: answered?.wrongAndSure ?? null,
    unknownSure: answered?.unknownRefused == null ? null : 1 - answered.unknownRefused,
  };
  line('photos of one class', String(report.n));
  for (const [name, called] of Object.entries(FIGURES) as [keyof PhotoFigures, string][]) {
    const value = values[name];
    if (value === null) continue;
    const compared = against?.[name];
    const show = name === 'unknownAuroc' ? area : percent;
    line(called, `${show(value)}${within(intervals[name], show)}${compared ? differenceOf(compared) : ''}`);
  }
  if (answered) line('right of what is sure', percent(answered.accuracy));
  console.log('\nWith intervals that take every photo for one of its own, whatever home it was taken in:');
  printGroups('by class', report.perClass);
  printGroups('by folder', report.perFolder);
  printGroups('by kind of photo', report.perKind);
  if (report.anyOfSeveral) line('any of several classes', groupOf(report.anyOfSeveral));
  if (report.msPerPhoto !== null) line('time a photo', `${report.msPerPhoto.toFixed(1)} ms`);
}

function printGroups(title: string, groups: Record<string, GroupAccuracy>): void {
  if (Object.keys(groups).length === 0) return;
  console.log(title);
  for (const [name, group] of Object.entries(groups)) line(`  ${name}`, groupOf(group));
}

const line = (name: string, value: string) => console.log(name.padEnd(28) + value);
const percent = (fraction: number) => `${(100 * fraction).toFixed(1)} %`;
const area = (fraction: number) => fraction.toFixed(3);
const groupOf = ({ n, strictAccuracy, interval }: GroupAccuracy) =>
  `${percent(strictAccuracy)} of ${n}${within(interval)}`;

const within = (interval?: Interval, show = percent) =>
  interval === undefined ? '' : ` (95 %: ${show(interval[0])} to ${show(interval[1])})`;

function differenceOf({ difference, interval: [low, high] }: PairedDifference): string {
  const points = (fraction: number) => `${fraction < 0 ? '−' : '+'}${Math.abs(100 * fraction).toFixed(1)}`;
  return `, against the other ${points(difference)} (${points(low)} to ${points(high)})`;
}
