/**
 * What the page says about training: how to train (all of it cloneable, also what a URL or a file may carry),
 * and what it hears while a run goes on.
 */

export type ArchitectureName = 'reference' | 'fast' | 'starter' | 'resnet';

export interface ArchitectureOptions {
  name: ArchitectureName;
  /** Multiplies the number of filters of every layer; 1 is the architecture as designed. */
  width: number;
}

/** Decoupled decay (AdamW's) of every weight but biases and batch-norm's, per step and learning rate; 0 is none. */
interface Decayed {
  weightDecay: number;
}

export type OptimizerOptions =
  | ({ kind: 'sgd' } & Decayed)
  | ({ kind: 'momentum'; momentum: number; nesterov: boolean } & Decayed)
  | ({ kind: 'rmsprop'; decay: number; epsilon: number } & Decayed)
  | ({ kind: 'adagrad'; epsilon: number } & Decayed)
  | ({ kind: 'adadelta'; rho: number; epsilon: number } & Decayed)
  | ({ kind: 'adam'; beta1: number; beta2: number; epsilon: number } & Decayed);

export type OptimizerKind = OptimizerOptions['kind'];

export type LossOptions =
  /** `labelSmoothing` (0 to 1) of the label's mass is spread over all classes. */
  | { kind: 'categorical-cross-entropy'; labelSmoothing: number }
  | { kind: 'mean-squared-error' }
  | { kind: 'kullback-leibler'; labelSmoothing: number }
  /** Multi-class hinge on the logits: max(0, 1 + best wrong - right). */
  | { kind: 'hinge' }
  /** Cross-entropy times (1 - p)^gamma, for which what is right already counts less. */
  | { kind: 'focal'; gamma: number };

export type LossKind = LossOptions['kind'];

/** How the learning rate goes through a run; each is a factor of the peak `learningRate`. */
export type ScheduleOptions =
  | { kind: 'constant' }
  /** Times `factor` after every `everyEpochs`. */
  | { kind: 'step'; everyEpochs: number; factor: number }
  /** Times `factor` an epoch, smoothly. */
  | { kind: 'exponential'; factor: number }
  /** Linear from 0 over `warmupEpochs`, then half a cosine down to `finalFactor`. */
  | { kind: 'cosine'; warmupEpochs: number; finalFactor: number }
  /** From 1/`startDivisor` up to 1 at `peakAt` (share of the run), then down to 1/(`startDivisor` · `finalDivisor`). */
  | { kind: 'one-cycle'; peakAt: number; startDivisor: number; finalDivisor: number }
  /** Times `factor` when the validation loss has not improved for `patience` epochs. */
  | { kind: 'plateau'; factor: number; patience: number };

export type ScheduleKind = ScheduleOptions['kind'];

/** Random changes to each picture each time it is shown; 0 or false leaves one out. */
export interface AugmentationOptions {
  /** Left and right are swapped in half of the pictures. */
  mirror: boolean;
  /** Largest shift along each axis, in pixels. */
  shift: number;
  /** Largest rotation either way, in degrees. */
  rotation: number;
  /** Largest change of size either way, as a share: 0.1 is 90 % to 110 %. */
  scale: number;
  /** Share of the pictures in which a rectangle of noise hides a part (random erasing, Zhong et al. 2017). */
  erase: number;
  /** Largest change of brightness either way, as a share of white. */
  brightness: number;
  /** Largest change of contrast either way, as a share. */
  contrast: number;
  /** Share of the pictures that are changed, in place of all this, into what vision makes of photos. */
  photoLike: number;
}

export interface TrainingOptions {
  architecture: ArchitectureOptions;
  optimizer: OptimizerOptions;
  /** The schedule's peak. */
  learningRate: number;
  loss: LossOptions;
  schedule: ScheduleOptions;
  batchSize: number;
  epochs: number;
  /** Share of the training pictures, equal in every class, that is held back to choose by; 0 is none. */
  validationShare: number;
  earlyStopping: {
    /** Epochs without a better validation figure after which the run ends; 0 runs all epochs. */
    patience: number;
    monitor: 'loss' | 'accuracy';
  };
  augmentation: AugmentationOptions;
  /** Decay a step of an average of the weights, which is then what is judged and kept; 0 keeps the weights themselves. */
  averaging: number;
  seed: number;
  /** Cores that train at once. The result depends on it in the last bits. */
  replicas: number;
}
