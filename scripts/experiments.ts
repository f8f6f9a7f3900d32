/**
 * `npm run experiments [-- --cluster ADDRESS]`: the study of optimizers, losses and schedules, written to
 * docs/experiments.md. What is done is kept in a file: ended and started again, it goes on where it was.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { HAND_OPTIONS, HAND_USAGE, handOf } from './cluster/choose-hand.ts';
import { readStudy, runStudy } from './experiments/run-study.ts';
import { wholeStudy } from './experiments/study.ts';
import { studyReport } from './experiments/study-report.ts';
import { CommandError, runCommand } from './support/command.ts';

const USAGE = `usage: npm run experiments [-- --results FILE] [--out FILE] [--fraction F] [--jobs] [--cluster ADDRESS]

  --results   the file of JSON lines that results are added to; .data/study.jsonl if not given
  --out       where the report goes; docs/experiments.md if not given, .data/study.md for a trial
  --fraction  of the training pictures, 0.001 to 1, for a trial of less than all
  --jobs      prints the jobs that can be done, a line each, for whoever hands them to \`npm run cell\`; does none
${HAND_USAGE}`;

await runCommand(import.meta.filename, async () => {
  const { results: path, out, fraction, jobs, ...where } = readArguments(process.argv.slice(2));
  const study = wholeStudy(fraction);
  if (jobs) {
    for (const job of (await readStudy(study, path)).waiting()) console.log(JSON.stringify(job));
    return;
  }
  const results = await runStudy(study, path, handOf(where));
  await writeFile(out, studyReport(study, results));
  console.log(`Written to ${out}`);
});

/** @throws CommandError with the usage when they are not understood */
function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        results: { type: 'string', default: '.data/study.jsonl' },
        out: { type: 'string' },
        fraction: { type: 'string', default: '1' },
        jobs: { type: 'boolean', default: false },
        ...HAND_OPTIONS,
      },
    });
    const fraction = Number(values.fraction);
    if (!(fraction >= 0.001 && fraction <= 1)) throw new Error(`${values.fraction} is no fraction from 0.001 to 1`);
    return { ...values, fraction, out: values.out ?? (fraction < 1 ? '.data/study.md' : 'docs/experiments.md') };
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
