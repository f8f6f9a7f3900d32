/** `npm run sketch` draws the sketch of Fashion-MNIST's training pictures that ships with the app, to rehearse by. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SKETCH_PATH } from '../src/domain/assets.ts';
import { encodeReplay } from '../workers/adaptation/generative-replay.ts';
import { fitReplay } from './replay-model/fit.ts';
import { runCommand } from './support/command.ts';
import { loadDatasetFromDisk } from './support/dataset.ts';

/**
 * 64 components hold 88 % of the pictures' variance, and pictures that are drawn from more are no better to rehearse
 * by (docs/adaptation.md). Every fourth picture is enough to fit them to.
 */
const SETTINGS = { components: 64, places: 8, every: 4, seed: 1 };

await runCommand(import.meta.filename, async () => {
  const { train } = await loadDatasetFromDisk();
  const bytes = encodeReplay(fitReplay(train, SETTINGS));
  const path = join('public', SKETCH_PATH);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  console.error(`${path}: ${bytes.length} bytes`);
});
