/** `npm run train -- --preset NAME [options]`: trains with the app's own modules and writes public/models/NAME/. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { classNames, preprocessingOf } from '../src/domain/datasets/dataset-spec.ts';
import { sha256 } from '../workers/common/sha256.ts';
import { type HeadMapping, resizeHead } from '../workers/models/head.ts';
import { interpolateModels } from '../workers/models/interpolate.ts';
import { fromArtifacts, toArtifacts } from '../workers/tfjs/artifacts.ts';
import { evaluateModel } from '../workers/training/evaluate.ts';
import { gatherExamples, labelledPictures } from '../workers/training/examples.ts';
import { smoothingOf } from '../workers/training/losses/labels.ts';
import { stratifiedSplit } from '../workers/training/shuffle.ts';
import { buildNetwork, train } from '../workers/training/train.ts';
import { PHOTOS_HELD_OUT, trainingPhotos } from './calibrate/held-out.ts';
import { CommandError, runCommand } from './support/command.ts';
import { loadDatasetFromDisk } from './support/dataset.ts';
import { namedDataset } from './support/dataset-choice.ts';
import { startNodeEngine } from './support/engine.ts';
import { modelFolder, readModel, writeModel } from './support/model-folder.ts';
import { allowRelaxedSimd } from './support/relaxed-simd.ts';
import { startReplicaThread } from './support/replica-threads.ts';
import { blendFraction, trainingArguments, trainingOptions, USAGE } from './support/training-arguments.ts';
import { reportTraining } from './support/training-report.ts';
import { withThings } from './train/negatives.ts';
import { unknownFolders, withPhotos } from './train/with-photos.ts';

await runCommand(import.meta.filename, async () => {
  const { values } = parseArgs({ options: trainingArguments });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const said = trainingOptions(values);
  const blend = blendFraction(values);
  const name = values.name ?? values.preset ?? 'starter';
  allowRelaxedSimd();
  const spec = namedDataset(values.dataset);
  const dataset = await loadDatasetFromDisk(spec);
  const kernels = await startNodeEngine();
  const parent = values.from === undefined ? undefined : await readModel(modelFolder(values.from));
  const options = { ...said, architecture: parent?.metadata.training?.architecture ?? said.architecture };
  console.error(`${name}: ${options.architecture.name}, ${options.replicas} cores, ${kernels} kernels`);

  const preprocessing = preprocessingOf(spec);
  const initial = parent?.model ?? buildNetwork(options, spec);
  const photos = values.photos === undefined ? undefined : await trainingPhotos(values.photos, PHOTOS_HELD_OUT);
  const before = blend < 1 ? await toArtifacts(initial) : undefined;
  const report = reportTraining(options);
  const shown = photos && withThings(photos, options.seed);
  const known = spec.classes.map((_, output) => output);
  const trained = shown ? await reshaped(initial, [...known, ...unknownFolders(shown).map(() => null)]) : initial;
  const result = await train(trained, {
    ...(photos || options.augmentation.photoLike > 0
      ? await examplesWithPhotos()
      : { options, examples: labelledPictures(dataset.train) }),
    spec,
    startReplica: startReplicaThread,
    onProgress: report.onProgress,
  });
  report.finish();
  if (result.end === 'diverged') throw new CommandError('The loss is lost; try a lower --learning-rate.');

  const learnt = photos ? await reshaped(trained, known) : trained;
  const network = before ? await interpolateModels(before, await toArtifacts(learnt), blend) : learnt;
  const { accuracy, loss } = await evaluateModel(network, labelledPictures(dataset.test), preprocessing);
  console.error(`Test set: ${(100 * accuracy).toFixed(2)} %, loss ${loss.toFixed(4)} (epoch ${result.bestEpoch})`);
  if (values['dry-run']) return;
  const folder = values.out ?? join('public', 'models', name);
  await writeModel(folder, network, {
    name,
    classes: classNames(spec),
    preprocessing,
    trainedOn: [
      { dataset: spec.name, sha256: dataset.sha256 },
      ...(photos ? [{ dataset: 'photos', sha256: { 'as 28×28 bytes': await sha256(photos.pixels) } }] : []),
    ],
    architecture: options.architecture.name,
    command: ['npm run train --', ...process.argv.slice(2)].join(' '),
    seed: options.seed,
    epochs: result.history.length,
    testAccuracy: accuracy,
    testLoss: loss,
    training: options,
  });
  console.error(`Written to ${folder}`);

  async function reshaped(network: LayersModel, outputs: HeadMapping[]): Promise<LayersModel> {
    return fromArtifacts(resizeHead(await toArtifacts(network), outputs));
  }

  /**
   * For photos, the weights of the last epoch: what is held back of the dataset is kept for `npm run calibrate`, since a
   * network is best at unchanged pictures before it has learnt changed ones.
   */
  async function examplesWithPhotos() {
    const { seed, validationShare, loss } = options;
    const { training } = stratifiedSplit(dataset.train.labels, validationShare, seed);
    const pictures = gatherExamples(labelledPictures(dataset.train), training);
    const examples = shown ? await withPhotos(initial, spec, pictures, shown, smoothingOf(loss)) : pictures;
    return { options: { ...options, validationShare: 0 }, examples };
  }
});
