import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../../scripts/cell/job.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { gridTable } from '../../../src/experiments/grid-table.ts';
import { readResultsFile } from '../../../workers/experiments/results-file.ts';
import { asLines, outcomeOf, smallStudy } from '../../support/cell-results.ts';

const read = (text: string) => readResultsFile(new Blob([text]), 'Study');
const LINES = asLines(smallStudy());

describe('results of npm run experiments', () => {
  it('become a finished grid for each rung, the longest last, as if they had run here', async () => {
    const [first, last] = await read(LINES);
    expect([first!.name, last!.name]).toEqual(['Study, 1 epoch', 'Study, 2 epochs']);
    const table = gridTable(first!.definition, first!.cells);
    expect(table.map((row) => row.map(({ row, column }) => `${row} × ${column}`))).toEqual([
      ['Lion × Categorical cross-entropy', 'Lion × Focal'],
      ['AdamW × Categorical cross-entropy', 'AdamW × Focal'],
    ]);
    expect(table.flat().map(({ validationAccuracy }) => validationAccuracy)).toEqual([0.88, 0.87, 0.86, 0.85]);
    expect(table[0]![0]).toMatchObject({ best: true, status: 'finished', seconds: 10, testAccuracy: null });
    const winner = gridTable(last!.definition, last!.cells)[0]![0]!;
    expect(winner).toMatchObject({ row: 'Lion', finished: 2, testAccuracy: 0.9 });
    expect(winner.validationAccuracy).toBeCloseTo(0.915);
    expect(last!.definition).toMatchObject({ seeds: [1, 2], base: { epochs: 2, validationShare: 0.1 } });
  });

  it('have their curves, of no more points than a chart shows, and nothing of them left out', async () => {
    const long = outcomeOf({ ...EXAMPLE.options, epochs: 12 }, 0.9);
    const [grid] = await read(asLines([long]));
    const { epoch, loss } = grid!.cells[0]!.curves!;
    expect(epoch.length).toBeLessThanOrEqual(200);
    expect(epoch.at(-1)).toBe(12);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(loss)).toBeCloseTo(mean(long.curves.loss), 5);
  });

  it('say what differs beyond the names, and of a training that diverged that it did', async () => {
    const smoothed = { kind: 'kullback-leibler' as const, labelSmoothing: 0.1 };
    const gone = outcomeOf({ ...EXAMPLE.options, loss: smoothed }, 0);
    gone.result = { ...gone.result, end: 'diverged', validationAccuracy: null, validationLoss: null };
    const [grid] = await read(asLines([outcomeOf(EXAMPLE.options, 0.8), gone]));
    expect(grid!.definition.columns.values.map(({ label }) => label)).toEqual([
      'Categorical cross-entropy',
      'Kullback–Leibler, label smoothing 0.1',
    ]);
    expect(grid!.cells[1]).toMatchObject({ status: 'failed', failure: 'training-diverged' });
  });

  it('count once when they were done twice, and do not count when they were cut off', async () => {
    const [only, ...more] = await read(`${LINES}${LINES}${LINES.slice(0, 1000)}`);
    expect(more).toHaveLength(1);
    expect(only!.cells).toHaveLength(4);
  });

  it.each([
    ['nothing', '', /no whole line/],
    ['no JSON', 'PK\u0003\u0004\n', /^line 1: /],
    ['results of pictures', '{"result": []}\n', /^line 1: /],
    ['settings that nobody has', LINES.replaceAll('"lion"', '"lynx"'), /^line 1: optimizer\.kind/],
    ['figures that are none', LINES.replace('0.88', '"high"'), /^line 1: /],
    ['curves of unequal length', LINES.replace('"loss":[', '"loss":[1,'), /^line 1: /],
  ])('are refused when the file has %s, with the line that is wrong', async (_, text, detail) => {
    const error = await read(text).catch((error: Error) => error);
    expect(error).toBeInstanceOf(SelvedgeError);
    expect((error as Error).name).toBe('results-unreadable');
    expect((error as Error).message).toMatch(detail);
  });

  it('are read whole or refused, whatever became of a byte', async () => {
    const bytes = new TextEncoder().encode(LINES);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
        const changed = bytes.with(at, value);
        const outcome = await readResultsFile(new Blob([changed]), 'Study').catch((error: Error) => error.name);
        if (typeof outcome === 'string') expect(outcome).toBe('results-unreadable');
        else for (const { definition, cells } of outcome) expect(() => gridTable(definition, cells)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
