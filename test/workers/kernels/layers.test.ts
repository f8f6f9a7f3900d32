/** tfjs's own layers, as a user of the whole library has them, train on wasm with the kernels of this package. */
import * as tf from '@tensorflow/tfjs';
import { expect, it } from 'vitest';
import { describeBuilds, expectClose, values } from './builds.ts';

/** Sums of some hundred products of float32 (6e-8 each), added in another order, through up to ten layers. */
const TOLERANCE = 2e-5;

type Layers = () => tf.layers.Layer[];
const image = { inputShape: [8, 8, 4] };
const series = { inputShape: [6, 5] };

const MODELS: Record<string, Layers> = {
  dense: () => [tf.layers.dense({ inputShape: [7], units: 5, activation: 'relu' }), tf.layers.dense({ units: 3 })],
  'softmax classifier': () => [tf.layers.dense({ inputShape: [7], units: 5, activation: 'softmax' })],
  conv1d: () => [tf.layers.conv1d({ ...series, filters: 4, kernelSize: 3, activation: 'relu' })],
  conv2d: () => [
    tf.layers.conv2d({ ...image, filters: 9, kernelSize: 3, activation: 'relu' }),
    tf.layers.conv2d({ filters: 4, kernelSize: 2, strides: 2, padding: 'same' }),
  ],
  conv2dTranspose: () => [
    tf.layers.conv2dTranspose({ ...image, filters: 3, kernelSize: 3, strides: 2, padding: 'same' }),
  ],
  conv3d: () => [tf.layers.conv3d({ inputShape: [4, 5, 5, 2], filters: 3, kernelSize: 2 })],
  depthwiseConv2d: () => [tf.layers.depthwiseConv2d({ ...image, kernelSize: 3, depthMultiplier: 2, padding: 'same' })],
  separableConv2d: () => [tf.layers.separableConv2d({ ...image, filters: 5, kernelSize: 3, depthMultiplier: 2 })],
  batchNormalization: () => [tf.layers.conv2d({ ...image, filters: 4, kernelSize: 3 }), tf.layers.batchNormalization()],
  layerNormalization: () => [tf.layers.dense({ inputShape: [7], units: 5 }), tf.layers.layerNormalization()],
  maxPooling2d: () => [
    tf.layers.conv2d({ ...image, filters: 4, kernelSize: 3, padding: 'same' }),
    tf.layers.maxPooling2d({ poolSize: 2 }),
    tf.layers.maxPooling2d({ poolSize: 3, strides: 1, padding: 'same' }),
  ],
  averagePooling2d: () => [
    tf.layers.conv2d({ ...image, filters: 4, kernelSize: 3, padding: 'same' }),
    tf.layers.averagePooling2d({ poolSize: 2 }),
  ],
  'pooling in 1 and 3 dimensions': () => [
    tf.layers.conv1d({ ...series, filters: 4, kernelSize: 1 }),
    tf.layers.maxPooling1d({ poolSize: 2 }),
    tf.layers.averagePooling1d({ poolSize: 2 }),
  ],
  'global pooling': () => [
    tf.layers.conv2d({ ...image, filters: 6, kernelSize: 3 }),
    tf.layers.globalAveragePooling2d({}),
    tf.layers.dense({ units: 3 }),
  ],
  globalMaxPooling2d: () => [
    tf.layers.conv2d({ ...image, filters: 6, kernelSize: 3 }),
    tf.layers.globalMaxPooling2d({}),
  ],
  embedding: () => [
    tf.layers.embedding({ inputDim: 9, outputDim: 5, inputLength: 6 }),
    tf.layers.flatten(),
    tf.layers.dense({ units: 2 }),
  ],
  dropout: () => [
    tf.layers.dense({ inputShape: [7], units: 8 }),
    tf.layers.dropout({ rate: 0.5, seed: 3 }),
    tf.layers.dense({ units: 2 }),
  ],
  activations: () => [
    ...(['elu', 'selu', 'sigmoid', 'tanh', 'softplus', 'swish', 'hardSigmoid', 'relu6'] as const).map((activation) =>
      tf.layers.dense({ inputShape: [6], units: 6, activation }),
    ),
    tf.layers.leakyReLU({}),
    tf.layers.prelu({}),
  ],
  'resizing, padding and cropping': () => [
    tf.layers.conv2d({ ...image, filters: 3, kernelSize: 3 }),
    // Not 'nearest', whose gradient on the cpu backend reads the wrong image of a batch.
    tf.layers.upSampling2d({ size: [2, 2], interpolation: 'bilinear' }),
    tf.layers.zeroPadding2d({ padding: 1 }),
    tf.layers.cropping2D({
      cropping: [
        [1, 2],
        [2, 1],
      ],
    }),
  ],
  simpleRNN: () => [tf.layers.simpleRNN({ ...series, units: 4, recurrentInitializer: 'glorotNormal' })],
  lstm: () => [tf.layers.lstm({ ...series, units: 4, recurrentInitializer: 'glorotNormal' })],
  gru: () => [tf.layers.gru({ ...series, units: 4, recurrentInitializer: 'glorotNormal' })],
  bidirectional: () => [
    tf.layers.bidirectional({
      ...series,
      layer: tf.layers.gru({ units: 3, recurrentInitializer: 'glorotNormal' }) as tf.RNN,
      mergeMode: 'concat',
    }),
  ],
  timeDistributed: () => [tf.layers.timeDistributed({ ...series, layer: tf.layers.dense({ units: 3 }) })],
};

interface Step {
  loss: number;
  /** The gradient of each trainable weight, in the model's order. */
  gradients: Float32Array[];
}

const fill = (shape: number[], seed: number) =>
  values(
    shape.reduce((a, b) => a * b, 1),
    seed,
  );

/** One step of plain gradient descent from the same weights on the same batch; a learning rate of 1 shows gradients. */
async function trainOneStep(layers: Layers): Promise<Step> {
  const model = tf.sequential({ layers: layers() });
  const optimizer = tf.train.sgd(1);
  model.compile({ optimizer, loss: 'meanSquaredError' });
  for (const [i, weight] of model.weights.entries()) {
    const shape = weight.shape as number[];
    // Scales and variances stay away from zero, where gradients blow rounding up.
    const isScale = /gamma|variance/.test(weight.originalName);
    const start = fill(shape, i).map((value) => (isScale ? 1 + Math.abs(value) : value / 2));
    tf.tidy(() => void weight.write(tf.tensor(start, shape)));
  }
  const read = () => model.trainableWeights.map((weight) => weight.read().dataSync<'float32'>().slice());
  const before = read();

  const [inputShape, outputShape] = [model.inputs[0]!, model.outputs[0]!].map(({ shape }) =>
    shape.map((size) => size ?? 3),
  ) as [number[], number[]];
  const takesIndices = model.layers[0]!.getClassName() === 'Embedding';
  const input = fill(inputShape, 100).map((value) => (takesIndices ? Math.round(Math.abs(value) * 8) : value));
  const x = tf.tensor(input, inputShape);
  const y = tf.tensor(fill(outputShape, 101), outputShape);
  const loss = (await model.trainOnBatch(x, y)) as number;

  const gradients = read().map((after, w) => before[w]!.map((value, i) => value - after[i]!));
  tf.dispose([x, y]);
  model.dispose();
  optimizer.dispose();
  return { loss, gradients };
}

describeBuilds("a step of training of tfjs's own layers", () => {
  it.each(Object.entries(MODELS))('gives the gradients of the cpu backend: %s', async (_, layers) => {
    const tensors = tf.memory().numTensors;
    const ours = await trainOneStep(layers);
    expect(tf.memory().numTensors).toBe(tensors);

    await tf.setBackend('cpu');
    const theirs = await trainOneStep(layers);
    await tf.setBackend('wasm');

    expect(theirs.gradients.some((gradient) => gradient.some((value) => value !== 0))).toBe(true);
    expectClose([ours.loss], [theirs.loss], TOLERANCE);
    theirs.gradients.forEach((gradient, i) => {
      expectClose(ours.gradients[i]!, gradient, TOLERANCE);
    });
  });
});
