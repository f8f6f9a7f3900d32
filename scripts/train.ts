/** `npm run train -- --preset NAME [options]`: trains with the app's own modules and writes public/models/NAME/. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { classNames, preprocessingOf } from '../src/domain/datasets/dataset-spec.ts';
import { sha256 } from '../workers/common/sha256.ts';
import { runCommand } from './support/command.ts';
import { writeModel } from './support/model-folder.ts';
import { trainingArguments, USAGE } from './support/training-arguments.ts';
import { learn, testFigures } from './train/learn.ts';
import { photosToTeach } from './train/photos-to-teach.ts';

await runCommand(import.meta.filename, async () => {
  const { values } = parseArgs({ options: trainingArguments });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const learnt = await learn(values, photosToTeach(values));
  const figures = await testFigures(learnt);
  if (values['dry-run']) return;
  const { network, options, spec, dataset, photos, epochs } = learnt;
  const name = values.name ?? values.preset ?? 'starter';
  const folder = values.out ?? join('public', 'models', name);
  await writeModel(folder, network, {
    name,
    classes: classNames(spec),
    preprocessing: preprocessingOf(spec),
    trainedOn: [
      { dataset: spec.name, sha256: dataset.sha256 },
      ...(photos ? [{ dataset: 'photos', sha256: { 'as 28×28 bytes': await sha256(photos.pixels) } }] : []),
    ],
    architecture: options.architecture.name,
    command: ['npm run train --', ...process.argv.slice(2)].join(' '),
    seed: options.seed,
    epochs,
    ...figures,
    training: options,
  });
  console.error(`Written to ${folder}`);
});
