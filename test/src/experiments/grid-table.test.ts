import { describe, expect, it } from 'vitest';
import type { ExperimentCell } from '../../../src/domain/experiment.ts';
import { bestCell, type GridDefinition } from '../../../src/domain/experiment.ts';
import { parseOptions } from '../../../src/domain/parse-options.ts';
import { PRESETS } from '../../../src/domain/presets.ts';
import { AXIS_LABELS, type AxisName, axisOf, studyGrid } from '../../../src/experiments/grid-axes.ts';
import { gridTable } from '../../../src/experiments/grid-table.ts';
import { gridCells } from '../../../workers/experiments/grid.ts';

const GRID: GridDefinition = {
  kind: 'grid',
  base: PRESETS.reference,
  rows: {
    label: 'Rate',
    values: [
      { label: 'low', change: { learningRate: 0.1 } },
      { label: 'high', change: { learningRate: 1 } },
    ],
  },
  columns: {
    label: 'Batch',
    values: [
      { label: '32', change: { batchSize: 32 } },
      { label: '64', change: { batchSize: 64 } },
    ],
  },
  seeds: [4, 5],
};

const finished = (cell: ExperimentCell, validationAccuracy: number, validationLoss = 1): ExperimentCell => ({
  ...cell,
  status: 'finished',
  result: {
    end: 'completed',
    bestEpoch: 2,
    validationAccuracy,
    validationLoss,
    testAccuracy: null,
    testLoss: null,
    seconds: 10,
    model: null,
  },
});

describe('a grid', () => {
  it('has a cell for each combination and seed, with what they change', () => {
    const cells = gridCells(GRID);
    expect(cells.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    const told = cells.map(({ options: { learningRate, batchSize, seed } }) => [learningRate, batchSize, seed]);
    expect(told.slice(0, 3)).toEqual([
      [0.1, 32, 4],
      [0.1, 32, 5],
      [0.1, 64, 4],
    ]);
    expect(told.at(-1)).toEqual([1, 64, 5]);
  });

  it.each([
    ['an empty axis', { ...GRID, rows: { label: '', values: [] } }],
    ['too many seeds', { ...GRID, seeds: Array.from({ length: 101 }, (_, seed) => seed) }],
    ['a combination that cannot be trained', { ...GRID, base: { ...PRESETS.reference, epochs: 0 } }],
  ])('is refused with %s', (_, definition) => {
    expect(() => gridCells(definition)).toThrow(expect.objectContaining({ name: 'training-options' }));
  });

  it('shows means over its seeds and marks the combination with the best cell', () => {
    const cells = gridCells(GRID).map((cell, index) => (index < 4 ? finished(cell, 0.8 + index / 100) : cell));
    const [[first, second], [third]] = gridTable(GRID, cells) as [[object, object], [object]];
    expect(first).toMatchObject({ row: 'low', column: '32', status: 'finished', finished: 2, best: false });
    expect(first).toMatchObject({ validationAccuracy: 0.805, seconds: 10 });
    expect((first as { spread: number }).spread).toBeCloseTo(0.01);
    expect(second).toMatchObject({ best: true });
    expect(third).toMatchObject({ row: 'high', status: 'waiting', validationAccuracy: null, spread: null });
  });

  it('chooses by validation, the loss deciding between equals, and by nothing else', () => {
    const [a, b, c] = gridCells(GRID) as [ExperimentCell, ExperimentCell, ExperimentCell];
    expect(bestCell([])).toBeUndefined();
    expect(bestCell([a, b])).toBeUndefined();
    expect(bestCell([finished(a, 0.9, 0.4), finished(b, 0.9, 0.3), finished(c, 0.8, 0.1)])?.index).toBe(1);
    expect(bestCell([{ ...finished(a, 0.99), share: 0.1 }, finished(b, 0.5)])?.index).toBe(1);
    expect(bestCell([{ ...finished(a, 0.99), status: 'failed' }, finished(b, 0.5)])?.index).toBe(1);
  });
});

describe('axes', () => {
  it.each(Object.keys(AXIS_LABELS) as AxisName[])(
    'over %s change the base into options that can be trained',
    (name) => {
      for (const { change } of axisOf(name, PRESETS.reference).values) {
        expect(() => parseOptions({ ...PRESETS.reference, ...change })).not.toThrow();
      }
    },
  );

  it('give each optimizer of the study its own learning rate', () => {
    const { rows, columns, base } = studyGrid(2);
    const [optimizers, losses] = [rows, columns].map(({ values }) => values.map(({ label }) => label));
    expect(optimizers!.slice(0, 5)).toEqual(['Adadelta', 'Adam', 'AdamW', 'SGD with momentum', 'RMSProp']);
    expect(losses!.slice(0, 3)).toEqual(['Categorical cross-entropy', 'Mean squared error', 'Focal']);
    expect(base).toMatchObject({ epochs: 2, replicas: 2, architecture: { name: 'reference' } });
    expect(new Set(rows.values.map(({ change }) => change.learningRate)).size).toBeGreaterThan(2);
  });
});
