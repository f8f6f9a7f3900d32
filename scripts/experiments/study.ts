/**
 * The study: every optimizer with every loss and every schedule, by successive halving (Jamieson and Talwalkar 2016)
 * with epochs as the resource: all settings for one epoch, the best of them longer and from more seeds.
 */
import { APP_DATASET } from '../../src/domain/datasets/app-dataset.ts';
import type { AxisValue } from '../../src/domain/experiment.ts';
import { LOSSES } from '../../src/domain/losses/index.ts';
import { parseOptions } from '../../src/domain/parse-options.ts';
import { SCHEDULES } from '../../src/domain/schedules/index.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { studyGrid } from '../../src/experiments/grid-axes.ts';
import type { TrainingJob } from '../cell/job.ts';

/** The best settings of the rung before, each for so many epochs from each of the seeds 1, 2, … */
export interface StudyRung {
  /** The fraction of the settings that comes this far from the rung before. */
  keep: number;
  seeds: number;
  epochs: number;
}

/** One way to train. */
export interface Setting {
  optimizer: AxisValue;
  loss: AxisValue;
  schedule: AxisValue;
}

export interface Study {
  base: TrainingOptions;
  settings: readonly Setting[];
  /** The cells of the last are evaluated on the test set too. */
  rungs: readonly StudyRung[];
  /** The fraction of the training pictures that is learnt from. */
  fraction: number;
}

/**
 * Every rung costs about as much as the next. One seed tells settings apart that differ by points, as most do at first;
 * five are for the few that differ by tenths.
 */
const RUNGS: readonly StudyRung[] = [
  { keep: 1, seeds: 1, epochs: 1 },
  { keep: 1 / 4, seeds: 1, epochs: 3 },
  { keep: 1 / 4, seeds: 2, epochs: 6 },
  { keep: 3 / 10, seeds: 5, epochs: 12 },
];

/**
 * Kullback–Leibler smooths labels by the 0.1 of Szegedy et al. 2016: without it, its gradient is that of cross-entropy,
 * and one column would repeat the other.
 */
const LOSS_VALUES: AxisValue[] = Object.values(LOSSES).map(({ kind, title, defaults }) =>
  kind === 'kullback-leibler'
    ? { label: `${title}, labels smoothed by 0.1`, change: { loss: { ...defaults, labelSmoothing: 0.1 } } }
    : { label: title, change: { loss: defaults } },
);

/** Those that a search tries: a plateau needs epochs to see one, and steps after five are constant in short rungs. */
const SCHEDULE_VALUES: AxisValue[] = Object.values(SCHEDULES)
  .filter(({ searched }) => searched)
  .map(({ title, defaults }) => ({ label: title, change: { schedule: defaults } }));

/**
 * The notebook's network with 8 optimizers, each at the learning rate that suits it, 5 losses and 4 schedules.
 * A cell has one core: two cells on two cores come further in an hour than one cell on both.
 * @param fraction of the training pictures, below 1 for a trial
 */
export function wholeStudy(fraction = 1): Study {
  const { rows, base } = studyGrid(1);
  const settings = rows.values.flatMap((optimizer) =>
    LOSS_VALUES.flatMap((loss) => SCHEDULE_VALUES.map((schedule) => ({ optimizer, loss, schedule }))),
  );
  return { base, settings, rungs: RUNGS, fraction };
}

/** The cells of one setting in a rung, one a seed. */
export function jobsOf(study: Study, setting: Setting, rung: StudyRung): TrainingJob[] {
  const { base, fraction, rungs } = study;
  const { optimizer, loss, schedule } = setting;
  return Array.from({ length: rung.seeds }, (_, index) => ({
    job: 'train',
    dataset: APP_DATASET.id,
    options: parseOptions({
      ...base,
      ...optimizer.change,
      ...loss.change,
      ...schedule.change,
      epochs: rung.epochs,
      seed: index + 1,
    }),
    fraction,
    heldBack: base.validationShare,
    heldBackSeed: base.seed,
    test: rung === rungs.at(-1),
  }));
}

/** A rung as it stands. */
export interface StudyRound {
  rung: StudyRung;
  /** In the order of the study; each with its cells, one a seed. */
  entrants: { setting: Setting; jobs: TrainingJob[] }[];
}

/**
 * The rungs as far as they can be told: who comes into one is known when the one before is done.
 * @param accuracyOf what a cell came to on the pictures held back; undefined while it is to be done
 */
export function roundsOf(study: Study, accuracyOf: (job: TrainingJob) => number | undefined): StudyRound[] {
  const rounds: StudyRound[] = [];
  let ranked = study.settings;
  for (const [index, rung] of study.rungs.entries()) {
    const chosen = new Set(ranked.slice(0, settingsIn(study, index)));
    const entrants = study.settings
      .filter((setting) => chosen.has(setting))
      .map((setting) => ({ setting, jobs: jobsOf(study, setting, rung) }));
    rounds.push({ rung, entrants });
    const accuracies = new Map(entrants.map(({ setting, jobs }) => [setting, mean(jobs.map(accuracyOf))]));
    if (entrants.some(({ jobs }) => jobs.some((job) => accuracyOf(job) === undefined))) break;
    ranked = [...accuracies.keys()].sort((a, b) => accuracies.get(b)! - accuracies.get(a)!);
  }
  return rounds;
}

/** How many settings the rung of this index has. */
export function settingsIn({ settings, rungs }: Study, index: number): number {
  return rungs.slice(0, index + 1).reduce((count, { keep }) => Math.ceil(count * keep), settings.length);
}

function mean(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length;
}
