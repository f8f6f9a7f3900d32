/**
 * `npm run bench -- executor`: the gradients of a batch by the project's plan and by tfjs's own tape, on the same
 * kernels and weights, in Node: processor time and the most bytes of tensors at once.
 */
import '#gradients';
import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { ARCHITECTURES } from '../../workers/models/architectures/index.ts';
import { lossOf } from '../../workers/training/losses/index.ts';
import { TrainingPlan } from '../../workers/training/plan/plan.ts';
import { Random } from '../../workers/training/random.ts';
import { startNodeEngine } from '../support/engine.ts';
import { quantile } from './app/numbers.ts';

/** One of two replicas' micro-batches at a batch of 128. */
const BATCH = 64;
const CLASSES = 10;
const IMAGE_SIZE = 28;
const ROUNDS = 15;
const NETWORKS = ['reference', 'resnet'] as const;

interface Batch {
  x: tf.Tensor4D;
  labels: tf.Tensor2D;
}

export async function bench(): Promise<Record<string, unknown>> {
  const kernels = await startNodeEngine();
  const labels = tf.oneHot(
    Array.from({ length: BATCH }, (_, i) => i % CLASSES),
    CLASSES,
    1,
    0,
    'float32',
  ) as tf.Tensor2D;
  const batch = { x: tf.randomUniform<tf.Rank.R4>([BATCH, IMAGE_SIZE, IMAGE_SIZE, 1], 0, 1, 'float32', 1), labels };
  const figures: Record<string, unknown> = { kernels, batch: BATCH };
  for (const name of NETWORKS) {
    const network = ARCHITECTURES[name]({ imageSize: IMAGE_SIZE, classes: CLASSES, width: 1, seed: 1 });
    figures[name] = await compare(await byPlan(network, batch), byTape(network, batch));
    console.error(name, figures[name]);
  }
  return figures;
}

/** Computes all gradients and frees them. */
type Step = () => void;

async function byPlan(network: LayersModel, { x, labels }: Batch): Promise<Step> {
  const plan = new TrainingPlan(network);
  const weights = plan.parameters.toTensors(await plan.parameters.read());
  const loss = lossOf({ kind: 'categorical-cross-entropy', labelSmoothing: 0 });
  return () => {
    const { gradients, figures } = plan.gradients(x, weights, Random.of(1), (logits) => {
      const [value, dLogits] = loss(logits, labels);
      return { dLogits: tf.div(dLogits, BATCH), figures: [value] };
    });
    figures.dataSync();
    tf.dispose([figures, ...gradients.values()]);
  };
}

function byTape(network: LayersModel, { x, labels }: Batch): Step {
  const variables = network.trainableWeights.map((weight) => weight.read() as tf.Variable);
  return () => {
    const { value, grads } = tf.variableGrads(() => {
      const probabilities = network.apply(x, { training: true }) as tf.Tensor;
      return tf.neg(tf.mean(tf.sum(tf.mul(labels, tf.log(probabilities)), -1))) as tf.Scalar;
    }, variables);
    value.dataSync();
    tf.dispose([value, grads]);
  };
}

async function compare(plan: Step, tape: Step): Promise<Record<string, unknown>> {
  const times = { plan: [] as number[], tape: [] as number[] };
  for (let round = -2; round < ROUNDS; round++) {
    const [planMs, tapeMs] = [processorMs(plan), processorMs(tape)];
    // The first two compile.
    if (round < 0) continue;
    times.plan.push(planMs);
    times.tape.push(tapeMs);
  }
  const peak = async (step: Step) => Math.round((await tf.profile(() => tf.tidy(step))).peakBytes / 1e5) / 10;
  return {
    processorMs: { plan: quantile(times.plan, 0.25), tape: quantile(times.tape, 0.25) },
    peakMegabytes: { plan: await peak(plan), tape: await peak(tape) },
  };
}

function processorMs(step: Step): number {
  const before = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
