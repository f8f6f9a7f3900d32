import type { LayersModel } from '@tensorflow/tfjs-layers';
import { SelvedgeError } from '../../src/contract/errors.ts';
import type { AugmentationOptions, OptimizerOptions } from '../../src/contract/training.ts';
import { toArtifacts } from '../model/artifacts.ts';
import { Learner } from './learner.ts';
import { LessonBatches, type Lessons } from './lessons.ts';
import { TrainingPlan } from './plan.ts';
import type { ReplicaPort } from './replica-protocol.ts';
import { goesOn, type RunControl } from './run-control.ts';
import { type Examples, type ShareSettings, ShareTrainer } from './share.ts';
import { Team } from './team.ts';

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
  samples: Lessons;
  rehearsal: Lessons;
  /** Features and labels to stop by; without any, all steps are made. */
  heldBack: Examples | null;
  settings: FineTuneSettings;
  /** Further cores; ended with the run. */
  replicas: ReplicaPort[];
  control: RunControl;
  /** Called after each step, which count from 1. */
  onStep?: (step: number) => void;
}

/** The held-back samples are judged so many times over the run; after `PATIENCE` without a better loss it ends. */
const JUDGED = 10;
const PATIENCE = 3;

/** A loss this many times the run's first one does not come back. */
const DIVERGED = 20;

const UNCHANGED: AugmentationOptions = {
  mirror: false,
  shift: 0,
  rotation: 0,
  scale: 0,
  erase: 0,
  brightness: 0,
  contrast: 0,
};

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
  const share: ShareSettings = {
    // Features come as the network takes them.
    preprocessing: { imageSize: 0, mean: 0, deviation: 1 },
    loss: { kind: 'categorical-cross-entropy', labelSmoothing: 0 },
    augmentation: UNCHANGED,
    seed: settings.seed,
  };
  const start = await plan.parameters.read();
  const optimizer: OptimizerOptions = { ...ADAM, weightDecay: settings.weightDecay };
  const learner = new Learner(plan.parameters, optimizer, 0, Learner.start(start));
  const team = await Team.form({
    trainer: new ShareTrainer(plan, share),
    learner,
    ports: replicas,
    setUp: { artifacts: await toArtifacts(network), settings: share, optimizer, learner: Learner.start(start) },
    onLost: () => {
      // The others go on; the result is the same.
    },
  });
  try {
    const best = await learn(run, team, start);
    plan.parameters.write(between(start, best.vector, settings.blend));
    return best.step;
  } finally {
    team.disband();
    learner.dispose();
  }
}

/**
 * Weights on the straight line from the old to the trained ones: on its way most of what was learnt is there before
 * much is forgotten (Wortsman et al. 2022, WiSE-FT).
 */
function between(before: Float32Array, after: Float32Array, share: number): Float32Array {
  return after.map((value, i) => before[i]! + share * (value - before[i]!));
}

const ADAM = { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;

interface Best {
  step: number;
  loss: number;
  vector: Float32Array;
}

async function learn(run: FineTuneRun, team: Team, start: Float32Array): Promise<Best> {
  const { settings, heldBack, control } = run;
  const batches = new LessonBatches(run.samples, run.rehearsal, settings, team.trainer.plan.classes);
  const judgedEvery = heldBack ? Math.ceil(settings.steps / JUDGED) : settings.steps;
  const judge = async (step: number, vector: Float32Array): Promise<Best> => {
    const loss = heldBack ? (await team.judge(vector, heldBack)).loss : -step;
    return { step, loss, vector };
  };
  let best = await judge(0, start);
  let waited = 0;
  let first: number | undefined;
  for (let step = 1; step <= settings.steps && waited < PATIENCE; step++) {
    if (!(await goesOn(control))) throw control.signal?.reason;
    const gradients = await team.gradients(batches.next(), step, 0);
    const { loss } = gradients;
    first ??= loss;
    if (!(loss <= DIVERGED * first)) {
      gradients.dispose();
      throw new SelvedgeError('training-diverged');
    }
    await team.apply(gradients, settings.learningRate * rateAt((step - 1) / settings.steps));
    run.onStep?.(step);
    if (step % judgedEvery !== 0 && step < settings.steps) continue;
    const found = await judge(step, await team.learner.result());
    waited = found.loss < best.loss ? 0 : waited + 1;
    if (waited === 0) best = found;
  }
  return best;
}

/** Factor of the learning rate when `done` (0 to 1) of the steps are: up over the first tenth, then half a cosine down. */
function rateAt(done: number): number {
  const warmUp = 0.1;
  if (done < warmUp) return 0.1 + (0.9 * done) / warmUp;
  return 0.5 + 0.5 * Math.cos((Math.PI * (done - warmUp)) / (1 - warmUp));
}
