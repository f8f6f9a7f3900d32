/**
 * `npm run experiments [-- --cluster ADDRESS]`: the study of optimizers, losses and schedules, written to
 * docs/experiments.md. What is done is kept in a file: ended and started again, it goes on where it was.
 */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { aboutText, accuracyText, durationText } from '../src/text/figures.ts';
import { onThisMachine } from './cluster/here.ts';
import { runStudy, type StudyProgress } from './experiments/run-study.ts';
import { wholeStudy } from './experiments/study.ts';
import { studyReport } from './experiments/study-report.ts';
import { runCommand } from './support/command.ts';

await runCommand(import.meta.filename, async () => {
  const { values } = parseArgs({
    options: {
      results: { type: 'string', default: '.data/study.jsonl' },
      out: { type: 'string', default: 'docs/experiments.md' },
      fraction: { type: 'string', default: '1' },
      kernels: { type: 'string' },
    },
  });
  const study = wholeStudy(Number(values.fraction));
  const hand = onThisMachine(values.kernels === undefined ? [] : ['--kernels', values.kernels]);
  const results = await runStudy(study, values.results, hand, (progress) => console.error(progressText(progress)));
  await writeFile(values.out, studyReport(study, results, cpus()[0]?.model.trim() ?? 'an unknown processor'));
  console.log(`Written to ${values.out}`);
});

function progressText({ outcome, rung, done, cells, fraction, secondsLeft }: StudyProgress): string {
  const { options } = outcome.job;
  const { optimizer, loss, schedule, seed } = options;
  const figures = `${accuracyText(outcome.result.validationAccuracy)} held back, ${durationText(outcome.seconds)}`;
  const place = `rung ${rung}: ${done} of ${cells}; ${Math.floor(100 * fraction)} % of all, ${aboutText(secondsLeft)} left`;
  return `${place}  ${optimizer.kind}, ${loss.kind}, ${schedule.kind}, seed ${seed}: ${figures}`;
}
