import type { DatasetProgress } from '../domain/dataset-manifest.ts';
import type { ErrorCode } from '../domain/errors.ts';
import type { Run, RunCurves } from '../domain/run.ts';
import type { TrainingOptions } from '../domain/training-options.ts';
import type { EpochMetrics, StepProgress } from '../domain/training-progress.ts';
import type { Listener } from './listener.ts';

/** What a run would cost on this device. */
export interface TrainingEstimate {
  /** Training pictures a second, measured by a short probe. */
  imagesPerSecond: number;
  secondsPerEpoch: number;
  /** All epochs, validation included, without early stopping. */
  seconds: number;
  /** Trained numbers of the network. */
  parameters: number;
  /** What has to be fetched first; 0 when all is here, null when that cannot be told. */
  downloadBytes: number | null;
}

/** Points of every step since the last ones. */
export type StepPoints = Pick<RunCurves, 'step' | 'loss' | 'accuracy' | 'learningRate'>;

/** What is heard of a run while it goes on. */
export type TrainingEvent =
  | { kind: 'dataset'; progress: DatasetProgress }
  /** From here on the run is in the history; with it the points so far, of a run that was taken up again. */
  | { kind: 'begun'; run: Run; curves: RunCurves }
  | { kind: 'steps'; progress: StepProgress; points: StepPoints }
  | { kind: 'epoch'; metrics: EpochMetrics }
  | { kind: 'replica-lost'; replicas: number; reason: string }
  /** A checkpoint could not be kept: the run goes on, but a reload would lose more of it. */
  | { kind: 'checkpoint-failed'; code: ErrorCode }
  | { kind: 'checkpoint-kept' }
  /** Training has ended; the final figure on the test set is being taken. */
  | { kind: 'evaluating' };

export interface TrainingApi {
  /**
   * Trains some steps on made-up pictures and tells what the whole would take. A later estimate, and whatever trains or
   * evaluates here, cancels it.
   * @throws training-options, cancelled; training-elsewhere, adaptation-elsewhere and evaluation-elsewhere while that is
   *   under way in any tab
   */
  estimate(options: TrainingOptions, signal: AbortSignal): Promise<TrainingEstimate>;

  /**
   * A run from its first step to its entry in the history; fetches the dataset if need be. A run that ends, also one
   * that was stopped, keeps its best weights as a model version and touches the test set once, for that version. Where
   * there is no room for the version, the run stays as an interrupted one at its last checkpoint.
   * @throws training-options, training-unsupported, dataset-…, storage-full, storage-unavailable; cancelled when it was
   *   stopped before it began; training-elsewhere, adaptation-elsewhere and evaluation-elsewhere while that is under way
   *   in any tab
   */
  train(name: string, options: TrainingOptions, onEvent: Listener<TrainingEvent>): Promise<Run>;

  /** Ends the present run between two steps, or the fetch before it. `discard` keeps the run and its curves alone. */
  stop(keep: 'best' | 'discard'): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;

  /**
   * Goes on with an interrupted run from its checkpoint; ends with the weights of a run that was never interrupted.
   * @throws run-missing, checkpoint-damaged, and as `train`
   */
  resumeRun(run: string, onEvent: Listener<TrainingEvent>): Promise<Run>;

  /** Ends an interrupted run with the best weights of its checkpoint. @throws as `resumeRun` */
  finishAtBest(run: string): Promise<Run>;

  /** Ends an interrupted run without a model. @throws run-missing */
  discard(run: string): Promise<Run>;
}
