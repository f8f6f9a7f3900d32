import { NOTEBOOK_ROW } from '../../src/domain/experiment.ts';
import type { Outcome, StudyResults } from './run-study.ts';
import { type Setting, type Study, type StudyRound, settingsIn } from './study.ts';

const percent = (fraction: number) => `${(100 * fraction).toFixed(2)} %`;

/** Mean and deviation over seeds, as `91.52 ± 0.14 %`; without the deviation for one seed. */
export function spreadText(fractions: readonly number[]): string {
  const { mean, deviation } = moments(fractions);
  return deviation === null ? percent(mean) : `${(100 * mean).toFixed(2)} ± ${(100 * deviation).toFixed(2)} %`;
}

/** @returns the mean, and the deviation of a sample (divided by n - 1), null for fewer than two */
function moments(values: readonly number[]): { mean: number; deviation: number | null } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: values.length < 2 ? null : Math.sqrt(squares / (values.length - 1)) };
}

/** One setting of a rung with what its cells came to. */
interface Row {
  setting: Setting;
  outcomes: Outcome[];
  accuracy: number;
}

/** The settings of a rung of which every seed is done, the best by what was held back first. */
function ranked({ entrants }: StudyRound, results: StudyResults): Row[] {
  return entrants
    .flatMap(({ setting, jobs }) => {
      const outcomes = jobs.flatMap((job) => results.of(job) ?? []);
      return outcomes.length < jobs.length ? [] : [{ setting, outcomes, accuracy: moments(heldBack(outcomes)).mean }];
    })
    .sort((a, b) => b.accuracy - a.accuracy);
}

const heldBack = (outcomes: readonly Outcome[]) => outcomes.map(({ result }) => result.validationAccuracy ?? 0);
const nameOf = ({ optimizer, loss, schedule }: Setting) => `${optimizer.label}, ${loss.label}, ${schedule.label}`;

/** A study that is done as a page of Markdown. */
export function studyReport(study: Study, results: StudyResults): string {
  const rounds = results.rounds();
  const { base, rungs } = study;
  const held = Math.round(100 * base.validationShare);
  return `# Optimizers, losses and schedules

The study of \`npm run experiments\`: ${study.settings.length} ways to train the notebook's network (\`${base.architecture.name}\`, ${base.batchSize} pictures a
batch, no augmentation), by successive halving. All are trained for an epoch; the best of them are trained anew for longer and
from more seeds, each time with a schedule over the whole of its epochs. ${held} % of the training pictures are held back, the
same for every cell, and every choice is made by the mean accuracy on those. An optimizer has the learning rate that suits it
with cross-entropy and a constant rate, so that the others are judged at a rate that was not chosen for them. Labels are smoothed for Kullback–Leibler
alone, which would otherwise train as cross-entropy does.

| Rung | Epochs | Seeds | Settings |
| --- | ---: | ---: | ---: |
${rungs.map((rung, index) => `| ${index + 1} | ${rung.epochs} | ${rung.seeds} | ${settingsIn(study, index)} |`).join('\n')}

${finalists(ranked(rounds.at(-1)!, results))}
${rounds
  .slice(1, -1)
  .reverse()
  .map((round) => rungTable(round, results))
  .join('')}${firstTable(rounds[0]!, results)}
Trained with the ${kernelsOf(rounds, results)} kernels.
`;
}

/** The winner, and the test figures of all that came into the last rung. */
function finalists(rows: readonly Row[]): string {
  const winner = rows[0]!;
  const tests = (of: readonly Outcome[]) => of.map(({ result }) => result.testAccuracy ?? 0);
  const losses = (of: readonly Outcome[]) => moments(of.map(({ result }) => result.testLoss ?? 0)).mean.toFixed(4);
  return `## The winner

**${nameOf(winner.setting)}**, at a learning rate of ${winner.outcomes[0]!.job.options.learningRate}: **${spreadText(tests(winner.outcomes))}** on the test set (mean and deviation of
${winner.outcomes.length} seeds; ${percent(Math.min(...tests(winner.outcomes)))} to ${percent(Math.max(...tests(winner.outcomes)))}). It won by what was held back. The test set was used for the cells of
the last rung alone, and nothing was chosen by it. It is the preset \`tuned\`.

The notebook that this project began from reports ${NOTEBOOK_ROW.optimizer} with ${NOTEBOOK_ROW.loss.toLowerCase()} as its best:
${percent(NOTEBOOK_ROW.testAccuracy)} on the test set, loss ${NOTEBOOK_ROW.testLoss}.

| Setting | Held back | Test set | Cross-entropy there |
| --- | ---: | ---: | ---: |
${rows.map(({ setting, outcomes }) => `| ${nameOf(setting)} | ${spreadText(heldBack(outcomes))} | ${spreadText(tests(outcomes))} | ${losses(outcomes)} |`).join('\n')}
`;
}

function rungTable(round: StudyRound, results: StudyResults): string {
  const rows = ranked(round, results);
  const { epochs, seeds } = round.rung;
  return `
## After ${epochs} epochs, ${seeds === 1 ? 'one seed' : `${seeds} seeds`}

| Setting | Held back |
| --- | ---: |
${rows.map(({ setting, outcomes }) => `| ${nameOf(setting)} | ${spreadText(heldBack(outcomes))} |`).join('\n')}
`;
}

/** Optimizers by losses, each with its best schedule: a table that a page can hold. */
function firstTable(round: StudyRound, results: StudyResults): string {
  const rows = ranked(round, results);
  const labels = (axis: 'optimizer' | 'loss') => [...new Set(round.entrants.map(({ setting }) => setting[axis].label))];
  const best = (optimizer: string, loss: string) =>
    rows.find(({ setting }) => setting.optimizer.label === optimizer && setting.loss.label === loss);
  const entry = (row: Row | undefined) =>
    row === undefined ? '–' : `${percent(row.accuracy)}, ${row.setting.schedule.label}`;
  const losses = labels('loss');
  return `
## After one epoch

What was held back, with the best of the schedules.

| Optimizer | ${losses.join(' | ')} |
| --- |${' ---: |'.repeat(losses.length)}
${labels('optimizer')
  .map((optimizer) => `| ${optimizer} | ${losses.map((loss) => entry(best(optimizer, loss))).join(' | ')} |`)
  .join('\n')}
`;
}

function kernelsOf(rounds: readonly StudyRound[], results: StudyResults): string {
  const outcomes = rounds.flatMap(({ entrants }) =>
    entrants.flatMap(({ jobs }) => jobs.flatMap((job) => results.of(job) ?? [])),
  );
  return [...new Set(outcomes.map(({ kernels }) => kernels))].sort().join(' and ');
}
