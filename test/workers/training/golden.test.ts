import { readFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { availableKernelBuilds, startNodeEngine } from '../../../scripts/support/engine.ts';
import { allowRelaxedSimd } from '../../../scripts/support/relaxed-simd.ts';
import { NO_AUGMENTATION } from '../../../src/domain/augmentation.ts';
import { OPTIMIZERS, type OptimizerOptions } from '../../../src/domain/optimizers/index.ts';
import { registerComposedKernels } from '../../../workers/kernels/composed.ts';
import { ARCHITECTURES } from '../../../workers/models/architectures/index.ts';
import { labelledPictures } from '../../../workers/training/examples.ts';
import type { Parameters, Weight } from '../../../workers/training/plan/parameters.ts';
import { TrainingPlan } from '../../../workers/training/plan/plan.ts';
import { GradientWorker } from '../../../workers/training/replicas/gradient-worker.ts';
import { TrainState } from '../../../workers/training/train-state.ts';

/** Recorded by test/golden/record.py, whose generator and batches are repeated here. */
interface Run {
  network: 'reference' | 'starter';
  optimizer: string;
  losses: number[];
  weights: { sum: number; norm: number }[];
}
const golden = JSON.parse(await readFile(new URL('../../golden/training.json', import.meta.url), 'utf8')) as {
  runs: Run[];
};

const [STEPS, BATCH, SIDE, CLASSES] = [20, 16, 28, 10];
const PREPROCESSING = { imageSize: SIDE, mean: 0.28604, deviation: 0.35302 };

function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function batches() {
  const next = uniform(2024);
  return Array.from({ length: STEPS }, () => {
    const labels = Uint8Array.from({ length: BATCH }, () => Math.floor(next() * CLASSES));
    const images = new Uint8Array(BATCH * SIDE * SIDE);
    images.forEach((_, index) => {
      const row = Math.floor(index / SIDE) % SIDE;
      const lit = Math.floor(row / 3) === labels[Math.floor(index / (SIDE * SIDE))];
      images[index] = Math.floor(next() * 128) + (lit ? 120 : 0);
    });
    return { images, labels };
  });
}

const isTrained = ({ group }: Weight) => group === 'decayed' || group === 'plain';

/** The weights in the recorded order: kernel and bias, gamma and beta, layer by layer. */
function initialVector(parameters: Parameters): Float32Array {
  const next = uniform(7);
  const vector = new Float32Array(parameters.size);
  for (const weight of parameters.weights.filter(isTrained)) {
    const { shape, size } = weight;
    const limit = shape.length > 1 ? Math.sqrt(6 / (size / shape.at(-1)!)) : 0.1;
    const isGamma = weight.variable.originalName.includes('gamma');
    const start = parameters.position(weight);
    for (let i = 0; i < size; i++) vector[start + i] = (2 * next() - 1) * limit + (isGamma ? 1 : 0);
  }
  return vector;
}

/** By the names of the recorded runs: the kind, or a variant's title in lower case. */
const NAMED = new Map(
  Object.values(OPTIMIZERS).flatMap(({ kind, defaults, learningRate, variants = [] }) => [
    [kind as string, { options: defaults as OptimizerOptions, learningRate }] as const,
    ...variants.map(({ title, change }) => {
      const options = { ...defaults, ...change } as OptimizerOptions;
      return [title.toLowerCase(), { options, learningRate }] as const;
    }),
  ]),
);

async function train({ network, optimizer }: Run, steps: number) {
  const model = ARCHITECTURES[network]({ imageSize: SIDE, classes: CLASSES, width: 0.25, seed: 1 });
  const plan = new TrainingPlan(model);
  const { parameters } = plan;
  const worker = new GradientWorker(plan, {
    preprocessing: PREPROCESSING,
    kinds: [],
    loss: { kind: 'categorical-cross-entropy', labelSmoothing: 0 },
    augmentation: NO_AUGMENTATION,
    seed: 1,
  });
  const { options, learningRate } = NAMED.get(optimizer)!;
  const state = new TrainState(parameters, options, 0, TrainState.start(initialVector(parameters)));
  const losses: number[] = [];
  for (const batch of batches().slice(0, steps)) {
    const gradients = await worker.gradients(state.weights, {
      ...labelledPictures(batch),
      epoch: 0,
      position: 0,
      batchSize: BATCH,
    });
    losses.push(gradients.loss);
    state.apply(gradients, learningRate);
    gradients.dispose();
  }
  const vector = await state.vector();
  const weights = parameters.weights.filter(isTrained).map((weight) => {
    const start = parameters.position(weight);
    const isGamma = weight.variable.originalName.includes('gamma');
    const values = Array.from(vector.subarray(start, start + weight.size), (value) => value - (isGamma ? 1 : 0));
    return { sum: values.reduce((a, b) => a + b, 0), norm: Math.hypot(...values) };
  });
  state.dispose();
  model.dispose();
  return { losses, weights };
}

/** Float32 sums in another order differ by 1e-6 or so a step; twenty steps of training multiply that. */
const LOSS_TOLERANCE = 2e-4;
const WEIGHT_TOLERANCE = 2e-3;

function describeGolden(runs: Run[], steps = STEPS): void {
  it.each(runs)('learns what PyTorch learns: $network, $optimizer', async (run) => {
    const { losses, weights } = await train(run, steps);
    losses.forEach((loss, step) => {
      expect(Math.abs(loss - run.losses[step]!), `loss of step ${step}`).toBeLessThan(LOSS_TOLERANCE);
    });
    if (steps < STEPS) return;
    weights.forEach(({ sum, norm }, index) => {
      const expected = run.weights[index]!;
      expect(Math.abs(norm - expected.norm), `norm ${index}`).toBeLessThan(WEIGHT_TOLERANCE * (1 + expected.norm));
      expect(Math.abs(sum - expected.sum), `sum ${index}`).toBeLessThan(WEIGHT_TOLERANCE * (1 + expected.norm));
    });
  });
  afterEach(() => tf.disposeVariables());
}

it('has a recorded run for every optimizer and its variants', () => {
  expect(new Set(golden.runs.map(({ optimizer }) => optimizer))).toEqual(new Set(NAMED.keys()));
});

allowRelaxedSimd();
for (const build of await availableKernelBuilds()) {
  describe(`golden training with the ${build} kernels`, () => {
    beforeAll(async () => {
      await startNodeEngine({ build });
    });
    describeGolden(golden.runs);
  });
}

describe('golden training with the composed kernels on the cpu backend', () => {
  beforeAll(async () => {
    await tf.setBackend('cpu');
    registerComposedKernels('cpu');
  });
  // It takes a second or more a step.
  describeGolden(golden.runs.slice(-1), 4);
});
