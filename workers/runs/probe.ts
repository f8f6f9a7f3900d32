import type { TrainingEstimate } from '../../src/contract/training-api.ts';
import { type LearntSpec, pictureBytes } from '../../src/domain/datasets/dataset-spec.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { type LabelledPictures, labelledPictures } from '../training/examples.ts';
import { TrainingPlan } from '../training/plan/plan.ts';
import type { ReplicaPort } from '../training/replicas/replica-protocol.ts';
import { buildNetwork, train } from '../training/train.ts';

/** Steps of a probe: enough for a median, or as many as fit into the time. */
const MOST_STEPS = 14;
const FEWEST_STEPS = 4;
const LONGEST = 3_000;

/** Validating a picture is the forward pass alone: of three that cost about alike. */
export const VALIDATION_COST = 1 / 3;

/** What some steps on made-up pictures took. */
export interface Probe {
  /** Median. */
  millisecondsPerStep: number;
  parameters: number;
}

/**
 * Trains a network of these options, as for that dataset, for some steps.
 * @throws training-options, training-unsupported; the signal's reason
 */
export async function probe(
  options: TrainingOptions,
  spec: LearntSpec,
  startReplica: () => ReplicaPort,
  signal: AbortSignal,
): Promise<Probe> {
  const network = buildNetwork(options, spec);
  const enough = new AbortController();
  const end = () => enough.abort();
  signal.addEventListener('abort', end);
  const times: number[] = [];
  try {
    await train(network, {
      options: { ...options, epochs: 1, validationShare: 0, schedule: { kind: 'constant' } },
      examples: madeUp(options.batchSize * MOST_STEPS, spec),
      spec,
      startReplica,
      control: { signal: enough.signal },
      onProgress: () => {
        times.push(performance.now());
        if (times.length >= FEWEST_STEPS && times.at(-1)! - times[0]! > LONGEST) end();
      },
    });
    signal.throwIfAborted();
    const parameters = new TrainingPlan(network).parameters.trainedSize;
    return { millisecondsPerStep: medianStep(times), parameters };
  } finally {
    signal.removeEventListener('abort', end);
    network.dispose();
  }
}

/** @param pictures to train on, of which a fraction is held back */
export function estimateOf(
  { millisecondsPerStep, parameters }: Probe,
  { batchSize, epochs, validationShare }: TrainingOptions,
  pictures: number,
): Omit<TrainingEstimate, 'downloadBytes'> {
  const held = pictures * validationShare;
  const imagesPerSecond = (1000 * batchSize) / millisecondsPerStep;
  const secondsPerEpoch = (pictures - held + held * VALIDATION_COST) / imagesPerSecond;
  return { imagesPerSecond, secondsPerEpoch, seconds: epochs * secondsPerEpoch, parameters };
}

/** The median time between steps; the first is left out, since it fills caches. */
function medianStep(times: readonly number[]): number {
  const steps = times.slice(1).map((time, index) => time - times[index]!);
  const sorted = steps.slice(steps.length > 2 ? 1 : 0).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Half of each picture is background, as in the dataset: sparse inputs cost less. */
function madeUp(count: number, spec: LearntSpec): LabelledPictures {
  const images = new Uint8Array(count * pictureBytes(spec));
  for (let i = 0; i < images.length; i++) images[i] = Math.floor(i / 7) % 2 === 0 ? (i * 37) % 256 : 0;
  const labels = Uint8Array.from({ length: count }, (_, index) => index % spec.classes.length);
  return labelledPictures({ images, labels });
}
