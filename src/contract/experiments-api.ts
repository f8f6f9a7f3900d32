import type { DatasetProgress } from '../domain/dataset-manifest.ts';
import type { Experiment, ExperimentCell, ExperimentDefinition } from '../domain/experiment.ts';
import type { UndoToken } from '../domain/storage.ts';
import type { StepProgress } from '../domain/training-progress.ts';
import type { Listener } from './listener.ts';

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
  resume(experiment: string, onEvent: Listener<ExperimentEvent>): Promise<Experiment>;

  /** Ends the present experiment between two steps; finished cells are kept, and it can be taken up again. */
  stop(): Promise<void>;

  /** Newest first. */
  list(): Promise<Experiment[]>;
  cells(experiment: string): Promise<ExperimentCell[]>;
  remove(experiment: string): Promise<UndoToken>;
  undo(token: UndoToken): Promise<boolean>;
}
