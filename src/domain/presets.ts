import type {
  AugmentationOptions,
  LossKind,
  LossOptions,
  OptimizerKind,
  OptimizerOptions,
  ScheduleKind,
  ScheduleOptions,
  TrainingOptions,
} from './training-options.ts';

export type PresetName = 'starter' | 'fast' | 'reference' | 'best';

/** Each optimizer with the settings that its authors or PyTorch's defaults propose. */
export const OPTIMIZERS: { [Kind in OptimizerKind]: Extract<OptimizerOptions, { kind: Kind }> } = {
  sgd: { kind: 'sgd', weightDecay: 0 },
  momentum: { kind: 'momentum', momentum: 0.9, nesterov: true, weightDecay: 0 },
  rmsprop: { kind: 'rmsprop', decay: 0.99, epsilon: 1e-8, weightDecay: 0 },
  adagrad: { kind: 'adagrad', epsilon: 1e-10, weightDecay: 0 },
  adadelta: { kind: 'adadelta', rho: 0.95, epsilon: 1e-7, weightDecay: 0 },
  adam: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
};

/** A peak learning rate with which each optimizer trains the reference network well. */
export const LEARNING_RATES: Record<OptimizerKind, number> = {
  sgd: 0.1,
  momentum: 0.05,
  rmsprop: 0.001,
  adagrad: 0.01,
  adadelta: 1,
  adam: 0.001,
};

/** Each loss with settings to begin from; focal's gamma is its authors' (Lin et al. 2017). */
export const LOSSES: { [Kind in LossKind]: Extract<LossOptions, { kind: Kind }> } = {
  'categorical-cross-entropy': { kind: 'categorical-cross-entropy', labelSmoothing: 0 },
  'mean-squared-error': { kind: 'mean-squared-error' },
  'kullback-leibler': { kind: 'kullback-leibler', labelSmoothing: 0 },
  hinge: { kind: 'hinge' },
  focal: { kind: 'focal', gamma: 2 },
};

/** Each schedule with settings to begin from. */
export const SCHEDULES: { [Kind in ScheduleKind]: Extract<ScheduleOptions, { kind: Kind }> } = {
  constant: { kind: 'constant' },
  step: { kind: 'step', everyEpochs: 5, factor: 0.3 },
  exponential: { kind: 'exponential', factor: 0.9 },
  cosine: { kind: 'cosine', warmupEpochs: 0, finalFactor: 0.001 },
  'one-cycle': { kind: 'one-cycle', peakAt: 0.3, startDivisor: 25, finalDivisor: 1e4 },
  plateau: { kind: 'plateau', factor: 0.3, patience: 1 },
};

export const NO_AUGMENTATION: AugmentationOptions = {
  mirror: false,
  shift: 0,
  rotation: 0,
  scale: 0,
  erase: 0,
  brightness: 0,
  contrast: 0,
  photoLike: 0,
};

const ADAMW: OptimizerOptions = { ...OPTIMIZERS.adam, weightDecay: 0.05 };
const ONE_CYCLE = SCHEDULES['one-cycle'];

/** The presets of the page and of the command line. `replicas` is for the caller to set by the device's cores. */
export const PRESETS: Record<PresetName, TrainingOptions> = {
  starter: {
    architecture: { name: 'starter', width: 1 },
    optimizer: ADAMW,
    learningRate: 0.01,
    loss: { kind: 'categorical-cross-entropy', labelSmoothing: 0 },
    schedule: ONE_CYCLE,
    batchSize: 128,
    epochs: 15,
    validationShare: 0.05,
    earlyStopping: { patience: 0, monitor: 'accuracy' },
    augmentation: { ...NO_AUGMENTATION, mirror: true, shift: 1, contrast: 0.2 },
    averaging: 0,
    seed: 1,
    replicas: 1,
  },
  fast: {
    architecture: { name: 'fast', width: 1 },
    optimizer: ADAMW,
    learningRate: 0.01,
    loss: { kind: 'categorical-cross-entropy', labelSmoothing: 0 },
    schedule: ONE_CYCLE,
    batchSize: 128,
    epochs: 2,
    validationShare: 0,
    earlyStopping: { patience: 0, monitor: 'loss' },
    augmentation: NO_AUGMENTATION,
    averaging: 0,
    seed: 1,
    replicas: 1,
  },
  /** The notebook's own: Adadelta at 1.0, batches of 128, early stopping. */
  reference: {
    architecture: { name: 'reference', width: 1 },
    optimizer: OPTIMIZERS.adadelta,
    learningRate: LEARNING_RATES.adadelta,
    loss: { kind: 'categorical-cross-entropy', labelSmoothing: 0 },
    schedule: { kind: 'constant' },
    batchSize: 128,
    epochs: 12,
    validationShare: 0.1,
    earlyStopping: { patience: 2, monitor: 'loss' },
    augmentation: NO_AUGMENTATION,
    averaging: 0,
    seed: 1,
    replicas: 1,
  },
  best: {
    architecture: { name: 'resnet', width: 1 },
    optimizer: ADAMW,
    learningRate: 0.01,
    loss: { kind: 'categorical-cross-entropy', labelSmoothing: 0.05 },
    schedule: ONE_CYCLE,
    batchSize: 128,
    epochs: 36,
    validationShare: 0.05,
    earlyStopping: { patience: 0, monitor: 'accuracy' },
    augmentation: { ...NO_AUGMENTATION, mirror: true, shift: 2, erase: 0.25 },
    averaging: 0.999,
    seed: 1,
    replicas: 1,
  },
};
