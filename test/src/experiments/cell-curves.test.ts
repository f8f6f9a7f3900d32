import { describe, expect, it } from 'vitest';
import { curvesOfBest } from '../../../src/experiments/cell-curves.ts';
import { readResultsFile } from '../../../workers/experiments/results-file.ts';
import { asLines, smallStudy } from '../../support/cell-results.ts';

describe('curves of a grid', () => {
  it('are those of the best cell of each combination, the best first', async () => {
    const [first, last] = await readResultsFile(new Blob([asLines(smallStudy())]), 'Study');
    expect(curvesOfBest(first!.definition, first!.cells).map(({ name }) => name)).toEqual([
      'Lion, Categorical cross-entropy',
      'Lion, Focal',
      'AdamW, Categorical cross-entropy',
      'AdamW, Focal',
    ]);
    const [only, ...others] = curvesOfBest(last!.definition, last!.cells);
    expect(others).toEqual([]);
    expect(only!.lines.x.at(-1)).toBe(2);
    // Two epochs of a straight line up to 0.92.
    expect(only!.epochs.map(({ accuracy }) => accuracy)).toEqual([expect.closeTo(0.23, 1), expect.closeTo(0.69, 1)]);
  });

  it('are none of cells whose curves are empty, and have no row for an epoch without a point', async () => {
    const { definition, cells } = (await readResultsFile(new Blob([asLines(smallStudy())]), 'Study')).at(-1)!;
    const empty = cells.map((cell) => ({ ...cell, curves: { epoch: [], loss: [], accuracy: [] } }));
    expect(curvesOfBest(definition, empty)).toEqual([]);
    const sparse = cells.map((cell) => ({ ...cell, curves: { epoch: [0.5, 3], loss: [2, 1], accuracy: [0, 1] } }));
    expect(curvesOfBest(definition, sparse)[0]!.epochs.map(({ epoch }) => epoch)).toEqual([1, 3]);
  });

  it('are none where no cell has kept any', () => {
    const axis = { label: 'x', values: [{ label: 'x', change: {} }] };
    const base = smallStudy()[0]!.job.options;
    expect(curvesOfBest({ kind: 'grid', base, rows: axis, columns: axis, seeds: [1] }, [])).toEqual([]);
  });
});
