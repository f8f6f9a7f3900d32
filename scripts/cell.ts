/**
 * `npm run cell [-- --kernels simd] < JOB.json`: one cell of an experiment, or some pictures to classify, as JSON on
 * standard input; what came of it, as JSON on standard output. By the modules that the app runs, so that a cluster's
 * machines give what one machine gives. `-- --example` prints a job.
 */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { SelvedgeError } from '../src/domain/errors.ts';
import { classifyPictures } from './cell/classify-pictures.ts';
import { EXAMPLE, parseJob } from './cell/job.ts';
import { runTraining } from './cell/run-training.ts';
import type { KernelBuild } from './kernels.ts';
import { CommandError, runCommand } from './support/command.ts';
import { availableKernelBuilds } from './support/engine.ts';
import { allowRelaxedSimd } from './support/relaxed-simd.ts';

await runCommand(import.meta.filename, async () => {
  const { values } = parseArgs({ options: { example: { type: 'boolean' }, kernels: { type: 'string' } } });
  const print = console.log;
  // Standard output is for the result alone.
  console.log = console.error;
  if (values.example) {
    print(JSON.stringify(EXAMPLE, null, 2));
    return;
  }
  const job = await understood(await text(process.stdin));
  allowRelaxedSimd();
  const kernels = await chosenBuild(values.kernels);
  const outcome = await (job.job === 'train' ? runTraining(job, kernels) : classifyPictures(job, kernels));
  print(JSON.stringify({ ...outcome, kernels }));
});

async function understood(json: string) {
  try {
    return parseJob(json);
  } catch (error) {
    if (error instanceof SelvedgeError) throw new CommandError(`${error.message}.`, { cause: error });
    throw error;
  }
}

/**
 * The build that is named, else the fastest here. A cluster of unlike machines names `simd`: what relaxed SIMD rounds
 * differs between processors.
 */
async function chosenBuild(named: string | undefined): Promise<KernelBuild> {
  const builds = await availableKernelBuilds();
  const build = named === undefined ? builds.at(-1)! : builds.find((available) => available === named);
  if (build === undefined) throw new CommandError(`--kernels is one of ${builds.join(', ')} here, not ${named}.`);
  return build;
}
