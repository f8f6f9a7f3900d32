import type { EngineStatus } from './engine.ts';
import type { ModelId } from './model-version.ts';
import type { TrainingOptions } from './training-options.ts';
import type { EpochMetrics, TrainingEnd } from './training-progress.ts';

export type RunStatus = 'running' | 'paused' | 'finished' | 'stopped' | 'failed';

export interface RunResult {
  end: TrainingEnd;
  /** Counts from 1; 0 when no epoch was finished. */
  bestEpoch: number;
  /** On the pictures held back, with the best weights; null without a validation share. */
  validationAccuracy: number | null;
  validationLoss: number | null;
  /** The final figure; null when the test set was not touched. */
  testAccuracy: number | null;
  testLoss: number | null;
  /** Training alone, pauses not counted. */
  seconds: number;
  /** The version that was kept. */
  model: ModelId | null;
}

/** One training, as it stands in the history. */
export interface Run {
  id: string;
  name: string;
  startedAt: number;
  /** null until it has ended. */
  finishedAt: number | null;
  status: RunStatus;
  options: TrainingOptions;
  /** null until it has ended. */
  result: RunResult | null;
  engine: EngineStatus;
  device: { cores: number; platform: string };
}

/** Figures of a run as they came: parallel arrays with one entry per step, one object per epoch. */
export interface RunCurves {
  /** Steps since the run began, counting from 1 over all epochs. */
  step: Uint32Array<ArrayBuffer>;
  loss: Float32Array<ArrayBuffer>;
  accuracy: Float32Array<ArrayBuffer>;
  learningRate: Float32Array<ArrayBuffer>;
  epochs: EpochMetrics[];
}

/** Where a run can be taken up again. */
export interface CheckpointPlace {
  /** Whole epochs done. */
  epoch: number;
  /** Steps done since the run began. */
  step: number;
  savedAt: number;
}

/** A run that was under way when its tab was closed, crashed or reloaded. */
export interface InterruptedRun {
  run: Run;
  /** null when it had none yet, or when `damaged`. */
  checkpoint: CheckpointPlace | null;
  /** Its checkpoint is there but not as it was saved: it cannot be resumed. */
  damaged: boolean;
}
