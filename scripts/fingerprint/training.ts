import { FASHION_MNIST } from '../../src/domain/datasets/fashion-mnist.ts';
import { PRESETS, type PresetName } from '../../src/domain/presets.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import type { TrainingProgress } from '../../src/domain/training-progress.ts';
import { type Examples, examplesBetween } from '../../workers/training/examples.ts';
import { buildNetwork, train } from '../../workers/training/train.ts';
import { startReplicaThread } from '../support/replica-threads.ts';
import { digest, type Fingerprint } from './digest.ts';

const STEPS = 20;

/** As many as the steps take in one go: presets that hold some back come to the end of an epoch on the way. */
const EXAMPLES = STEPS * 128;

/** Micro-batches' gradients are added up in another order by two cores than by one, so each has hashes of its own. */
const CORES = [1, 2];

/** Every preset's first steps on the first of the examples. @param kernels the build in use */
export async function fingerprintTraining(examples: Examples, kernels: string): Promise<Fingerprint> {
  const first = examplesBetween(examples, 0, EXAMPLES);
  const hashes: Fingerprint = {};
  for (const [preset, options] of Object.entries(PRESETS) as [PresetName, TrainingOptions][]) {
    for (const replicas of CORES) {
      const run = await firstSteps({ ...options, replicas }, first);
      for (const [part, hash] of Object.entries(run)) {
        hashes[`train/${preset}/${replicas} core${replicas > 1 ? 's' : ''}/${kernels}/${part}`] = hash;
      }
    }
  }
  return hashes;
}

async function firstSteps(options: TrainingOptions, examples: Examples): Promise<Fingerprint> {
  const network = buildNetwork(options, FASHION_MNIST);
  const control = new AbortController();
  const figures: number[] = [];
  let steps = 0;
  const onProgress = (progress: TrainingProgress) => {
    // The cores that are left would go on by themselves, to other weights.
    if (progress.kind === 'replica-lost') throw new Error(`a training thread was lost: ${progress.reason}`);
    figures.push(progress.loss, progress.accuracy, progress.learningRate);
    if (progress.kind === 'epoch') figures.push(progress.validationLoss ?? -1, progress.validationAccuracy ?? -1);
    else if (++steps === STEPS) control.abort();
  };
  try {
    const { end, checkpoint } = await train(network, {
      options,
      examples,
      spec: FASHION_MNIST,
      startReplica: () => startReplicaThread(),
      control: { signal: control.signal },
      onProgress,
    });
    if (end !== 'cancelled') throw new Error(`training ended before its step ${STEPS}: ${end}`);
    const { vector, optimizer, average } = checkpoint.trainState;
    return {
      weights: digest(vector),
      learner: digest(...optimizer, ...(average ? [average] : [])),
      figures: digest(Float64Array.from(figures)),
    };
  } finally {
    network.dispose();
  }
}
