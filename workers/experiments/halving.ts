/**
 * Successive halving (Jamieson and Talwalkar 2016, "Non-stochastic best arm identification"), with pictures as the
 * resource: a round costs as much as the next, which has a third of the configurations on three times the pictures.
 */

import { ARCHITECTURES } from '../../src/domain/architectures/index.ts';
import { type AugmentationOptions, NO_AUGMENTATION } from '../../src/domain/augmentation.ts';
import type { ExperimentCell, Rung, SearchDefinition, SearchParameter } from '../../src/domain/experiment.ts';
import { SCHEDULES } from '../../src/domain/schedules/index.ts';
import { SETTINGS, type TrainingOptions } from '../../src/domain/training-options.ts';
import { Random } from '../training/random.ts';

/** A configuration of three goes on: the factor of the paper's successor (Li et al. 2018, Hyperband). */
const FACTOR = 3;
const ROUNDS = 3;

/** Beyond this many first configurations more time is better spent on another search. */
const MOST_LANES = 4;

/**
 * How a search spends its time.
 * @param seconds that it may take
 * @param fullSeconds of one run on all training pictures
 */
export function planRungs(seconds: number, fullSeconds: number): Rung[] {
  const affordable = seconds / fullSeconds / ROUNDS;
  const lanes = Math.max(1, Math.min(MOST_LANES, Math.floor(affordable)));
  const largest = Math.min(1, affordable);
  return Array.from({ length: ROUNDS }, (_, round) => {
    const left = FACTOR ** (ROUNDS - 1 - round);
    return { configurations: lanes * left, share: largest / left };
  });
}

const CHOICES: Record<SearchParameter, (options: TrainingOptions, random: Random) => Partial<TrainingOptions>> = {
  // Log-uniform over a factor of ten either way.
  learningRate: ({ learningRate }, random) => ({ learningRate: learningRate * 10 ** random.between(-1, 1) }),
  weightDecay: ({ optimizer }, random) => ({
    optimizer: { ...optimizer, weightDecay: random.next() < 0.25 ? 0 : 10 ** random.between(-3, -0.5) },
  }),
  width: ({ architecture }, random) => ({
    architecture: { ...architecture, width: architecture.width * pick([0.5, 0.75, 1, 1.5, 2], random) },
  }),
  augmentation: (_, random) => ({ augmentation: pick(AUGMENTATIONS, random) }),
  schedule: (_, random) => ({ schedule: pick(SEARCHED_SCHEDULES, random).defaults }),
};

const SEARCHED_SCHEDULES = Object.values(SCHEDULES).filter(({ searched }) => searched);

const AUGMENTATIONS: AugmentationOptions[] = [
  NO_AUGMENTATION,
  { ...NO_AUGMENTATION, mirror: true },
  { ...NO_AUGMENTATION, mirror: true, shift: 1 },
  { ...NO_AUGMENTATION, mirror: true, shift: 2 },
  { ...NO_AUGMENTATION, mirror: true, shift: 2, erase: 0.5 },
];

/** The first configurations: the base itself, so that a search never ends below it unseen, and random ones. */
export function firstConfigurations({ base, vary, seed }: SearchDefinition, count: number): TrainingOptions[] {
  return Array.from({ length: count }, (_, index) => {
    if (index === 0) return base;
    const random = Random.of(seed, index);
    let options = base;
    for (const parameter of vary) options = { ...options, ...CHOICES[parameter](options, random) };
    return withinRanges(options);
  });
}

/** What was multiplied may have left the values that options allow. */
function withinRanges(options: TrainingOptions): TrainingOptions {
  const { architecture, learningRate } = options;
  const { min, max } = ARCHITECTURES[architecture.name].parameters.width.range;
  return {
    ...options,
    architecture: { ...architecture, width: Math.max(min, Math.min(max, architecture.width)) },
    learningRate: Math.min(SETTINGS.learningRate.range.max, learningRate),
  };
}

/** The best `count` of a round, by validation accuracy; those that failed never go on. */
export function promoted(round: readonly ExperimentCell[], count: number): TrainingOptions[] {
  const figure = ({ result }: ExperimentCell) => result?.validationAccuracy ?? -1;
  return round
    .filter(({ status }) => status === 'finished')
    .sort((a, b) => figure(b) - figure(a) || a.index - b.index)
    .slice(0, count)
    .map(({ options }) => options);
}

function pick<T>(values: readonly T[], random: Random): T {
  return values[random.integer(values.length)]!;
}
