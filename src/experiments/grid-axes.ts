import type { Axis, AxisValue, GridDefinition } from '../domain/experiment.ts';
import { LEARNING_RATES, LOSSES, NO_AUGMENTATION, OPTIMIZERS, PRESETS, SCHEDULES } from '../domain/presets.ts';
import type { OptimizerOptions, TrainingOptions } from '../domain/training-options.ts';

export type AxisName =
  | 'optimizer'
  | 'loss'
  | 'learningRate'
  | 'schedule'
  | 'batchSize'
  | 'architecture'
  | 'width'
  | 'augmentation'
  | 'weightDecay';

const OPTIMIZER_VALUES: AxisValue[] = [
  optimizer('Adadelta', OPTIMIZERS.adadelta),
  optimizer('Adam', OPTIMIZERS.adam),
  optimizer('AdamW', { ...OPTIMIZERS.adam, weightDecay: 0.05 }),
  optimizer('SGD with momentum', OPTIMIZERS.momentum),
  optimizer('RMSProp', OPTIMIZERS.rmsprop),
  optimizer('SGD', OPTIMIZERS.sgd),
  optimizer('Adagrad', OPTIMIZERS.adagrad),
];

const LOSS_VALUES: AxisValue[] = [
  { label: 'Categorical cross-entropy', change: { loss: LOSSES['categorical-cross-entropy'] } },
  { label: 'Mean squared error', change: { loss: LOSSES['mean-squared-error'] } },
  { label: 'Focal', change: { loss: LOSSES.focal } },
  { label: 'Kullback–Leibler', change: { loss: LOSSES['kullback-leibler'] } },
  { label: 'Hinge', change: { loss: LOSSES.hinge } },
];

/** Every value that an axis offers, first those that the notebook's study began with. */
export function axisOf(name: AxisName, base: TrainingOptions): Axis {
  switch (name) {
    case 'optimizer':
      return { label: 'Optimizer', values: OPTIMIZER_VALUES };
    case 'loss':
      return { label: 'Loss', values: LOSS_VALUES };
    case 'learningRate':
      return axis('Learning rate', [0.1, 0.3, 1, 3, 10], (factor) => ({ learningRate: base.learningRate * factor }));
    case 'schedule':
      return axis('Schedule', Object.keys(SCHEDULES) as (keyof typeof SCHEDULES)[], (kind) => ({
        schedule: SCHEDULES[kind],
      }));
    case 'batchSize':
      return axis('Batch size', [32, 64, 128, 256], (batchSize) => ({ batchSize }));
    case 'architecture':
      return axis('Architecture', ['reference', 'fast', 'starter', 'resnet'] as const, (kind) => ({
        architecture: { ...base.architecture, name: kind },
      }));
    case 'width':
      return axis('Width', [0.5, 1, 1.5, 2], (width) => ({ architecture: { ...base.architecture, width } }));
    case 'augmentation':
      return {
        label: 'Augmentation',
        values: [
          { label: 'none', change: { augmentation: NO_AUGMENTATION } },
          { label: 'mirrored, shifted', change: { augmentation: { ...NO_AUGMENTATION, mirror: true, shift: 2 } } },
          {
            label: 'mirrored, shifted, erased',
            change: { augmentation: { ...NO_AUGMENTATION, mirror: true, shift: 2, erase: 0.5 } },
          },
        ],
      };
    case 'weightDecay':
      return axis('Weight decay', [0, 0.01, 0.05, 0.1], (weightDecay) => ({
        optimizer: { ...base.optimizer, weightDecay },
      }));
  }
}

/** The grid that continues the notebook's study: its network, two epochs, five optimizers with three losses. */
export function studyGrid(cores: number): GridDefinition {
  const base: TrainingOptions = {
    ...PRESETS.reference,
    epochs: 2,
    earlyStopping: { ...PRESETS.reference.earlyStopping, patience: 0 },
    replicas: cores,
  };
  const first = ({ label, values }: Axis, count: number): Axis => ({ label, values: values.slice(0, count) });
  return {
    kind: 'grid',
    base,
    rows: first(axisOf('optimizer', base), 5),
    columns: first(axisOf('loss', base), 3),
    seeds: [base.seed],
  };
}

/** An optimizer at the peak learning rate that suits it, since one rate for all would decide the comparison. */
function optimizer(label: string, options: OptimizerOptions): AxisValue {
  return { label, change: { optimizer: options, learningRate: LEARNING_RATES[options.kind] } };
}

function axis<T extends string | number>(
  label: string,
  values: readonly T[],
  change: (value: T) => Partial<TrainingOptions>,
): Axis {
  return { label, values: values.map((value) => ({ label: shown(value), change: change(value) })) };
}

function shown(value: string | number): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(3))) : value;
}
