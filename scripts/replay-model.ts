/** `npm run sketch [-- --dataset ID]` fits the replay model of a dataset's training pictures that its spec names. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeReplay } from '../workers/adaptation/generative-replay.ts';
import { fitReplay } from './replay-model/fit.ts';
import { CommandError, runCommand } from './support/command.ts';
import { loadDatasetFromDisk } from './support/dataset.ts';
import { DATASET_OPTION, namedDataset } from './support/dataset-choice.ts';

/**
 * 64 components hold 88 % of the pictures' variance, and pictures that are drawn from more are no better to rehearse
 * by (docs/adaptation.md). Every fourth picture is enough to fit them to.
 */
const SETTINGS = { components: 64, places: 8, every: 4, seed: 1 };

await runCommand(import.meta.filename, async () => {
  const spec = namedDataset(parseArgs({ options: DATASET_OPTION }).values.dataset);
  if (spec.replay === null)
    throw new CommandError(`The spec of ${spec.name} names no file for its sketch (\`replay\`).`);
  const { train } = await loadDatasetFromDisk(spec);
  const bytes = encodeReplay(fitReplay(train, SETTINGS));
  const path = join('public', spec.replay);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  console.error(`${path}: ${bytes.length} bytes`);
});
