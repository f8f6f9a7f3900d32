import type { LayersModel } from '@tensorflow/tfjs-layers';
import { type LearntSpec, preprocessingOf } from '../../src/domain/datasets/dataset-spec.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import type { TrainingProgress } from '../../src/domain/training-progress.ts';
import { ARCHITECTURES } from '../models/architectures/index.ts';
import { toArtifacts } from '../tfjs/artifacts.ts';
import { type Checkpoint, startOfRun } from './checkpoint.ts';
import type { Examples } from './examples.ts';
import { type FitResult, fitWeights } from './fit.ts';
import { checkMemory } from './memory.ts';
import { checkOptions } from './options.ts';
import { TrainingPlan } from './plan/plan.ts';
import { type GradientSettings, GradientWorker } from './replicas/gradient-worker.ts';
import { ReplicaGroup } from './replicas/replica-group.ts';
import type { ReplicaPort } from './replicas/replica-protocol.ts';
import type { RunControl } from './run-control.ts';
import { TrainState } from './train-state.ts';

export interface TrainOptions {
  options: TrainingOptions;
  examples: Examples;
  /** The dataset that the examples come from. */
  spec: LearntSpec;
  /** Starts one more core; called `options.replicas - 1` times. */
  startReplica: () => ReplicaPort;
  /** The state from which an interrupted run goes on. */
  checkpoint?: Checkpoint;
  control?: RunControl;
  onProgress?: (progress: TrainingProgress) => void;
  onCheckpoint?: (checkpoint: Checkpoint) => Promise<void> | void;
  checkpointEvery?: number;
}

/** A new network of the architecture that the options name, for the pictures and classes of a dataset. */
export function buildNetwork(options: TrainingOptions, { picture, classes }: LearntSpec): LayersModel {
  const { architecture, seed } = options;
  const { name, width } = architecture;
  return ARCHITECTURES[name]({ imageSize: picture.size, classes: classes.length, width, seed });
}

/**
 * Checks settings as `train` does, so that nothing is fetched or begun for those that it refuses.
 * @param examples how many pictures there will be to train on
 * @throws training-options
 */
export function checkRun(options: TrainingOptions, spec: LearntSpec, examples: number): void {
  checkOptions(options, examples);
  const network = buildNetwork(options, spec);
  try {
    checkMemory(new TrainingPlan(network), options, examples);
  } finally {
    network.dispose();
  }
}

/**
 * Trains a network on all cores that the options allow and leaves the best weights in it. Layers whose `trainable`
 * is false stay as they are.
 * @throws training-options, training-unsupported
 */
export async function train(network: LayersModel, run: TrainOptions): Promise<FitResult> {
  const { options, examples, spec, startReplica, checkpoint } = run;
  // A run that goes on was checked when it began, by the ranges of that day.
  if (checkpoint === undefined) checkOptions(options, examples.count);
  const plan = new TrainingPlan(network);
  if (checkpoint === undefined) checkMemory(plan, options, examples.count);
  const { parameters } = plan;
  const { loss, augmentation, seed, optimizer, averaging } = options;
  const kinds = spec.classes.map(({ kind }) => kind);
  const settings: GradientSettings = { preprocessing: preprocessingOf(spec), loss, augmentation, kinds, seed };
  const start = checkpoint ?? startOfRun(options, await parameters.read());
  const state = new TrainState(parameters, optimizer, averaging, start.trainState);
  const group = await ReplicaGroup.form({
    worker: new GradientWorker(plan, settings),
    state,
    ports: Array.from({ length: options.replicas - 1 }, startReplica),
    setUp: { artifacts: await toArtifacts(network), settings, optimizer, state: start.trainState },
    onLost: (replicas, { message: reason }) => run.onProgress?.({ kind: 'replica-lost', replicas, reason }),
  });
  try {
    const result = await fitWeights({ ...run, group, start });
    parameters.write(result.vector);
    return result;
  } finally {
    group.disband();
    state.dispose();
  }
}
