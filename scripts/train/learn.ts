import type { LayersModel } from '@tensorflow/tfjs-layers';
import { type DatasetSpec, preprocessingOf } from '../../src/domain/datasets/dataset-spec.ts';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import type { Dataset } from '../../workers/data/index.ts';
import { type HeadMapping, resizeHead } from '../../workers/models/head.ts';
import { interpolateModels } from '../../workers/models/interpolate.ts';
import { fromArtifacts, toArtifacts } from '../../workers/tfjs/artifacts.ts';
import { evaluateModel } from '../../workers/training/evaluate.ts';
import { gatherExamples, labelledPictures } from '../../workers/training/examples.ts';
import { smoothingOf } from '../../workers/training/losses/labels.ts';
import { stratifiedSplit } from '../../workers/training/shuffle.ts';
import { buildNetwork, train } from '../../workers/training/train.ts';
import { CommandError } from '../support/command.ts';
import { loadDatasetFromDisk } from '../support/dataset.ts';
import { namedDataset } from '../support/dataset-choice.ts';
import { startNodeEngine } from '../support/engine.ts';
import { modelFolder, readModel } from '../support/model-folder.ts';
import { allowRelaxedSimd } from '../support/relaxed-simd.ts';
import { startReplicaThread } from '../support/replica-threads.ts';
import { blendFraction, type TrainingValues, trainingOptions } from '../support/training-arguments.ts';
import { reportTraining } from '../support/training-report.ts';
import type { ToTeach } from './photos-to-teach.ts';
import { type TaughtPhotos, unknownFolders, withPhotos } from './with-photos.ts';

/** A trained network and what it came from. */
export interface Learnt {
  network: LayersModel;
  options: TrainingOptions;
  spec: DatasetSpec;
  dataset: Dataset;
  /** What was learnt beside the dataset. */
  photos: TaughtPhotos | undefined;
  /** Epochs that were trained, and the best of them. */
  epochs: number;
  bestEpoch: number;
}

/**
 * Trains as the arguments say, with the app's own modules, and tells of it on standard error.
 * @param toTeach photos to learn beside the dataset
 * @throws CommandError when the arguments do not fit together or the loss is lost; model-damaged
 */
export async function learn(values: TrainingValues, toTeach?: ToTeach): Promise<Learnt> {
  const said = trainingOptions(values);
  const blend = blendFraction(values);
  allowRelaxedSimd();
  const spec = namedDataset(values.dataset);
  const dataset = await loadDatasetFromDisk(spec);
  const kernels = await startNodeEngine();
  const parent = values.from === undefined ? undefined : await readModel(modelFolder(values.from));
  const options = { ...said, architecture: parent?.metadata.training?.architecture ?? said.architecture };
  console.error(`${options.architecture.name}, ${options.replicas} cores, ${kernels} kernels`);

  const photos = await toTeach?.(options.seed);
  const initial = parent?.model ?? buildNetwork(options, spec);
  const before = blend < 1 ? await toArtifacts(initial) : undefined;
  const report = reportTraining(options);
  const known = spec.classes.map((_, output) => output);
  const trained = photos ? await reshaped(initial, [...known, ...unknownFolders(photos).map(() => null)]) : initial;
  const result = await train(trained, {
    ...examplesOf(options, dataset, spec, photos),
    spec,
    startReplica: () => startReplicaThread(),
    onProgress: report.onProgress,
  });
  report.finish();
  if (result.end === 'diverged') throw new CommandError('The loss is lost; try a lower --learning-rate.');

  const learnt = photos ? await reshaped(trained, known) : trained;
  const network = before ? await interpolateModels(before, await toArtifacts(learnt), blend) : learnt;
  for (const passed of new Set([initial, trained, learnt])) if (passed !== network) passed.dispose();
  return { network, options, spec, dataset, photos, epochs: result.history.length, bestEpoch: result.bestEpoch };
}

async function reshaped(network: LayersModel, outputs: HeadMapping[]): Promise<LayersModel> {
  return fromArtifacts(resizeHead(await toArtifacts(network), outputs));
}

/**
 * For photos, and pictures that are changed like photos, the weights of the last epoch count: what is held back of the
 * dataset is kept for `npm run calibrate`, since a network is best at unchanged pictures before it has learnt changed ones.
 */
function examplesOf(options: TrainingOptions, { train: split }: Dataset, spec: DatasetSpec, photos?: TaughtPhotos) {
  const all = labelledPictures(split);
  if (!photos && options.augmentation.photoLike === 0) return { options, examples: all };
  const { training } = stratifiedSplit(split.labels, options.validationShare, options.seed);
  const pictures = gatherExamples(all, training);
  const examples = photos ? withPhotos(spec, pictures, photos, smoothingOf(options.loss)) : pictures;
  return { options: { ...options, validationShare: 0 }, examples };
}

/** The figures of the test set, also told on standard error. */
export async function testFigures({
  network,
  dataset,
  spec,
  bestEpoch,
}: Learnt): Promise<Pick<ModelMetadata, 'testAccuracy' | 'testLoss'>> {
  const { accuracy, loss } = await evaluateModel(network, labelledPictures(dataset.test), preprocessingOf(spec));
  console.error(`Test set: ${(100 * accuracy).toFixed(2)} %, loss ${loss.toFixed(4)} (epoch ${bestEpoch})`);
  return { testAccuracy: accuracy, testLoss: loss };
}
