export interface StepProgress {
  /** Counts from 1. */
  epoch: number;
  epochs: number;
  /** Steps done in this epoch. */
  step: number;
  stepsPerEpoch: number;
  /** Loss and accuracy of this step's batch. */
  loss: number;
  accuracy: number;
  learningRate: number;
  imagesPerSecond: number;
  /** Until the last epoch's end at the present speed. */
  secondsLeft: number;
  /** Cores at work; fewer than asked for when one was lost. */
  replicas: number;
}

export interface EpochMetrics {
  /** Counts from 1. */
  epoch: number;
  /** Mean over the epoch's steps, while the weights changed. */
  loss: number;
  accuracy: number;
  /** On the pictures held back, with the epoch's last weights; null without a validation share. */
  validationLoss: number | null;
  validationAccuracy: number | null;
  learningRate: number;
  /** Training alone, validation and pauses not counted. */
  seconds: number;
  /** Whether these are the best weights so far. */
  best: boolean;
}

export type TrainingProgress =
  | ({ kind: 'step' } & StepProgress)
  | ({ kind: 'epoch' } & EpochMetrics)
  /** `reason` is for the log. */
  | { kind: 'replica-lost'; replicas: number; reason: string };

/** Why a run ended; with each the best weights so far are there to keep. */
export type TrainingEnd = 'completed' | 'stopped-early' | 'cancelled' | 'diverged';
