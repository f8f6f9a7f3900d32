import { describe, expect, it } from 'vitest';
import { experimentReport } from '../../../scripts/support/experiment-report.ts';
import { studyGrid } from '../../../src/experiments/grid-axes.ts';
import { gridCells } from '../../../workers/experiments/grid.ts';

const AT = { browser: 'Chromium 1', engine: 'wasm', processor: 'a processor', minutes: 12.34, stolen: 0.2 };

describe("the experiments' page", () => {
  const grid = studyGrid(2);
  const waiting = gridCells(grid);
  const best = waiting.length - 1;
  const cells = waiting.map((cell) => ({
    ...cell,
    status: 'finished' as const,
    result: {
      end: 'completed' as const,
      bestEpoch: 2,
      validationAccuracy: 0.8 + cell.index / 1000,
      validationLoss: 0.5,
      testAccuracy: cell.index === best ? 0.8123 : null,
      testLoss: cell.index === best ? 0.51 : null,
      seconds: 60,
      model: null,
    },
  }));
  const page = experimentReport(grid, cells, AT);

  it('has a row for each combination', () => {
    expect(page.match(/^\| .* s \|/gm)).toHaveLength(cells.length);
    expect(page).toContain('| AdamW | Focal | 80.80 % | 0.5000 | 60.0 s |  |');
  });

  it('marks the best by what was held back, with its one figure on the test set', () => {
    expect(page.match(/\| best \|/g)).toHaveLength(1);
    expect(page).toContain('| Muon | Focal | 82.30 % | 0.5000 | 60.0 s | best |');
    expect(page).toContain('The best, Muon with focal, reaches **81.23 %** on the test set, loss 0.5100.');
  });

  it("has the notebook's row, where it was measured, and what disturbed it", () => {
    expect(page).toContain('90.85 % on the test set, loss 0.2859, 24.23 s');
    expect(page).toContain('12.3 minutes in all; other machines on the same host took 20.00 % of the processor, so');
    expect(experimentReport(grid, cells, { ...AT, stolen: null })).toContain('12.3 minutes in all.');
  });

  it('says why a cell has no figures', () => {
    const failed = { ...cells[0]!, status: 'failed' as const, result: null, failure: 'training-diverged' };
    expect(experimentReport(grid, [failed, ...cells.slice(1)], AT)).toContain('| – | – | – | training-diverged |');
  });
});
