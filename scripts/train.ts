/** `npm run train -- --preset NAME [options]`: trains with the app's own modules and writes public/models/NAME/. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CLASS_NAMES } from '../src/contract/classes.ts';
import { FASHION_MNIST_PREPROCESSING } from '../workers/data/index.ts';
import { evaluateModel } from '../workers/training/evaluate.ts';
import { buildNetwork, train } from '../workers/training/train.ts';
import { CommandError, runCommand } from './support/command.ts';
import { loadDatasetFromDisk } from './support/dataset.ts';
import { startNodeEngine } from './support/engine.ts';
import { writeModel } from './support/model-folder.ts';
import { allowRelaxedSimd } from './support/relaxed-simd.ts';
import { startReplicaThread } from './support/replica-threads.ts';
import { trainingArguments, trainingOptions, USAGE } from './support/training-arguments.ts';
import { reportTraining } from './support/training-report.ts';

await runCommand(import.meta.filename, async () => {
  const { values } = parseArgs({ options: trainingArguments });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const options = trainingOptions(values);
  const name = values.name ?? values.preset ?? 'starter';
  allowRelaxedSimd();
  const dataset = await loadDatasetFromDisk();
  const kernels = await startNodeEngine();
  console.error(`${name}: ${options.architecture.name}, ${options.replicas} cores, ${kernels} kernels`);

  const network = buildNetwork(options, FASHION_MNIST_PREPROCESSING.imageSize, CLASS_NAMES.length);
  const report = reportTraining(options);
  const result = await train(network, {
    options,
    examples: dataset.train,
    preprocessing: FASHION_MNIST_PREPROCESSING,
    startReplica: startReplicaThread,
    onProgress: report.onProgress,
  });
  report.finish();
  if (result.end === 'diverged') throw new CommandError('The loss is lost; try a lower --learning-rate.');

  const { accuracy, loss } = await evaluateModel(network, dataset.test, FASHION_MNIST_PREPROCESSING);
  console.error(`Test set: ${(100 * accuracy).toFixed(2)} %, loss ${loss.toFixed(4)} (epoch ${result.bestEpoch})`);
  if (values['dry-run']) return;
  const folder = values.out ?? join('public', 'models', name);
  await writeModel(folder, network, {
    name,
    classes: [...CLASS_NAMES],
    preprocessing: FASHION_MNIST_PREPROCESSING,
    trainedOn: [{ dataset: 'Fashion-MNIST', sha256: dataset.sha256 }],
    architecture: options.architecture.name,
    command: ['npm run train --', ...process.argv.slice(2)].join(' '),
    seed: options.seed,
    epochs: result.history.length,
    testAccuracy: accuracy,
    testLoss: loss,
    training: options,
  });
  console.error(`Written to ${folder}`);
});
