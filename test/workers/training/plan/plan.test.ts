import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { input, type LayersModel, layers, model, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerComposedKernels } from '../../../../workers/kernels/composed.ts';
import { ARCHITECTURES } from '../../../../workers/models/architectures/index.ts';
import { lossOf } from '../../../../workers/training/losses/index.ts';
import type { Weight } from '../../../../workers/training/plan/parameters.ts';
import { TrainingPlan } from '../../../../workers/training/plan/plan.ts';
import { Random } from '../../../../workers/training/random.ts';

const CLASSES = 10;
const BATCH = 3;

beforeAll(async () => {
  await tf.setBackend('cpu');
  registerComposedKernels('cpu');
});

function noise(shape: number[], seed: number): tf.Tensor {
  const random = Random.of(seed);
  return tf.tensor(
    Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () => random.between(-1, 1)),
    shape,
  );
}

function example(size: number): { x: tf.Tensor4D; labels: tf.Tensor2D } {
  const x = noise([BATCH, size, size, 1], 5) as tf.Tensor4D;
  return { x, labels: tf.cast(tf.oneHot([3, 0, 9], CLASSES), 'float32') as tf.Tensor2D };
}

/** Gradients by tfjs's own tape over the layers as tfjs-layers runs them. */
function expectedGradients(network: LayersModel, x: tf.Tensor4D, labels: tf.Tensor2D) {
  const variables = network.trainableWeights.map((weight) => weight.read() as tf.Variable);
  const { grads } = tf.variableGrads(() => {
    const probabilities = network.apply(x, { training: true }) as tf.Tensor;
    return tf.neg(tf.mean(tf.sum(tf.mul(labels, tf.log(probabilities)), -1))) as tf.Scalar;
  }, variables);
  return grads;
}

async function planGradients(network: LayersModel, x: tf.Tensor4D, labels: tf.Tensor2D) {
  const plan = new TrainingPlan(network);
  const weights = plan.parameters.toTensors(await plan.parameters.read());
  const loss = lossOf({ kind: 'categorical-cross-entropy', labelSmoothing: 0 });
  const { gradients, figures } = plan.gradients(x, weights, Random.of(1), (logits) => {
    const [value, dLogits] = loss(logits, labels);
    return { dLogits: tf.div(dLogits, BATCH), figures: [value] };
  });
  const vector = new Float32Array(plan.parameters.size);
  await plan.parameters.readInto(vector, gradients);
  vector.set(figures.dataSync().subarray(0, plan.parameters.sizes.statistics), plan.parameters.trainedSize);
  return { plan, weights, gradients, vector };
}

function gradientOf(plan: TrainingPlan, vector: ArrayLike<number>, weight: Weight): number[] {
  const start = plan.parameters.position(weight);
  return Array.from(vector).slice(start, start + weight.size);
}

function expectClose(found: number[], expected: ArrayLike<number>, name: string) {
  const scale = Math.max(1e-3, ...Array.from(expected, Math.abs));
  found.forEach((value, index) => {
    expect(Math.abs(value - expected[index]!), `${name}[${index}]`).toBeLessThan(2e-4 * scale);
  });
}

async function expectSameGradients(network: LayersModel, size: number) {
  const { x, labels } = example(size);
  const { plan, vector } = await planGradients(network, x, labels);
  const expected = expectedGradients(network, x, labels);
  const trained = plan.parameters.weights.filter(({ group }) => group === 'decayed' || group === 'plain');
  expect(trained).toHaveLength(Object.keys(expected).length);
  for (const weight of trained) {
    const name = (weight.variable.read() as tf.Variable).name;
    expectClose(gradientOf(plan, vector, weight), expected[name]!.dataSync(), name);
  }
}

describe('a training plan', () => {
  for (const [name, build] of Object.entries(ARCHITECTURES)) {
    it(`has the gradients of tfjs's own tape for the ${name} architecture`, async () => {
      await expectSameGradients(build({ imageSize: 28, classes: CLASSES, width: 0.2, seed: 3 }), 28);
    });

    it(`infers what the ${name} architecture predicts`, async () => {
      const network = build({ imageSize: 28, classes: CLASSES, width: 0.2, seed: 3 });
      const { x } = example(28);
      const plan = new TrainingPlan(network);
      const weights = plan.parameters.toTensors(await plan.parameters.read());
      const found = tf.softmax(plan.infer(x, weights)).dataSync();
      expectClose(Array.from(found), (network.predict(x) as tf.Tensor).dataSync(), 'probability');
    });
  }

  it('runs layers that it has no operation for by their own call', async () => {
    const picture = input({ shape: [8, 8, 1] });
    let x = layers.conv2d({ filters: 4, kernelSize: 3, activation: 'elu' }).apply(picture) as SymbolicTensor;
    x = layers.averagePooling2d({ poolSize: 2 }).apply(x) as SymbolicTensor;
    x = layers.layerNormalization({}).apply(x) as SymbolicTensor;
    x = layers.flatten().apply(x) as SymbolicTensor;
    const left = layers.dense({ units: 5, activation: 'tanh' }).apply(x) as SymbolicTensor;
    const right = layers.dense({ units: 3, activation: 'relu' }).apply(x) as SymbolicTensor;
    x = layers.concatenate().apply([left, right]) as SymbolicTensor;
    x = layers.dense({ units: CLASSES }).apply(x) as SymbolicTensor;
    const output = layers.activation({ activation: 'softmax' }).apply(x) as SymbolicTensor;
    await expectSameGradients(model({ inputs: picture, outputs: output }), 8);
  });

  it('leaves frozen layers out and computes no gradient below the lowest trained one', async () => {
    const network = ARCHITECTURES.starter({ imageSize: 28, classes: CLASSES, width: 0.2, seed: 3 });
    for (const layer of network.layers) layer.trainable = layer.getClassName() === 'Dense';
    const { x, labels } = example(28);
    const { plan, gradients } = await planGradients(network, x, labels);
    const dense = network.layers.at(-1)!;
    expect(plan.parameters.size).toBe(dense.countParams());
    expect(gradients.size).toBe(2);
    expect([...gradients.values()].reduce((sum, { size }) => sum + size, 0)).toBe(dense.countParams());
  });

  it('keeps no tensor of a pass but its result', async () => {
    const network = ARCHITECTURES.resnet({ imageSize: 28, classes: CLASSES, width: 0.2, seed: 3 });
    const { x, labels } = example(28);
    await planGradients(network, x, labels);
    const before = tf.memory().numTensors;
    const { weights, gradients } = await planGradients(network, x, labels);
    const own = weights.size + gradients.size + 1;
    expect(tf.memory().numTensors - before).toBe(own);
  });

  it('collects the mean and the second moment of each batch-norm', async () => {
    const picture = input({ shape: [2, 2, 1] });
    let x = layers.batchNormalization({}).apply(picture) as SymbolicTensor;
    x = layers.flatten().apply(x) as SymbolicTensor;
    const output = layers.dense({ units: CLASSES, activation: 'softmax' }).apply(x) as SymbolicTensor;
    const { x: pictures, labels } = example(2);
    const { plan, vector } = await planGradients(model({ inputs: picture, outputs: output }), pictures, labels);
    const statistics = Array.from(vector).slice(plan.parameters.trainedSize, plan.parameters.size);
    const values = Array.from(pictures.dataSync());
    const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b) / numbers.length;
    expectClose(statistics, [mean(values), mean(values.map((value) => value * value))], 'moments');
  });

  it('refuses a network whose last activation is not softmax', () => {
    const picture = input({ shape: [4] });
    const output = layers.dense({ units: 2, activation: 'sigmoid' }).apply(picture) as SymbolicTensor;
    expect(() => new TrainingPlan(model({ inputs: picture, outputs: output }))).toThrow(/softmax/);
  });
});
