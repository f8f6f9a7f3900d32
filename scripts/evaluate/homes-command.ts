import { parseArgs } from 'node:util';
import { preprocessingOf } from '../../src/domain/datasets/dataset-spec.ts';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import { viewOf } from '../../workers/models/calibration.ts';
import { predictAll } from '../../workers/training/evaluate.ts';
import { writeAnswers } from '../calibrate/photo-answers.ts';
import { CommandError } from '../support/command.ts';
import { startNodeEngine } from '../support/engine.ts';
import { modelFolder, readModel } from '../support/model-folder.ts';
import { allowRelaxedSimd } from '../support/relaxed-simd.ts';
import { type TrainingValues, trainingArguments, trainingOptions } from '../support/training-arguments.ts';
import { learn } from '../train/learn.ts';
import { refuseHomeless, seeForTraining, withoutHomes } from '../train/photos-to-teach.ts';
import { answersOf, crossCalibrate, type FoldAnswers } from './cross-calibration.ts';
import { isInFold } from './homes.ts';
import { printReport } from './photo-command.ts';
import { labelsOf } from './photo-labels.ts';
import { reportOn } from './photo-report.ts';
import { pixelsOf, seePhotos } from './see-photos.ts';

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
  await refuseParentOfPhotos(recipe);
  const { seed } = trainingOptions(recipe);
  refuseHomeless(await labelsOf([...recipe.photos, ...photos]));
  const [taught, judged] = [await seeForTraining(recipe.photos, seed), await seePhotos(photos)];
  const parts: FoldAnswers[] = [];
  for (let fold = 0; fold < folds; fold++) {
    console.error(`Fold ${fold + 1} of ${folds}`);
    const { network, spec } = await learn(recipe, async () => withoutHomes(taught, { fold, folds }, seed));
    const held = judged.filter((photo) => isInFold(photo, { fold, folds }));
    const probabilities = await predictAll(
      network,
      pixelsOf(held),
      preprocessingOf(spec),
      {},
      viewOf(undefined, 'photo'),
    );
    network.dispose();
    parts.push({
      held,
      answers: { probabilities, classes: spec.classes.length, right: held.map(({ right }) => right) },
    });
  }
  const report = reportOn(crossCalibrate(parts), null);
  if (options.json) console.log(JSON.stringify(report));
  else printReport(report);
  if (options.answers !== undefined) await writeAnswers(options.answers, answersOf(parts));
}

/** The arguments of the command that trained a model. @throws CommandError where it was not trained on photos */
function recipeOf({ name, command }: ModelMetadata): TrainingValues & { photos: string[] } {
  const [, args] = /^npm run train -- (.*)$/.exec(command) ?? [];
  if (args === undefined) throw new CommandError(`${name} does not say how it was trained: ${command}`);
  const { values } = parseArgs({ args: args.split(' '), options: trainingArguments });
  const { photos, 'without-homes': left } = values;
  if (photos === undefined) throw new CommandError(`${name} was not trained on photos: ${command}`);
  if (left !== undefined) throw new CommandError(`${name} was trained without some homes already: ${command}`);
  return { ...values, photos };
}

/** A fold that starts from what has seen its homes would be judged on what it knows. */
async function refuseParentOfPhotos({ from }: TrainingValues): Promise<void> {
  if (from === undefined) return;
  const { trainedOn } = (await readModel(modelFolder(from))).metadata;
  if (trainedOn.some(({ dataset }) => dataset === 'photos')) {
    throw new CommandError(`${from}, from which the model was trained on, has learnt photos too, of any home.`);
  }
}
