import type { CellStatus, ExperimentCell } from '../domain/experiment.ts';
import { bestCell, type GridDefinition, gridIndex } from '../domain/experiment.ts';

/** One combination of a grid over its seeds. */
export interface GridEntry {
  row: string;
  column: string;
  /** `missing` where the grid has no such cell. */
  status: CellStatus | 'missing';
  /** Means over the seeds that finished; null while none has. */
  validationAccuracy: number | null;
  validationLoss: number | null;
  seconds: number | null;
  /** Largest less smallest accuracy over the seeds; null with fewer than two. */
  spread: number | null;
  /** Seeds that finished. */
  finished: number;
  failure: string | null;
  /** The final figure, of the best cell alone where the grid was run here. */
  testAccuracy: number | null;
  testLoss: number | null;
  best: boolean;
}

/** A grid's cells as rows of columns; `best` marks the combination that holds the best cell by validation. */
export function gridTable(definition: GridDefinition, cells: readonly ExperimentCell[]): GridEntry[][] {
  const best = bestCell(cells)?.index;
  const byIndex = new Map(cells.map((cell) => [cell.index, cell]));
  return definition.rows.values.map((row, r) =>
    definition.columns.values.map((column, c) => {
      const indices = definition.seeds.map((_, seed) => gridIndex(definition, r, c, seed));
      const own = indices.flatMap((index) => byIndex.get(index) ?? []);
      return { row: row.label, column: column.label, ...figures(own), best: indices.includes(best ?? -1) };
    }),
  );
}

function figures(cells: ExperimentCell[]): Omit<GridEntry, 'row' | 'column' | 'best'> {
  const results = cells.flatMap(({ status, result }) => (status === 'finished' && result ? [result] : []));
  const mean = (values: (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const accuracies = results.map(({ validationAccuracy }) => validationAccuracy ?? 0);
  return {
    status: statusOf(cells),
    validationAccuracy: mean(results.map(({ validationAccuracy }) => validationAccuracy)),
    validationLoss: mean(results.map(({ validationLoss }) => validationLoss)),
    seconds: mean(results.map(({ seconds }) => seconds)),
    spread: accuracies.length < 2 ? null : Math.max(...accuracies) - Math.min(...accuracies),
    finished: results.length,
    failure: cells.find(({ failure }) => failure !== null)?.failure ?? null,
    testAccuracy: mean(results.map(({ testAccuracy }) => testAccuracy)),
    testLoss: mean(results.map(({ testLoss }) => testLoss)),
  };
}

function statusOf(cells: ExperimentCell[]): GridEntry['status'] {
  if (cells.length === 0) return 'missing';
  const statuses = cells.map(({ status }) => status);
  if (statuses.includes('running')) return 'running';
  if (statuses.includes('waiting')) return statuses.includes('finished') ? 'running' : 'waiting';
  return statuses.every((status) => status === 'failed') ? 'failed' : 'finished';
}
