import type { LayersModel } from '@tensorflow/tfjs-layers';
import { argMax } from '../../src/domain/arg-max.ts';
import { type AugmentationOptions, NO_AUGMENTATION } from '../../src/domain/augmentation.ts';
import { FASHION_MNIST } from '../../src/domain/datasets/fashion-mnist.ts';
import { INPUT_PIXELS, INPUT_SIZE } from '../../src/domain/picture.ts';
import { PRESETS } from '../../src/domain/presets.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { rowAt, rowsBetween } from '../../workers/common/rows.ts';
import type { Split } from '../../workers/data/index.ts';
import { viewOf } from '../../workers/models/calibration.ts';
import { predict } from '../../workers/models/predict.ts';
import { augment } from '../../workers/training/augmentation/augment.ts';
import { PHOTO_LIKE_PARTS, type PhotoLikePart } from '../../workers/training/augmentation/photo-like.ts';
import { type LabelledPictures, labelledPictures } from '../../workers/training/examples.ts';
import { Purpose, Random } from '../../workers/training/random.ts';
import { train } from '../../workers/training/train.ts';
import { pixelsOf, type SeenPhoto, seePhotos } from '../evaluate/see-photos.ts';
import { CommandError } from '../support/command.ts';
import { loadDatasetFromDisk } from '../support/dataset.ts';
import { startNodeEngine } from '../support/engine.ts';
import { modelFolder, readModel } from '../support/model-folder.ts';
import { allowRelaxedSimd } from '../support/relaxed-simd.ts';
import { startReplicaThread } from '../support/replica-threads.ts';
import { type AblationRow, compare } from './ablation.ts';

/** The recipe of the model that never saw a photo, in one epoch: this fraction is changed like photos, the rest as for `best`. */
const PHOTO_LIKE = 0.7;
const LEARNING_RATE = 0.004;

/** Photos evaluated at once. */
const BATCH = 100;

interface Recipe {
  augmentation: AugmentationOptions;
  leftOut?: PhotoLikePart;
  seed: number;
}

const WHOLE: Recipe = { augmentation: { ...PRESETS.best.augmentation, photoLike: PHOTO_LIKE }, seed: 1 };

/** The whole recipe first; the second row says how far two runs lie apart that differ in nothing but chance. */
const RECIPES: Record<string, Recipe> = {
  'the whole recipe': WHOLE,
  'the same with another seed': { ...WHOLE, seed: 2 },
  'nothing like a photo': { ...WHOLE, augmentation: PRESETS.best.augmentation },
  'nothing changed at all': { ...WHOLE, augmentation: NO_AUGMENTATION },
  ...Object.fromEntries(PHOTO_LIKE_PARTS.map((part) => [`no ${part}`, { ...WHOLE, leftOut: part }])),
};

export interface AugmentationStudy {
  /** Folder or name of the saved model that each run goes on from. */
  from: string;
  /** Pictures of the dataset that each run sees, once. */
  pictures: number;
  /** Cores that train. */
  replicas: number;
}

/**
 * Trains the same network, from the same weights and for the same time, once for each part that is left out of the
 * changes that make the dataset look like photos, and evaluates each on the photos of which one class is right.
 * @throws CommandError as `readLabelledPhotos`, or when there is no such model
 */
export async function ablateAugmentation(directory: string, study: AugmentationStudy): Promise<AblationRow[]> {
  allowRelaxedSimd();
  const dataset = (await loadDatasetFromDisk(FASHION_MNIST)).train;
  await startNodeEngine();
  const photos = (await seePhotos([directory])).filter(({ right }) => right.length === 1);
  const right = new Map<string, Uint8Array>();
  for (const [variant, recipe] of Object.entries(RECIPES)) {
    const began = performance.now();
    const { model, metadata } = await readModel(modelFolder(study.from));
    const { training, preprocessing } = metadata;
    if (training === undefined) throw new CommandError(`${study.from} does not say how it was trained.`);
    const options: TrainingOptions = {
      ...PRESETS.best,
      architecture: training.architecture,
      learningRate: LEARNING_RATE,
      epochs: 1,
      validationShare: 0,
      augmentation: NO_AUGMENTATION,
      // Over so few steps the longer average would still remember where it began.
      averaging: 0.99,
      seed: recipe.seed,
      replicas: study.replicas,
    };
    const examples = changed(dataset, study.pictures, recipe);
    await train(model, { options, examples, spec: FASHION_MNIST, startReplica: () => startReplicaThread() });
    right.set(variant, await evaluate(model, preprocessing, photos));
    model.dispose();
    console.error(`${variant}: ${Math.round((performance.now() - began) / 1000)} s`);
  }
  const whole = right.values().next().value!;
  return [...right].map(([variant, own]) => ({ variant, ...compare(own, whole) }));
}

/** The first pictures of the dataset, changed before the run, since a run's own options cannot leave a part out. */
function changed({ images, labels }: Split, count: number, { augmentation, leftOut, seed }: Recipe): LabelledPictures {
  const pictures = new Uint8Array(count * INPUT_PIXELS);
  for (let k = 0; k < count; k++) {
    const random = Random.of(seed, Purpose.augmentation, k);
    const [from, to] = [images, pictures].map((all) => rowAt(all, INPUT_PIXELS, k));
    augment(from!, to!, INPUT_SIZE, augmentation, random, FASHION_MNIST.classes[labels[k]!]!.kind, leftOut);
  }
  return labelledPictures({ images: pictures, labels: labels.slice(0, count) });
}

/** 1 for each photo whose top class is right, 0 for each other. */
async function evaluate(
  model: LayersModel,
  preprocessing: Parameters<typeof predict>[2],
  photos: readonly SeenPhoto[],
): Promise<Uint8Array> {
  const answers: number[] = [];
  const pixels = pixelsOf(photos);
  for (let from = 0; from < photos.length; from += BATCH) {
    const part = rowsBetween(pixels, INPUT_PIXELS, from, from + BATCH);
    const rows = await predict(model, part, preprocessing, viewOf(undefined, 'photo'));
    const classes = (rows.length * INPUT_PIXELS) / part.length;
    for (let at = 0; at < rows.length; at += classes) answers.push(argMax(rows, at, classes));
  }
  return Uint8Array.from(answers, (answer, k) => (photos[k]!.right.includes(answer) ? 1 : 0));
}
