import type { ExperimentCell } from '../../src/domain/experiment.ts';
import { type GridDefinition, NOTEBOOK_ROW } from '../../src/domain/experiment.ts';
import { type GridEntry, gridTable } from '../../src/experiments/grid-table.ts';
import { MOST_STEAL } from './steal.ts';

/** Where and how a grid was run. */
export interface Circumstances {
  browser: string;
  engine: string;
  processor: string;
  minutes: number;
  /** Fraction of processor time that neighbours took; null where nobody says. */
  stolen: number | null;
}

const percent = (fraction: number | null) => (fraction === null ? '–' : `${(100 * fraction).toFixed(2)} %`);
const figure = (value: number | null, digits: number) => (value === null ? '–' : value.toFixed(digits));

/** A finished grid as a page of Markdown. */
export function experimentReport(grid: GridDefinition, cells: readonly ExperimentCell[], at: Circumstances): string {
  const entries = gridTable(grid, cells).flat();
  const { base } = grid;
  const held = Math.round(100 * base.validationShare);
  const noisy = at.stolen !== null && at.stolen > MOST_STEAL;
  return `# Optimizers and losses

The table of \`npm run experiments\`: the app's own grid, run by the app in a headless browser. The network is the
notebook's (\`${base.architecture.name}\`, ${base.batchSize} pictures a batch), trained for ${base.epochs} epochs with seed ${grid.seeds.join(', ')};
each optimizer has the learning rate that suits it. ${held} % of the training pictures are held back, the same for every
cell, and the best cell is chosen by its accuracy on those. The test set was used once, for that cell alone.

| Optimizer | Loss | Held back | Cross-entropy there | Training time | |
| --- | --- | ---: | ---: | ---: | --- |
${entries.map(row).join('\n')}

${best(entries)}

The notebook that this project began from reports ${NOTEBOOK_ROW.optimizer} with ${NOTEBOOK_ROW.loss.toLowerCase()} as its
best: ${percent(NOTEBOOK_ROW.testAccuracy)} on the test set, loss ${NOTEBOOK_ROW.testLoss}, ${NOTEBOOK_ROW.seconds} s.

Measured in ${at.browser} (${at.engine}) on ${at.processor}: ${at.minutes.toFixed(1)} minutes in all${stealNote(at.stolen, noisy)}.
`;
}

function row({
  row: optimizer,
  column: loss,
  validationAccuracy,
  validationLoss,
  seconds,
  failure,
  best: isBest,
}: GridEntry) {
  const note = failure ?? (isBest ? 'best' : '');
  const time = seconds === null ? '–' : `${seconds.toFixed(1)} s`;
  return `| ${optimizer} | ${loss} | ${percent(validationAccuracy)} | ${figure(validationLoss, 4)} | ${time} | ${note} |`;
}

function best(entries: readonly GridEntry[]): string {
  const found = entries.find((entry) => entry.best);
  if (found === undefined) return 'No cell finished.';
  const name = `${found.row} with ${found.column.toLowerCase()}`;
  return `The best, ${name}, reaches **${percent(found.testAccuracy)}** on the test set, loss ${figure(found.testLoss, 4)}.`;
}

function stealNote(stolen: number | null, noisy: boolean): string {
  if (stolen === null) return '';
  const neighbours = `other machines on the same host took ${percent(stolen)} of the processor`;
  return `; ${neighbours}${noisy ? ', so the times are too long' : ''}`;
}
