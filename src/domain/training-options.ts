import { ARCHITECTURES } from './architectures/index.ts';
import { AUGMENTATION } from './augmentation.ts';
import type { Descriptor } from './kinds.ts';
import { LOSSES } from './losses/index.ts';
import { OPTIMIZERS } from './optimizers/index.ts';
import type { Setting, ValueOf, ValuesOf } from './parameter.ts';
import { SCHEDULES } from './schedules/index.ts';

/** One of several kinds, each with parameters of its own. */
export interface Choice {
  readonly title: string;
  /** What the kind is called in options. */
  readonly key: string;
  readonly kinds: Readonly<Record<string, Descriptor & { readonly defaults: object }>>;
}

/** Settings that belong together. */
export interface Group {
  readonly title: string;
  readonly settings: Readonly<Record<string, Setting>>;
}

/**
 * Every setting of a training, in the order in which options hold them. The options' type, their checks, links, names
 * and form fields follow from it.
 */
export const SETTINGS = {
  architecture: { title: 'Architecture', key: 'name', kinds: ARCHITECTURES },
  optimizer: { title: 'Optimizer', key: 'kind', kinds: OPTIMIZERS },
  learningRate: {
    label: 'Learning rate',
    help: 'The size of the steps at the schedule’s peak.',
    range: { above: 0, max: 100 },
  },
  loss: { title: 'Loss', key: 'kind', kinds: LOSSES },
  schedule: { title: 'Schedule', key: 'kind', kinds: SCHEDULES },
  batchSize: {
    label: 'Batch size',
    help: 'How many pictures make a step.',
    range: { min: 1, max: 4096, whole: true },
  },
  epochs: {
    label: 'Epochs',
    help: 'How often each picture is shown.',
    range: { min: 1, max: 1000, whole: true },
  },
  validationShare: {
    label: 'Validation share',
    help: 'How many of the training pictures, equally of every class, are held back to choose by; 0 is none.',
    range: { min: 0, max: 0.9 },
    percent: true,
  },
  earlyStopping: {
    title: 'Early stopping',
    settings: {
      patience: {
        label: 'Patience',
        unit: 'epochs',
        help: 'How many epochs without a better figure end the run; 0 runs all.',
        range: { min: 0, max: 1000, whole: true },
      },
      monitor: {
        label: 'Watched figure',
        help: 'By which figure of validation the best epoch is chosen.',
        words: { accuracy: 'accuracy', loss: 'loss' },
      },
    },
  },
  augmentation: { title: 'Augmentation', settings: AUGMENTATION },
  averaging: {
    label: 'Averaging of weights',
    help: 'How much of a running average of the weights is kept a step, which is then the result; 0 keeps no average.',
    range: { min: 0, below: 1 },
  },
  seed: {
    label: 'Seed',
    help: 'What all random numbers follow from: the same seed trains the same network.',
    range: { min: 0, max: Number.MAX_SAFE_INTEGER, whole: true },
  },
  replicas: {
    label: 'Cores',
    help: 'How many processor cores train at once; the last bits of the result depend on it.',
    range: { min: 1, max: 64, whole: true },
  },
} as const satisfies Record<string, Choice | Group | Setting>;

type OptionsOf<S extends Choice | Group | Setting> = S extends Choice
  ? S['kinds'][keyof S['kinds']]['defaults']
  : S extends Group
    ? ValuesOf<S['settings']>
    : S extends Setting
      ? ValueOf<S>
      : never;

/** How to train: cloneable, and all that a link or a file may carry. */
export type TrainingOptions = { -readonly [Name in keyof typeof SETTINGS]: OptionsOf<(typeof SETTINGS)[Name]> };
