/**
 * Looks at photos with the app's own vision:
 * `npm run vision -- PHOTO --out DIR` writes every stage as a picture;
 * `npm run vision -- --photos DIR [--model DIR] --sheet FILE.png [--count 40]` draws a contact sheet;
 * `npm run vision -- --photos DIR [--model DIR] --ablation [--json]` measures what each stage is worth;
 * `npm run vision -- --photos DIR [--model DIR] --augmentation [--pictures N] [--json]` what each change of training's;
 * `npm run vision -- --photos DIR [--model DIR] --steadiness [--json]` what mirroring, light and size change;
 * `npm run vision -- --photos DIR [--model DIR] --evidence [--json]` whether what is said to speak for an answer does.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { MODELS_PATH, STARTER_MODEL } from '../src/contract/assets.ts';
import { openClassifier } from './evaluate/photo-command.ts';
import { readPhoto } from './evaluate/photo-reader.ts';
import { CommandError, runCommand } from './support/command.ts';
import { ablate, printAblation } from './vision/ablation.ts';
import { ablateAugmentation } from './vision/augmentation.ts';
import { drawContactSheet } from './vision/contact-sheet.ts';
import { measureFaithfulness, printFaithfulness } from './vision/faithfulness.ts';
import { writeStages } from './vision/stage-pictures.ts';
import { measureSteadiness, printSteadiness } from './vision/steadiness.ts';

const USAGE = `usage: npm run vision -- PHOTO --out DIR
       npm run vision -- --photos DIR [--model DIR] --sheet FILE.png [--count 40]
       npm run vision -- --photos DIR [--model DIR] --ablation|--steadiness|--evidence [--json]
       npm run vision -- --photos DIR [--model DIR] --augmentation [--pictures 30000] [--json]`;

await runCommand(import.meta.filename, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      photos: { type: 'string' },
      model: { type: 'string', default: `public/${MODELS_PATH}${STARTER_MODEL}` },
      sheet: { type: 'string' },
      count: { type: 'string', default: '40' },
      ablation: { type: 'boolean' },
      augmentation: { type: 'boolean' },
      pictures: { type: 'string', default: '30000' },
      steadiness: { type: 'boolean' },
      evidence: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const [photo] = positionals;
  if (photo && values.out) {
    for (const file of await writeStages(await readPhoto(photo), values.out)) console.log(file);
  } else if (values.photos && values.sheet) {
    const count = Number(values.count);
    if (!Number.isInteger(count) || count < 1) throw new CommandError('--count takes a whole number from 1.');
    await drawContactSheet(values.photos, await openClassifier(values.model), count, values.sheet);
    console.log(values.sheet);
  } else if (values.photos && values.ablation) {
    const { classify } = await openClassifier(values.model);
    const rows = await ablate(values.photos, classify);
    if (values.json) console.log(JSON.stringify(rows));
    else printAblation(rows);
  } else if (values.photos && values.augmentation) {
    const pictures = Number(values.pictures);
    if (!(Number.isInteger(pictures) && pictures >= 1 && pictures <= 60_000))
      throw new CommandError('--pictures takes a whole number from 1 to 60000.');
    const study = { from: values.model, pictures, replicas: availableParallelism() };
    const rows = await ablateAugmentation(values.photos, study);
    if (values.json) console.log(JSON.stringify(rows));
    else printAblation(rows);
  } else if (values.photos && values.steadiness) {
    const { classify } = await openClassifier(values.model);
    const rows = await measureSteadiness(values.photos, classify);
    if (values.json) console.log(JSON.stringify(rows));
    else printSteadiness(rows);
  } else if (values.photos && values.evidence) {
    const { classify } = await openClassifier(values.model);
    const rows = await measureFaithfulness(values.photos, classify);
    if (values.json) console.log(JSON.stringify(rows));
    else printFaithfulness(rows);
  } else {
    throw new CommandError(USAGE);
  }
});
