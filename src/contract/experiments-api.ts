import type { DatasetProgress } from '../domain/dataset-manifest.ts';
import type { Experiment, ExperimentCell, ExperimentDefinition } from '../domain/experiment.ts';
import type { StepProgress } from '../domain/training-progress.ts';
import type { Listener } from './listener.ts';

export type ExperimentEvent =
  | { kind: 'dataset'; progress: DatasetProgress }
  | { kind: 'begun'; experiment: Experiment; cells: ExperimentCell[] }
  /** A cell changed, or a search added one. */
  | { kind: 'cell'; cell: ExperimentCell }
  /** The cell under way made a step. */
  | { kind: 'steps'; index: number; progress: StepProgress }
  | { kind: 'evaluating' };

export interface ExperimentsApi {
  /**
   * Runs every cell, one after the other; at the end the best by validation is kept as a model version, and the test
   * set is touched once, for that one. Of one that was cancelled the finished cells are kept, and it can be resumed.
   * @throws as `TrainingApi.train`; cancelled
   */
  run(
    name: string,
    definition: ExperimentDefinition,
    onEvent: Listener<ExperimentEvent>,
    signal: AbortSignal,
  ): Promise<Experiment>;

  /**
   * Keeps what `npm run experiments` has done, here or on a cluster, as finished grids; all of it or nothing.
   * @param name of what comes of it
   * @returns the grids, the longest trained last
   * @throws results-unreadable, storage-full
   */
  importResults(name: string, file: Blob): Promise<Experiment[]>;

  /** Goes on with the first cell that has not finished. @throws run-missing, and as `run` */
  resume(experiment: string, onEvent: Listener<ExperimentEvent>, signal: AbortSignal): Promise<Experiment>;
}
