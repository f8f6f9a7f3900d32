import { ARCHITECTURES } from '../domain/architectures/index.ts';
import { NO_AUGMENTATION } from '../domain/augmentation.ts';
import type { Axis, AxisValue, GridDefinition } from '../domain/experiment.ts';
import { LOSSES } from '../domain/losses/index.ts';
import { OPTIMIZERS, type OptimizerOptions } from '../domain/optimizers/index.ts';
import { PRESETS } from '../domain/presets.ts';
import { SCHEDULES } from '../domain/schedules/index.ts';
import { SETTINGS, type TrainingOptions } from '../domain/training-options.ts';

const AXES = {
  optimizer: { label: SETTINGS.optimizer.title, values: () => Object.values(OPTIMIZERS).flatMap(optimizerValues) },
  loss: { label: SETTINGS.loss.title, values: () => Object.values(LOSSES).map(lossValue) },
  learningRate: {
    label: SETTINGS.learningRate.label,
    values: ({ learningRate }) => {
      const rates = [0.1, 0.3, 1, 3, 10].map((factor) => learningRate * factor);
      return numbers(
        rates.filter((rate) => rate <= SETTINGS.learningRate.range.max),
        (rate) => ({ learningRate: rate }),
      );
    },
  },
  schedule: {
    label: SETTINGS.schedule.title,
    values: () =>
      Object.values(SCHEDULES).map(({ title: label, defaults: schedule }) => ({ label, change: { schedule } })),
  },
  batchSize: {
    label: SETTINGS.batchSize.label,
    values: () => numbers([32, 64, 128, 256], (batchSize) => ({ batchSize })),
  },
  architecture: {
    label: SETTINGS.architecture.title,
    values: ({ architecture: { width } }) =>
      Object.values(ARCHITECTURES).map(({ title: label, defaults }) => ({
        label,
        change: { architecture: { ...defaults, width } },
      })),
  },
  width: {
    label: 'Width',
    values: ({ architecture }) => numbers([0.5, 1, 1.5, 2], (width) => ({ architecture: { ...architecture, width } })),
  },
  augmentation: {
    label: SETTINGS.augmentation.title,
    values: () => [
      { label: 'none', change: { augmentation: NO_AUGMENTATION } },
      { label: 'mirrored, shifted', change: { augmentation: { ...NO_AUGMENTATION, mirror: true, shift: 2 } } },
      {
        label: 'mirrored, shifted, erased',
        change: { augmentation: { ...NO_AUGMENTATION, mirror: true, shift: 2, erase: 0.5 } },
      },
    ],
  },
  weightDecay: {
    label: 'Weight decay',
    values: ({ optimizer }) =>
      numbers([0, 0.01, 0.05, 0.1], (weightDecay) => ({ optimizer: { ...optimizer, weightDecay } })),
  },
} satisfies Record<string, { label: string; values(base: TrainingOptions): AxisValue[] }>;

export type AxisName = keyof typeof AXES;

export const AXIS_LABELS = Object.fromEntries(Object.entries(AXES).map(([name, { label }]) => [name, label])) as Record<
  AxisName,
  string
>;

/** Every value that an axis offers, first those that the notebook's study began with. */
export function axisOf(name: AxisName, base: TrainingOptions): Axis {
  const { label, values } = AXES[name];
  return { label, values: values(base) };
}

/** The grid that continues the notebook's study: its network, two epochs, optimizers with losses. */
export function studyGrid(cores: number): GridDefinition {
  const base: TrainingOptions = {
    ...PRESETS.reference,
    epochs: 2,
    earlyStopping: { ...PRESETS.reference.earlyStopping, patience: 0 },
    replicas: cores,
  };
  const optimizers = Object.values(OPTIMIZERS).filter(({ study }) => study);
  const losses = Object.values(LOSSES).filter(({ study }) => study);
  return {
    kind: 'grid',
    base,
    rows: { label: AXES.optimizer.label, values: optimizers.flatMap(optimizerValues) },
    columns: { label: AXES.loss.label, values: losses.map(lossValue) },
    seeds: [base.seed],
  };
}

/**
 * An optimizer and its variants, at the peak learning rate that suits it, since one rate for all would decide the
 * comparison.
 */
function optimizerValues(descriptor: (typeof OPTIMIZERS)[keyof typeof OPTIMIZERS]): AxisValue[] {
  const { title, defaults, learningRate, variants = [] } = descriptor;
  return [
    { label: title, change: { optimizer: defaults, learningRate } },
    ...variants.map((variant) => ({
      label: variant.title,
      change: { optimizer: { ...defaults, ...variant.change } as OptimizerOptions, learningRate },
    })),
  ];
}

function lossValue({ title, defaults }: (typeof LOSSES)[keyof typeof LOSSES]): AxisValue {
  return { label: title, change: { loss: defaults } };
}

function numbers(values: readonly number[], change: (value: number) => Partial<TrainingOptions>): AxisValue[] {
  return values.map((value) => ({ label: String(Number(value.toPrecision(3))), change: change(value) }));
}
