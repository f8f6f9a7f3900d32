/**
 * What the page asks of the laboratory: the dataset, training runs, experiments, evaluation, model versions.
 * Long calls settle when their work has ended; callbacks hear of it at most ten times a second.
 */
import type { AdaptationApi } from './adaptation-api.ts';
import type { ClassifierApi } from './classifier-api.ts';
import type { DatasetProgress } from './dataset.ts';
import type { ErrorCode } from './errors.ts';
import type { EvaluationReport } from './evaluation.ts';
import type { ExperimentDefinition } from './experiments.ts';
import type { SamplesApi } from './samples-api.ts';
import type {
  Experiment,
  ExperimentCell,
  InterruptedRun,
  ModelId,
  ModelVersion,
  Run,
  RunCurves,
  UndoToken,
} from './storage.ts';
import type { EpochMetrics, StepProgress, TrainingOptions } from './training.ts';

/** The parts of the classifier's worker, each reached by its name. */
export interface WorkerApi {
  classifier: ClassifierApi;
  dataset: DatasetApi;
  training: TrainingApi;
  experiments: ExperimentsApi;
  evaluation: EvaluationApi;
  models: ModelsApi;
  samples: SamplesApi;
  adaptation: AdaptationApi;
  pulse: PulseApi;
}

/** Tells a worker that is busy from one that hangs. */
export interface PulseApi {
  /** Answers at once, which means between two steps of whatever goes on. */
  beat(): Promise<void>;
}

/** Where a worker calls back; over the thread it returns a promise. */
export type Listener<T> = (event: T) => void;

/** How much of the dataset lies on this device. */
export interface DatasetStatus {
  keptBytes: number;
  totalBytes: number;
  /** Training and test pictures of the whole. */
  pictures: { train: number; test: number };
}

export interface DatasetApi {
  /** @throws dataset-missing when the app's host has none; dataset-interrupted when neither network nor a part is there */
  status(): Promise<DatasetStatus>;

  /**
   * Fetches and keeps what is missing.
   * @throws dataset-missing, dataset-damaged, dataset-interrupted; also the latter when aborted
   */
  fetch(onProgress: Listener<DatasetProgress>): Promise<DatasetStatus>;

  /** Ends a fetch; the parts that are right are kept. */
  abort(): Promise<void>;
}

/** What a run would cost on this device. */
export interface TrainingEstimate {
  /** Of training, from a short probe. */
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
  | { kind: 'judging' };

export interface TrainingApi {
  /**
   * Trains some steps on made-up pictures and tells what the whole would take. A later estimate ends an earlier one.
   * @throws training-options; training-elsewhere while a run is under way here; unexpected when it was ended
   */
  estimate(options: TrainingOptions): Promise<TrainingEstimate>;

  /**
   * A run from its first step to its entry in the history; fetches the dataset if need be. A run that ends, also one
   * that was stopped, keeps its best weights as a model version and touches the test set once, for that version. Where
   * there is no room for the version, the run stays as an interrupted one at its last checkpoint.
   * @throws training-options, training-elsewhere, training-unsupported, dataset-…, storage-full, storage-unavailable
   */
  train(name: string, options: TrainingOptions, onEvent: Listener<TrainingEvent>): Promise<Run>;

  /** Ends the present run between two steps, or the fetch before it. `discard` keeps the run and its curves alone. */
  stop(keep: 'best' | 'discard'): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;

  /** The newest run that a closed tab, a reload or a crash has left; null while anyone trains. */
  interrupted(): Promise<InterruptedRun | null>;

  /**
   * Goes on with an interrupted run from its checkpoint; ends with the weights of a run that was never interrupted.
   * @throws run-missing, checkpoint-damaged, and as `train`
   */
  takeUp(run: string, onEvent: Listener<TrainingEvent>): Promise<Run>;

  /** Ends an interrupted run with the best weights of its checkpoint. @throws as `takeUp` */
  keepBest(run: string): Promise<Run>;

  /** Ends an interrupted run without a model. @throws run-missing */
  discard(run: string): Promise<Run>;

  /** Newest first. */
  runs(): Promise<Run[]>;
  curves(run: string): Promise<RunCurves>;
  remove(runs: string[]): Promise<UndoToken>;
  undo(token: UndoToken): Promise<boolean>;
}

export type ExperimentEvent =
  | { kind: 'dataset'; progress: DatasetProgress }
  | { kind: 'begun'; experiment: Experiment; cells: ExperimentCell[] }
  /** A cell changed, or a search added one. */
  | { kind: 'cell'; cell: ExperimentCell }
  /** Of the cell that runs. */
  | { kind: 'steps'; index: number; progress: StepProgress }
  | { kind: 'judging' };

export interface ExperimentsApi {
  /**
   * Runs every cell, one after the other; at the end the best by validation is kept as a model version, and the test
   * set is touched once, for that one. Settles with the experiment, unfinished when it was stopped.
   * @throws as `TrainingApi.train`
   */
  run(name: string, definition: ExperimentDefinition, onEvent: Listener<ExperimentEvent>): Promise<Experiment>;

  /** Goes on with the first cell that has not finished. @throws run-missing, and as `run` */
  takeUp(experiment: string, onEvent: Listener<ExperimentEvent>): Promise<Experiment>;

  /** Ends the present experiment between two steps; finished cells are kept, and it can be taken up again. */
  stop(): Promise<void>;

  /** Newest first. */
  list(): Promise<Experiment[]>;
  cells(experiment: string): Promise<ExperimentCell[]>;
  remove(experiment: string): Promise<UndoToken>;
  undo(token: UndoToken): Promise<boolean>;
}

export interface EvaluationApi {
  /**
   * Judges a model on the test set, or on its first `pictures`; fetches the dataset if need be.
   * @throws version-missing, model-damaged, dataset-…; unexpected when it was stopped
   */
  evaluate(
    model: ModelId,
    pictures: number | null,
    onProgress: Listener<{ done: number; total: number } | DatasetProgress>,
  ): Promise<EvaluationReport>;

  stop(): Promise<void>;

  /** Pictures of the test set by their place: 784 bytes each, 0 = background. @throws dataset-… */
  pictures(places: Uint32Array): Promise<Uint8Array<ArrayBuffer>>;
}

/** A model as the list shows it. */
export interface ModelEntry extends ModelVersion {
  /** Ships with the app: it cannot be renamed or removed. `createdAt` is 0. */
  shipped: boolean;
  inUse: boolean;
}

export interface ModelsApi {
  /** Own versions, newest first, then those that ship with the app. */
  list(): Promise<ModelEntry[]>;

  /** Chooses the model to classify with; `ClassifierApi.start` then changes to it. @throws version-missing, model-damaged */
  use(model: ModelId): Promise<void>;
  rename(model: ModelId, name: string): Promise<void>;
  remove(model: ModelId): Promise<UndoToken>;
  undo(token: UndoToken): Promise<boolean>;

  /** A zip of the TensorFlow.js layers format with metadata and golden vector. @throws version-missing, model-damaged */
  export(model: ModelId): Promise<Blob>;

  /**
   * Keeps the model of such a zip, once it computes here what it did where it came from.
   * @throws archive-…, model-damaged, storage-full
   */
  import(file: Blob): Promise<ModelVersion>;
}
