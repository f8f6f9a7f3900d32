/**
 * Looks at photos with the app's own vision:
 * `npm run vision -- PHOTO --out DIR` writes every stage as a picture;
 * `npm run vision -- --photos DIR [--model DIR] --sheet FILE.png [--count 40]` draws a contact sheet;
 * `npm run vision -- --photos DIR [--model DIR] --ablation [--turned DEGREES] [--json]` what each stage is worth;
 * `npm run vision -- --photos DIR [--model DIR] --augmentation [--pictures N] [--json]` what each change of training's;
 * `npm run vision -- --photos DIR [--model DIR] --steadiness [--json]` what mirroring, light and size change;
 * `npm run vision -- --photos DIR [--model DIR] --evidence [--json]` whether what is said to speak for an answer does;
 * `npm run vision -- --dataset-files [--photos DIR] [--model DIR] [--json]` how the dataset's own pictures fare as files.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { DEFAULT_MODEL, MODELS_PATH } from '../src/domain/assets.ts';
import { openClassifier } from './evaluate/photo-command.ts';
import { readPhoto } from './evaluate/photo-reader.ts';
import { CommandError, runCommand } from './support/command.ts';
import { loadDatasetFromDisk } from './support/dataset.ts';
import { namedDataset } from './support/dataset-choice.ts';
import { ablate, printAblation } from './vision/ablation.ts';
import { ablateAugmentation } from './vision/augmentation.ts';
import { drawContactSheet } from './vision/contact-sheet.ts';
import { lookAtDatasetFiles, printDatasetFiles } from './vision/dataset-files.ts';
import { measureFaithfulness, printFaithfulness } from './vision/faithfulness.ts';
import { writeStages } from './vision/stage-pictures.ts';
import { measureSteadiness, printSteadiness } from './vision/steadiness.ts';

const USAGE = `usage: npm run vision -- PHOTO --out DIR
       npm run vision -- --photos DIR [--model DIR] --sheet FILE.png [--count 40]
       npm run vision -- --photos DIR [--model DIR] --ablation|--steadiness|--evidence [--json]
       npm run vision -- --photos DIR [--model DIR] --ablation --turned DEGREES [--json]
       npm run vision -- --photos DIR [--model DIR] --augmentation [--pictures 30000] [--json]
       npm run vision -- --dataset-files [--photos DIR] [--model DIR] [--json]`;

await runCommand(import.meta.filename, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      photos: { type: 'string' },
      model: { type: 'string', default: `public/${MODELS_PATH}${DEFAULT_MODEL}` },
      sheet: { type: 'string' },
      count: { type: 'string', default: '40' },
      ablation: { type: 'boolean' },
      augmentation: { type: 'boolean' },
      turned: { type: 'string', default: '0' },
      pictures: { type: 'string', default: '30000' },
      steadiness: { type: 'boolean' },
      evidence: { type: 'boolean' },
      'dataset-files': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const { photos, model } = values;
  const [photo] = positionals;
  const show = <Row>(rows: Row[], print: (rows: Row[]) => void) =>
    values.json ? console.log(JSON.stringify(rows)) : print(rows);
  const classify = async () => (await openClassifier(model)).classify;
  if (photo && values.out) {
    for (const file of await writeStages(await readPhoto(photo), values.out)) console.log(file);
  } else if (values['dataset-files']) {
    const { test } = await loadDatasetFromDisk(namedDataset());
    show(await lookAtDatasetFiles(test, await classify(), photos), printDatasetFiles);
  } else if (photos && values.sheet) {
    const count = within(values.count, '--count', 1, 1000);
    await drawContactSheet(photos, await openClassifier(model), count, values.sheet);
    console.log(values.sheet);
  } else if (photos && values.ablation) {
    show(await ablate(photos, await classify(), within(values.turned, '--turned', 0, 180)), printAblation);
  } else if (photos && values.augmentation) {
    const pictures = within(values.pictures, '--pictures', 1, 60_000);
    const study = { from: model, pictures, replicas: availableParallelism() };
    show(await ablateAugmentation(photos, study), printAblation);
  } else if (photos && values.steadiness) {
    show(await measureSteadiness(photos, await classify()), printSteadiness);
  } else if (photos && values.evidence) {
    show(await measureFaithfulness(photos, await classify()), printFaithfulness);
  } else {
    throw new CommandError(USAGE);
  }
});

function within(text: string, name: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new CommandError(`${name} takes a whole number from ${least} to ${most}.`);
}
