import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { preprocessingOf } from '../../src/domain/datasets/dataset-spec.ts';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import { viewOf } from '../../workers/models/calibration.ts';
import { predictAll } from '../../workers/training/evaluate.ts';
import type { PhotoAnswers } from '../calibrate/photo-answers.ts';
import { CommandError } from '../support/command.ts';
import { startNodeEngine } from '../support/engine.ts';
import { readModel } from '../support/model-folder.ts';
import { allowRelaxedSimd } from '../support/relaxed-simd.ts';
import { type TrainingValues, trainingArguments } from '../support/training-arguments.ts';
import { learn } from '../train/learn.ts';
import { seeForTraining, withoutHomes } from '../train/photos-to-teach.ts';
import { answersOf, crossCalibrate, type FoldAnswers } from './cross-calibration.ts';
import { isInFold } from './homes.ts';
import { printReport } from './photo-command.ts';
import { reportOn } from './photo-report.ts';
import { choosePhotos, type SeenPhotos, seePhotos } from './see-photos.ts';

interface HomesOptions {
  /** Into how many folds the homes are divided. */
  homes: string;
  /** A file to write the answers to, for `npm run calibrate -- --answers`. */
  answers?: string;
  json: boolean;
}

/**
 * Cross-validation over homes: trains once for each fold of homes by the command that made the model, without the photos
 * of these homes, and judges on those of `photos` that were taken there. What is sure is decided for each fold by a
 * calibration fitted on the others.
 * @throws CommandError where the model was not trained on photos, or the photos' homes are not known
 */
export async function homesCommand(photos: readonly string[], model: string, options: HomesOptions): Promise<void> {
  const folds = Number(options.homes);
  if (!(Number.isInteger(folds) && folds >= 2)) throw new CommandError('--homes takes a number of folds from 2.');
  allowRelaxedSimd();
  await startNodeEngine();
  const recipe = recipeOf((await readModel(model)).metadata);
  const [taught, judged] = [await seeForTraining(recipe.photos, recipe), await seePhotos(photos)];
  if (judged.photos.every(({ home }) => home === null)) {
    throw new CommandError('No homes.csv beside the photos says in which home they were taken.');
  }
  const parts: FoldAnswers[] = [];
  for (let fold = 0; fold < folds; fold++) {
    console.error(`Fold ${fold + 1} of ${folds}`);
    const { network, spec } = await learn(recipe, withoutHomes(taught, { fold, folds }, recipe));
    const held = choosePhotos(judged, (photo) => isInFold(photo, { fold, folds }));
    const probabilities = await predictAll(network, held.pixels, preprocessingOf(spec), {}, viewOf(undefined, 'photo'));
    network.dispose();
    parts.push({ held, answers: { probabilities, classes: spec.classes.length, right: rightOf(held) } });
  }
  if (options.answers !== undefined) await writeFile(options.answers, JSON.stringify(toJson(answersOf(parts))));
  const report = reportOn(crossCalibrate(parts), null);
  if (options.json) console.log(JSON.stringify(report));
  else printReport(report);
}

/** The arguments of the command that trained a model. @throws CommandError where it was not trained on photos */
function recipeOf({ name, command }: ModelMetadata): TrainingValues & { photos: string[] } {
  const [, args = ''] = /^npm run train -- (.*)$/.exec(command) ?? [];
  const { values } = parseArgs({ args: args.split(' '), options: trainingArguments });
  if (values.photos === undefined) throw new CommandError(`${name} was not trained on photos: ${command}`);
  return { ...values, photos: values.photos };
}

const rightOf = ({ photos }: SeenPhotos) => photos.map(({ right }) => right);

const toJson = ({ probabilities, ...rest }: PhotoAnswers) => ({ ...rest, probabilities: Array.from(probabilities) });
