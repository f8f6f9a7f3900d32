import type { CellCurves } from '../../src/domain/experiment.ts';

/** Points of a stored curve: more than a chart of a few hundred pixels shows, and little beside the cells of a grid. */
const MOST_POINTS = 200;

/**
 * The curves of a cell as they are kept: neighbouring steps are averaged, so that none is left out.
 * @param loss of each step's batch
 * @param accuracy of each step's batch; as many
 */
export function cellCurves(loss: readonly number[], accuracy: readonly number[], epochs: number): CellCurves {
  const width = Math.max(1, Math.ceil(loss.length / MOST_POINTS));
  const starts = Array.from({ length: Math.ceil(loss.length / width) }, (_, index) => index * width);
  const mean = (values: readonly number[], start: number) => {
    const part = values.slice(start, start + width);
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  };
  return {
    epoch: starts.map((start) => (Math.min(start + width, loss.length) / loss.length) * epochs),
    loss: starts.map((start) => mean(loss, start)),
    accuracy: starts.map((start) => mean(accuracy, start)),
  };
}
