import type { PresetName } from '../domain/presets.ts';
import type { RunStatus } from '../domain/run.ts';
import type { ArchitectureName, LossKind, OptimizerKind, ScheduleKind } from '../domain/training-options.ts';
import type { TrainingEnd } from '../domain/training-progress.ts';

/** What the settings of a run are called where a person reads them. */

export const PRESET_WORDS: Partial<Record<PresetName, { title: string; text: string }>> = {
  fast: { title: 'Fast', text: 'A small network, two epochs: over 90 % right before the kettle boils.' },
  reference: { title: 'Reference', text: 'The notebook’s own network, optimizer and loss, to compare with.' },
  best: {
    title: 'Best (ResNet)',
    text: 'A residual network with augmentation and averaged weights. It takes its time.',
  },
};

export const ARCHITECTURE_NAMES: Record<ArchitectureName, string> = {
  fast: 'Fast',
  reference: 'Reference',
  starter: 'Starter',
  resnet: 'ResNet',
};

export const OPTIMIZER_NAMES: Record<OptimizerKind, string> = {
  adam: 'Adam',
  momentum: 'SGD with momentum',
  sgd: 'SGD',
  rmsprop: 'RMSProp',
  adadelta: 'Adadelta',
  adagrad: 'Adagrad',
};

export const LOSS_NAMES: Record<LossKind, string> = {
  'categorical-cross-entropy': 'Categorical cross-entropy',
  'mean-squared-error': 'Mean squared error',
  focal: 'Focal',
  'kullback-leibler': 'Kullback–Leibler',
  hinge: 'Hinge',
};

export const SCHEDULE_NAMES: Record<ScheduleKind, string> = {
  constant: 'Constant',
  'one-cycle': 'One cycle',
  cosine: 'Cosine',
  step: 'Steps',
  exponential: 'Exponential',
  plateau: 'On a plateau',
};

/** The settings within a kind, by their field. */
export const PARAMETER_NAMES: Record<string, string> = {
  weightDecay: 'Weight decay',
  momentum: 'Momentum',
  nesterov: 'Nesterov',
  decay: 'Decay (ρ)',
  rho: 'Decay (ρ)',
  epsilon: 'Epsilon',
  beta1: 'Beta 1',
  beta2: 'Beta 2',
  labelSmoothing: 'Label smoothing',
  gamma: 'Gamma',
  everyEpochs: 'Every, epochs',
  factor: 'Factor',
  warmupEpochs: 'Warm-up, epochs',
  finalFactor: 'Final factor',
  peakAt: 'Peak at, share',
  startDivisor: 'Start divisor',
  finalDivisor: 'Final divisor',
  patience: 'Patience, epochs',
  mirror: 'Mirror',
  shift: 'Shift, pixels',
  rotation: 'Rotation, degrees',
  scale: 'Scale, share',
  erase: 'Erase, share',
  brightness: 'Brightness, share',
  contrast: 'Contrast, share',
  photoLike: 'Like photos, share',
  name: 'Network',
  width: 'Width',
  kind: 'Kind',
  monitor: 'Watched figure',
};

const FIELD_NAMES: Record<string, string> = {
  architecture: 'Architecture',
  optimizer: 'Optimizer',
  learningRate: 'Learning rate',
  loss: 'Loss',
  schedule: 'Schedule',
  batchSize: 'Batch size',
  epochs: 'Epochs',
  validationShare: 'Validation share',
  earlyStopping: 'Early stopping',
  augmentation: 'Augmentation',
  averaging: 'Averaging of weights',
  seed: 'Seed',
  replicas: 'Cores',
};

/** `optimizer.beta1` as “Optimizer: Beta 1”. */
export function settingName(path: string): string {
  const [field = '', part] = path.split('.');
  const name = FIELD_NAMES[field] ?? field;
  return part === undefined || part === 'kind' || part === 'name' ? name : `${name}: ${PARAMETER_NAMES[part] ?? part}`;
}

export const STATUS_NAMES: Record<RunStatus, string> = {
  running: 'running',
  paused: 'paused',
  finished: 'finished',
  stopped: 'stopped',
  failed: 'failed',
};

export const END_NAMES: Record<TrainingEnd, string> = {
  completed: 'ran all epochs',
  'stopped-early': 'stopped early: no better for a while',
  cancelled: 'stopped by you',
  diverged: 'went astray',
};
