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

  it('are none where no cell has kept any', () => {
    const axis = { label: 'x', values: [{ label: 'x', change: {} }] };
    const base = smallStudy()[0]!.job.options;
    expect(curvesOfBest({ kind: 'grid', base, rows: axis, columns: axis, seeds: [1] }, [])).toEqual([]);
  });
});
