/**
 * `npm run calibrate -- --model DIR` fits how far a model may be believed and writes it into its metadata.json:
 * the temperature for the dataset on what training held back of it; the one for photos, and from where on it is sure,
 * on the same pictures altered to look like what vision makes of photos, or on photos: with `--photos DIR` on all of
 * those, with `--answers FILE` on what networks trained like it answered to photos of homes that they did not see.
 */
import { parseArgs } from 'node:util';
import type { Calibration } from '../src/domain/calibration.ts';
import { FASHION_MNIST } from '../src/domain/datasets/fashion-mnist.ts';
import { viewOf } from '../workers/models/calibration.ts';
import { fitTemperature } from '../workers/models/fit-calibration.ts';
import { predictAll } from '../workers/training/evaluate.ts';
import { type HeldOut, heldOutExamples } from './calibrate/held-out.ts';
import { fitOnPhotos, type PhotoAnswers, readAnswers } from './calibrate/photo-answers.ts';
import { alteredLikePhotos, STRENGTH } from './calibrate/photo-like.ts';
import { pixelsOf, seePhotos } from './evaluate/see-photos.ts';
import { CommandError, runCommand } from './support/command.ts';
import { loadDatasetFromDisk } from './support/dataset.ts';
import { startNodeEngine } from './support/engine.ts';
import { modelFolder, readModel, writeMetadata } from './support/model-folder.ts';

const USAGE = `usage: npm run calibrate -- --model DIR [--answers FILE | --photos DIR] [--strength ${STRENGTH}]
                            [--held-from N | --validation-share SHARE --seed SEED] [--dry-run]

  --answers FILE      fit on the answers of npm run evaluate -- --homes N --answers FILE in place of altered pictures; or
  --photos DIR        on photos of which training saw none
  --strength          how strongly pictures are altered where no photos are given
  --held-from         where training held back Fashion-MNIST's training pictures from the Nth on; or
  --validation-share  the share of them that it held back, and
  --seed              the seed by which they were chosen; all where the model's metadata does not say
  --dry-run           writes nothing`;

await runCommand(import.meta.filename, async () => {
  const said = readArguments(process.argv.slice(2));
  const folder = modelFolder(said.model);
  await startNodeEngine();
  const { model, metadata } = await readModel(folder);
  const { train } = await loadDatasetFromDisk(FASHION_MNIST);
  const classes = metadata.classes.length;
  const answers = async ({ pixels, right }: HeldOut, mirrored: boolean) => {
    const view = { temperature: 1, mirrored };
    return { probabilities: await predictAll(model, pixels, metadata.preprocessing, {}, view), classes, right };
  };

  const held = heldOutExamples(train, metadata, said);
  const { temperature: photo, ...thresholds } = fitOnPhotos(await photoAnswers());
  const calibration: Calibration = {
    temperature: { dataset: fitTemperature(await answers(held, viewOf(undefined, 'dataset').mirrored)), photo },
    ...thresholds,
    fittedOn: said.answers || said.photos ? 'photos' : 'altered-pictures',
  };
  console.log(JSON.stringify(calibration, null, 2));
  if (!said.dryRun) await writeMetadata(folder, { ...metadata, calibration });

  async function photoAnswers(): Promise<PhotoAnswers> {
    if (said.answers) {
      const read = await readAnswers(said.answers);
      if (read.classes !== classes) {
        throw new CommandError(`${said.answers} has answers of ${read.classes} classes, and ${said.model} ${classes}.`);
      }
      return read;
    }
    const { mirrored } = viewOf(undefined, 'photo');
    if (!said.photos) return answers(alteredLikePhotos(held, 1, said.strength), mirrored);
    if (metadata.trainedOn.some(({ dataset }) => dataset === 'photos')) {
      throw new CommandError(`${said.model} has learnt photos. Fit it on --answers to photos that it did not see.`);
    }
    const photos = (await seePhotos([said.photos])).filter(({ found }) => found);
    return answers({ pixels: pixelsOf(photos), right: photos.map(({ right }) => right) }, mirrored);
  }
});

/** @throws CommandError with the usage when they are not understood */
function readArguments(args: string[]) {
  const text = { type: 'string' } as const;
  const options = {
    model: text,
    photos: text,
    answers: text,
    strength: { type: 'string', default: String(STRENGTH) },
    'held-from': text,
    'validation-share': text,
    seed: text,
    'dry-run': { type: 'boolean', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args, options });
    if (values.model === undefined) throw new Error('--model is missing');
    if (values.answers && values.photos) throw new Error('--answers and --photos do not go together');
    return {
      model: values.model,
      ...(values.photos !== undefined && { photos: values.photos }),
      ...(values.answers !== undefined && { answers: values.answers }),
      strength: numberOf('strength', values.strength, 0),
      ...(values['held-from'] && { from: numberOf('held-from', values['held-from'], 1) }),
      ...(values['validation-share'] && { share: numberOf('validation-share', values['validation-share'], 0) }),
      ...(values.seed && { seed: numberOf('seed', values.seed, 0) }),
      dryRun: values['dry-run'],
    };
  } catch (cause) {
    throw new CommandError(`${(cause as Error).message}\n${USAGE}`, { cause });
  }
}

function numberOf(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!(value >= least) || !Number.isFinite(value)) throw new Error(`--${name} takes a number from ${least}`);
  return value;
}
