import type { RunResult } from './run.ts';
import type { TrainingOptions } from './training-options.ts';

/** What an experiment varies, and the figures of a cell that both sides read. */

/** One value that an axis takes: what it changes in the base options. */
export interface AxisValue {
  label: string;
  change: Partial<TrainingOptions>;
}

export interface Axis {
  label: string;
  values: AxisValue[];
}

/**
 * Every value of one axis with every value of the other, once a seed, all with the base's epochs. The validation share
 * of the base is held back once, by the base's seed, so that every cell is evaluated on the same pictures.
 */
export interface GridDefinition {
  kind: 'grid';
  base: TrainingOptions;
  rows: Axis;
  columns: Axis;
  seeds: number[];
}

/** What a search may vary; what is left out stays as the base has it. */
export type SearchParameter = 'learningRate' | 'weightDecay' | 'width' | 'augmentation' | 'schedule';

/**
 * Successive halving (Jamieson and Talwalkar 2016): many configurations on few pictures, the best third of them on
 * three times as many, until one is trained on all.
 */
export interface SearchDefinition {
  kind: 'search';
  base: TrainingOptions;
  vary: SearchParameter[];
  /** Minutes of this device that the whole search may take. */
  minutes: number;
  seed: number;
  /** How the minutes are spent, first to last; found by a probe when the search begins. */
  rungs?: Rung[];
}

/** One round of a search: so many configurations, each on this share of the training pictures. */
export interface Rung {
  configurations: number;
  share: number;
}

export type ExperimentDefinition = GridDefinition | SearchDefinition;

/** The figures of the notebook that this project began from: its best combination, on the test set. */
export const NOTEBOOK_ROW = {
  optimizer: 'Adadelta',
  loss: 'Categorical cross-entropy',
  testAccuracy: 0.9085,
  testLoss: 0.2859,
  seconds: 24.23,
} as const;

/** Index of a grid's cell: row by row, the seeds of one combination next to each other. */
export function gridIndex({ columns, seeds }: GridDefinition, row: number, column: number, seed: number): number {
  return (row * columns.values.length + column) * seeds.length + seed;
}

/**
 * The cell with the highest validation accuracy, the lower loss deciding between equals; in a search only among those
 * that saw the most pictures. Undefined while none has finished.
 */
export function bestCell(cells: readonly ExperimentCell[]): ExperimentCell | undefined {
  const figure = (cell: ExperimentCell) => cell.result?.validationAccuracy ?? null;
  const evaluated = cells.filter((cell) => cell.status === 'finished' && figure(cell) !== null);
  const most = Math.max(...evaluated.map(({ share = 1 }) => share));
  return evaluated
    .filter(({ share = 1 }) => share === most)
    .sort(
      (a, b) =>
        figure(b)! - figure(a)! || (a.result?.validationLoss ?? Infinity) - (b.result?.validationLoss ?? Infinity),
    )[0];
}

export type CellStatus = 'waiting' | 'running' | 'finished' | 'failed';

/** One training of a grid or a search. */
export interface ExperimentCell {
  /** Counts from 0 in the order of the definition. */
  index: number;
  status: CellStatus;
  options: TrainingOptions;
  result: RunResult | null;
  /** Why it failed: a code of the table of errors. */
  failure: string | null;
  /** Share of the training pictures that it was trained on; all of them when left out. */
  share?: number;
  /** Left out where it has not finished. */
  curves?: CellCurves;
}

/** How a cell trained: parallel arrays, each point the mean of the steps since the one before. */
export interface CellCurves {
  /** Epochs done. */
  epoch: number[];
  loss: number[];
  accuracy: number[];
}

export interface Experiment {
  id: string;
  kind: 'grid' | 'search';
  name: string;
  createdAt: number;
  finishedAt: number | null;
  /** What was varied and how; its form belongs to what runs it, and must be cloneable. */
  definition: unknown;
}
