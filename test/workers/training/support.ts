import { NO_AUGMENTATION } from '../../../src/domain/augmentation.ts';
import type { LearntSpec } from '../../../src/domain/datasets/dataset-spec.ts';
import { OPTIMIZERS } from '../../../src/domain/optimizers/index.ts';
import type { TrainingOptions } from '../../../src/domain/training-options.ts';
import { type LabelledPictures, labelledPictures } from '../../../workers/training/examples.ts';
import { Random } from '../../../workers/training/random.ts';
import { serveReplica } from '../../../workers/training/replicas/replica.ts';
import type { FromReplica, ReplicaPort, ToReplica } from '../../../workers/training/replicas/replica-protocol.ts';

export const SIDE = 12;
export const CLASSES = 3;
export const BARS: LearntSpec = {
  picture: { size: SIDE, channels: 1 },
  classes: ['high', 'middle', 'low'].map((name) => ({ name, kind: 'other' })),
  preprocessing: { mean: 0.3, deviation: 0.3 },
};

/** Pictures of a bar whose place tells the class, with noise. */
export function bars(count: number, seed = 9): LabelledPictures {
  const random = Random.of(seed);
  const images = new Uint8Array(count * SIDE * SIDE);
  const labels = Uint8Array.from({ length: count }, (_, index) => index % CLASSES);
  for (let i = 0; i < images.length; i++) {
    const row = Math.floor((i % (SIDE * SIDE)) / SIDE);
    const lit = Math.floor(row / 4) === labels[Math.floor(i / (SIDE * SIDE))];
    images[i] = random.integer(100) + (lit ? 100 : 0);
  }
  return labelledPictures({ images, labels });
}

export const SMALL: TrainingOptions = {
  architecture: { name: 'starter', width: 0.25 },
  optimizer: OPTIMIZERS.adam.defaults,
  learningRate: 0.01,
  loss: { kind: 'categorical-cross-entropy', labelSmoothing: 0 },
  schedule: { kind: 'one-cycle', peakAt: 0.3, startDivisor: 25, finalDivisor: 1e4 },
  batchSize: 16,
  epochs: 3,
  validationShare: 0.2,
  earlyStopping: { patience: 0, monitor: 'loss' },
  augmentation: NO_AUGMENTATION,
  averaging: 0,
  seed: 3,
  replicas: 1,
};

export interface LocalReplica extends ReplicaPort {
  /** From now on it does not answer. */
  hang(): void;
  /** It reports a failure, as a thread that dies. */
  die(): void;
}

/** A replica on this very thread: the protocol without the parallelism. Messages are cloned and transferred. */
export function localReplica(): LocalReplica {
  const { port1: coordinator, port2: replica } = new MessageChannel();
  let hung = false;
  let fail: (reason: Error) => void = () => undefined;
  serveReplica(
    {
      send: (message, transfer) => hung || replica.postMessage(message, transfer as ArrayBuffer[]),
      listen: (onMessage) => {
        replica.onmessage = ({ data }: MessageEvent<ToReplica>) => onMessage(data);
      },
    },
    Promise.resolve(),
  );
  return {
    send: (message, transfer) => coordinator.postMessage(message, transfer as ArrayBuffer[]),
    listen(onMessage, onFailure) {
      coordinator.onmessage = ({ data }: MessageEvent<FromReplica>) => onMessage(data);
      fail = onFailure;
    },
    terminate: () => coordinator.close(),
    hang: () => {
      hung = true;
    },
    die: () => fail(new Error('the thread ended')),
  };
}
