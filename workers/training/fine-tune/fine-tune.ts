import type { LayersModel } from '@tensorflow/tfjs-layers';
import { NO_AUGMENTATION } from '../../../src/domain/augmentation.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { OPTIMIZERS, type OptimizerOptions } from '../../../src/domain/optimizers/index.ts';
import { halfCosine } from '../../../src/domain/schedules/schedule.ts';
import { interpolateWeights } from '../../models/interpolate.ts';
import { toArtifacts } from '../../tfjs/artifacts.ts';
import type { Examples } from '../examples.ts';
import { TrainingPlan } from '../plan/plan.ts';
import { type GradientSettings, GradientWorker } from '../replicas/gradient-worker.ts';
import { ReplicaGroup } from '../replicas/replica-group.ts';
import type { ReplicaPort } from '../replicas/replica-protocol.ts';
import { goesOn, type RunControl } from '../run-control.ts';
import { TrainState } from '../train-state.ts';
import { type FeatureDataset, MixedBatches } from './feature-dataset.ts';

export interface FineTuneSettings {
  steps: number;
  /** Samples and rehearsed pictures in each step. */
  samplesAStep: number;
  rehearsedAStep: number;
  /** At the schedule's peak. */
  learningRate: number;
  weightDecay: number;
  /** How far to go from the old weights (0) to the trained ones (1) in the end. */
  blend: number;
  seed: number;
}

export interface FineTuneRun {
  /** The part of a network that learns; trained in place. */
  network: LayersModel;
  samples: FeatureDataset;
  rehearsal: FeatureDataset;
  /** Features and labels to stop by; without any, all steps are made. */
  heldBack: Examples<{ features: Float32Array }, { labels: Uint8Array }> | null;
  /** Once the samples held back were evaluated, they are taught too, unless nothing helped them: the last steps show all. */
  revision?: Revision;
  /** Called when `network` has the weights of this step, on the way, and awaited. */
  early?: { step: number; look(): Promise<void> };
  settings: FineTuneSettings;
  /** Further cores; ended with the run. */
  replicas: ReplicaPort[];
  control: RunControl;
  /** Called after each step, which count from 1. */
  onStep?: (step: number) => void;
}

export interface Revision {
  samples: FeatureDataset;
  steps: number;
  /** Called when `network` has the weights that the first part led to, and awaited. */
  onBegin(): Promise<void>;
}

/** The held-back samples are evaluated so many times over the run; after `PATIENCE` without a better loss it ends. */
const EVALUATIONS = 10;
const PATIENCE = 3;

/** Mean cross-entropy, in nats, of answers that are all wrong and certain: what has gone so far does not come back. */
const DIVERGED = 20;

/**
 * Trains `network` on few samples without its forgetting the rest: each step shows it samples and rehearsed pictures.
 * Batch-norm keeps its statistics, scales and shifts: those of a few samples would be no estimate.
 * @returns the step whose weights it has, 0 when none was better on the samples held back
 * @throws training-unsupported, training-diverged; the signal's reason
 */
export async function fineTune(run: FineTuneRun): Promise<number> {
  const { network, settings, replicas } = run;
  for (const layer of network.layers) layer.trainable = layer.getClassName() !== 'BatchNormalization';
  const plan = new TrainingPlan(network);
  const gradientSettings: GradientSettings = {
    // Features come as the network takes them.
    preprocessing: { imageSize: 0, mean: 0, deviation: 1 },
    loss: { kind: 'categorical-cross-entropy', labelSmoothing: 0 },
    augmentation: NO_AUGMENTATION,
    kinds: [],
    seed: settings.seed,
  };
  const start = await plan.parameters.read();
  const optimizer: OptimizerOptions = { ...OPTIMIZERS.adam.defaults, weightDecay: settings.weightDecay };
  const state = new TrainState(plan.parameters, optimizer, 0, TrainState.start(start));
  const group = await ReplicaGroup.form({
    worker: new GradientWorker(plan, gradientSettings),
    state,
    ports: replicas,
    setUp: {
      artifacts: await toArtifacts(network),
      settings: gradientSettings,
      optimizer,
      state: TrainState.start(start),
    },
    onLost: () => {
      // The others go on; the result is the same.
    },
  });
  try {
    const best = await learn(run, group, start, (vector) => plan.parameters.write(vector));
    const write = (vector: Float32Array) => plan.parameters.write(interpolateWeights(start, vector, settings.blend));
    write(best.vector);
    if (run.revision && best.step > 0) {
      await run.revision.onBegin();
      write(await revise(run, run.revision, group));
    }
    return best.step;
  } finally {
    group.disband();
    state.dispose();
  }
}

interface Best {
  step: number;
  loss: number;
  vector: Float32Array;
}

async function learn(
  run: FineTuneRun,
  group: ReplicaGroup,
  start: Float32Array,
  write: (vector: Float32Array) => void,
): Promise<Best> {
  const { settings, heldBack } = run;
  const batches = new MixedBatches(run.samples, run.rehearsal, settings, group.worker.plan.classes);
  const evaluateEvery = heldBack ? Math.ceil(settings.steps / EVALUATIONS) : settings.steps;
  const evaluated = async (step: number, vector: Float32Array): Promise<Best> => {
    const loss = heldBack ? (await group.evaluate(vector, heldBack)).loss : -step;
    return { step, loss, vector };
  };
  let best = await evaluated(0, start);
  let waited = 0;
  for (let step = 1; step <= settings.steps && waited < PATIENCE; step++) {
    await oneStep(run, group, batches, step, rateAt((step - 1) / settings.steps));
    if (step === run.early?.step) {
      write(await group.state.result());
      await run.early.look();
    }
    if (step % evaluateEvery !== 0 && step < settings.steps) continue;
    const found = await evaluated(step, await group.state.result());
    waited = found.loss < best.loss ? 0 : waited + 1;
    if (waited === 0) best = found;
  }
  return best;
}

/** Goes on from the present weights, at half the learning rate and falling. */
async function revise(run: FineTuneRun, { samples, steps }: Revision, group: ReplicaGroup): Promise<Float32Array> {
  const batches = new MixedBatches(samples, run.rehearsal, run.settings, group.worker.plan.classes);
  for (let step = 1; step <= steps; step++) {
    await oneStep(run, group, batches, run.settings.steps + step, 0.5 * halfCosine(1, 0, (step - 1) / steps));
  }
  return group.state.result();
}

/** @param rate factor of the learning rate */
async function oneStep(run: FineTuneRun, group: ReplicaGroup, batches: MixedBatches, step: number, rate: number) {
  const { settings, control } = run;
  if (!(await goesOn(control))) throw control.signal?.reason;
  const gradients = await group.gradients(batches.next(), step, 0);
  if (!(gradients.loss <= DIVERGED)) {
    gradients.dispose();
    throw new SelvedgeError('training-diverged');
  }
  await group.apply(gradients, settings.learningRate * rate);
  run.onStep?.(step);
}

/** Factor of the learning rate when `done` (0 to 1) of the steps are: up over the first tenth, then down. */
function rateAt(done: number): number {
  const warmUp = 0.1;
  if (done < warmUp) return 0.1 + (0.9 * done) / warmUp;
  return halfCosine(1, 0, (done - warmUp) / (1 - warmUp));
}
