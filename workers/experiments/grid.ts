import { SelvedgeError } from '../../src/domain/errors.ts';
import type { ExperimentCell } from '../../src/domain/experiment.ts';
import { type GridDefinition, gridIndex } from '../../src/domain/experiment.ts';
import { parseOptions } from '../../src/domain/parse-options.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';

/** More than this many trainings are no comparison that a person waits for. */
const MOST_CELLS = 400;

/** The fraction to choose by, where the base holds nothing back. */
const HELD_BACK = 0.1;

/**
 * The cells of a grid, none begun, in the order of their index.
 * @throws training-options when a combination cannot be trained, or there are too many or none
 */
export function gridCells(definition: GridDefinition): ExperimentCell[] {
  const { base, rows, columns, seeds } = definition;
  const count = rows.values.length * columns.values.length * seeds.length;
  if (count === 0 || count > MOST_CELLS) {
    throw new SelvedgeError('training-options', `a grid has 1 to ${MOST_CELLS} cells, not ${count}`);
  }
  const cells: ExperimentCell[] = [];
  rows.values.forEach((row, r) => {
    columns.values.forEach((column, c) => {
      seeds.forEach((seed, s) => {
        const options = parseOptions({ ...base, ...row.change, ...column.change, seed });
        cells[gridIndex(definition, r, c, s)] = waiting(gridIndex(definition, r, c, s), options);
      });
    });
  });
  return cells;
}

export function waiting(index: number, options: TrainingOptions, share = 1): ExperimentCell {
  return { index, status: 'waiting', options, result: null, failure: null, share };
}

/** The fraction of the training pictures that an experiment's cells are evaluated on. */
export function heldBack({ validationShare }: TrainingOptions): number {
  return validationShare > 0 ? validationShare : HELD_BACK;
}
