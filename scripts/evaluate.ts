/**
 * `npm run evaluate -- --model DIR [--dataset ID] [--json]` evaluates a saved model on a dataset's test set;
 * with `--photos DIR` on real photographs, by scripts/evaluate/photo-command.ts, `--against MODEL` beside another one;
 * with `--homes FOLDS` too, the model's training on homes that it did not see, by scripts/evaluate/homes-command.ts;
 * with `--few-shot K`, what teaching K photos a class is worth, by scripts/evaluate/few-shot-command.ts.
 */
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_MODEL } from '../src/domain/assets.ts';
import { viewOf } from '../workers/models/calibration.ts';
import { predictAll } from '../workers/training/evaluate.ts';
import { type Evaluation, evaluate } from '../workers/training/metrics.ts';
import { calibrationError, toAnswers } from './evaluate/scores.ts';
import { CommandError, runCommand } from './support/command.ts';
import { loadDatasetFromDisk } from './support/dataset.ts';
import { DATASET_OPTION, namedDataset } from './support/dataset-choice.ts';
import { startNodeEngine } from './support/engine.ts';
import { modelFolder, readModel } from './support/model-folder.ts';

const DEFAULT_FOLDER = join('public/models', DEFAULT_MODEL);

await runCommand(import.meta.filename, async () => {
  const {
    photos,
    model: named = DEFAULT_FOLDER,
    against,
    homes,
    answers,
    dataset,
    json,
    'few-shot': shots,
    ...fewShot
  } = readArguments(process.argv.slice(2));
  const folder = modelFolder(named);
  if (photos.length > 0 && shots !== undefined) {
    const { fewShotCommand } = await import('./evaluate/few-shot-command.ts');
    return fewShotCommand(photos[0]!, folder, { ...fewShot, 'few-shot': shots, json });
  }
  if (photos.length > 0 && homes !== undefined) {
    const { homesCommand } = await import('./evaluate/homes-command.ts');
    return homesCommand(photos, folder, { homes, ...(answers !== undefined && { answers }), json });
  }
  if (photos.length > 0) {
    const { photoCommand } = await import('./evaluate/photo-command.ts');
    return photoCommand(photos, folder, { ...(against !== undefined && { against }), json });
  }
  await startNodeEngine();
  const { model, metadata } = await readModel(folder);
  const { test } = await loadDatasetFromDisk(namedDataset(dataset));
  const { preprocessing, calibration, classes } = metadata;
  const probabilities = await predictAll(model, test.images, preprocessing, {}, viewOf(calibration, 'dataset'));
  const right = Array.from(test.labels, (label) => [label]);
  const ece = calibrationError(toAnswers(probabilities, right));
  const evaluation = { ...evaluate(probabilities, test.labels, classes.length), ece };
  if (json) printJson(evaluation, classes);
  else printTable(basename(folder), evaluation, classes);
});

/** @throws CommandError with the usage when they are not understood */
function readArguments(args: string[]) {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean', default: false } as const;
    const rehearsal = { ...text, default: 'dataset' } as const;
    const options = {
      ...DATASET_OPTION,
      model: text,
      photos: { ...text, multiple: true, default: [] as string[] },
      against: text,
      homes: text,
      answers: text,
      json: flag,
      'few-shot': text,
      'new-classes': flag,
      rehearsal,
      draws: text,
    } as const;
    const { values } = parseArgs({ args, options });
    refuseMisfits(values);
    return values;
  } catch (cause) {
    const usage = `usage: npm run evaluate -- [--model DIR, else ${DEFAULT_FOLDER}] [--dataset ID] [--json]
       npm run evaluate -- --photos DIR [--photos DIR] [--model DIR] [--against MODEL] [--json]
       npm run evaluate -- --photos DIR [--photos DIR] [--model DIR] --homes FOLDS [--answers FILE] [--json]
       npm run evaluate -- --photos DIR --few-shot K [--new-classes] [--rehearsal sketch] [--draws N]`;
    throw new CommandError(`${(cause as Error).message}\n${usage}`, { cause });
  }
}

/** Options that say nothing together with others would be ignored without a word. */
function refuseMisfits(values: Record<string, unknown> & { photos: readonly string[] }): void {
  const given = (name: string) => values[name] !== undefined && values[name] !== false;
  const [no] = ['against', 'homes', 'few-shot'].filter((name) => given(name) && values.photos.length === 0);
  if (no !== undefined) throw new Error(`--${no} needs --photos`);
  const ways = ['against', 'homes', 'few-shot'].filter(given);
  if (ways.length > 1) throw new Error(`--${ways.join(' and --')} do not go together`);
  if (given('answers') && !given('homes')) throw new Error('--answers needs --homes');
  if (given('few-shot') && values.photos.length > 1) throw new Error('--few-shot takes one --photos');
}

/** With the expected calibration error, as a fraction of 1. */
type Evaluated = Evaluation & { ece: number };

function printJson({ accuracy, loss, ece, perClass, n }: Evaluated, classes: string[]): void {
  const named = perClass.map((metrics, index) => ({ class: classes[index], ...metrics }));
  console.log(JSON.stringify({ testAccuracy: accuracy, testLoss: loss, ece, perClass: named, n }));
}

function printTable(name: string, { accuracy, loss, ece, perClass, n }: Evaluated, classes: string[]): void {
  const percent = (fraction: number) => `${(100 * fraction).toFixed(1)} %`;
  const row = (...[first = '', ...cells]: string[]) =>
    first.padEnd(14) + cells.map((cell) => cell.padStart(11)).join('');
  console.log(
    `${name}: ${(100 * accuracy).toFixed(2)} % of ${n} test pictures, loss ${loss.toFixed(4)}, calibration error ${percent(ece)}\n`,
  );
  console.log(row('', 'precision', 'recall', 'F1', 'pictures'));
  for (const [index, { precision, recall, f1, support }] of perClass.entries()) {
    console.log(
      row(classes[index] ?? String(index), percent(precision), percent(recall), percent(f1), String(support)),
    );
  }
}
