import { randomNormal, randomUniform, type Tensor } from '@tensorflow/tfjs-core';
import { input, type LayersModel, layers, model, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import * as fc from 'fast-check';
import { Random } from '../../workers/training/random.ts';

/** Adds layers to what was made so far. */
type Step = (x: SymbolicTensor) => SymbolicTensor;

const apply = (layer: layers.Layer) => (x: SymbolicTensor) => layer.apply(x) as SymbolicTensor;

export const ACTIVATIONS = [
  'linear',
  'relu',
  'relu6',
  'elu',
  'selu',
  'sigmoid',
  'hardSigmoid',
  'softplus',
  'softsign',
  'tanh',
  'softmax',
  'logSoftmax',
  'swish',
  'mish',
  'gelu',
] as const;

type Activation = Parameters<typeof layers.activation>[0]['activation'];

// TensorFlow.js's types know fewer names than it has activations.
const activation = fc.constantFrom(...(ACTIVATIONS as readonly string[] as readonly Activation[]));
const pair = (most: number) => fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }));
const padding = fc.constantFrom('same' as const, 'valid' as const);
const window = { strides: pair(2), padding };
const convolved = { ...window, kernelSize: pair(3), useBias: fc.boolean(), activation };
const filters = fc.integer({ min: 1, max: 5 });
const depthMultiplier = fc.integer({ min: 1, max: 2 });
const alpha = fc.double({ min: 0, max: 1, noNaN: true });

const either: fc.Arbitrary<Step>[] = [
  activation.map(
    (name): Step =>
      (x) =>
        apply(layers.activation({ activation: name }))(x),
  ),
  fc.option(fc.double({ min: 0.5, max: 4, noNaN: true }), { nil: undefined }).map(
    (maxValue): Step =>
      (x) =>
        apply(layers.reLU(maxValue === undefined ? {} : { maxValue }))(x),
  ),
  alpha.map(
    (value): Step =>
      (x) =>
        apply(layers.leakyReLU({ alpha: value }))(x),
  ),
  fc.constant<Step>((x) => apply(layers.softmax({ axis: x.shape.length - 1 }))(x)),
  fc.constant<Step>((x) => apply(layers.dropout({ rate: 0.5 }))(x)),
  fc.record({ scale: fc.boolean(), center: fc.boolean(), epsilon: fc.constantFrom(1e-3, 1e-5) }).map(
    (options): Step =>
      (x) =>
        apply(layers.batchNormalization(options))(x),
  ),
  fc.record({ units: filters, useBias: fc.boolean(), activation }).map(
    (options): Step =>
      (x) =>
        apply(layers.dense(options))(x),
  ),
  activation.map(
    (name): Step =>
      (x) => {
        const changed = apply(layers.dense({ units: x.shape.at(-1)!, activation: name }))(x);
        return layers.add().apply([x, changed, x]) as SymbolicTensor;
      },
  ),
  activation.map(
    (name): Step =>
      (x) => {
        const changed = apply(layers.dense({ units: 2, activation: name }))(x);
        return layers.concatenate({ axis: -1 }).apply([x, changed, changed]) as SymbolicTensor;
      },
  ),
];

const onPictures: fc.Arbitrary<Step>[] = [
  fc.record({ ...convolved, filters }).map(
    (options): Step =>
      (x) =>
        apply(layers.conv2d(options))(x),
  ),
  // TensorFlow.js's depthwise kernels take strides that are the same both ways.
  fc.record({ ...convolved, strides: fc.integer({ min: 1, max: 2 }), depthMultiplier }).map(
    (options): Step =>
      (x) =>
        apply(layers.depthwiseConv2d(options))(x),
  ),
  fc.record({ ...convolved, strides: fc.integer({ min: 1, max: 2 }), depthMultiplier, filters }).map(
    (options): Step =>
      (x) =>
        apply(layers.separableConv2d(options))(x),
  ),
  fc.record({ ...window, poolSize: pair(3) }).map(
    (options): Step =>
      (x) =>
        apply(layers.maxPooling2d(options))(x),
  ),
  fc.record({ ...window, poolSize: pair(3) }).map(
    (options): Step =>
      (x) =>
        apply(layers.averagePooling2d(options))(x),
  ),
  fc.tuple(pair(2), pair(2)).map(
    (around): Step =>
      (x) =>
        // ONNX Runtime works padding into a pooling right behind it, and fails where that is smaller than the padding.
        apply(layers.reLU())(apply(layers.zeroPadding2d({ padding: around }))(x)),
  ),
  fc.constantFrom([3, 1, 2], [2, 3, 1], [2, 1, 3], [1, 3, 2]).map(
    (dims): Step =>
      (x) =>
        apply(layers.permute({ dims: [...dims] }))(x),
  ),
  fc.constant<Step>((x) => {
    const [height, width, channels] = x.shape.slice(1) as [number, number, number];
    return apply(layers.reshape({ targetShape: [width, -1, height * channels] }))(x);
  }),
  // As in a squeeze-and-excitation block: each channel of the picture by a number of its own.
  fc.constant<Step>((x) => {
    const channels = x.shape.at(-1)!;
    const mean = apply(layers.globalAveragePooling2d({ dataFormat: 'channelsLast' }))(x);
    const weighed = apply(layers.reshape({ targetShape: [1, 1, channels] }))(mean);
    return layers.multiply().apply([x, weighed]) as SymbolicTensor;
  }),
];

const flattening: fc.Arbitrary<Step> = fc.constantFrom<Step[]>(
  (x) => apply(layers.flatten())(x),
  (x) => apply(layers.globalAveragePooling2d({ dataFormat: 'channelsLast' }))(x),
  (x) => apply(layers.globalMaxPooling2d({ dataFormat: 'channelsLast' }))(x),
);

/** A network of supported layers in any order, with weights as after a training. */
export interface AnyNetwork {
  build(): LayersModel;
  imageSize: number;
  classes: number;
  seed: number;
  /** Whether its answers are probabilities or not yet. */
  head: 'softmax' | 'linear';
}

/** Any stack of layers that the app opens, made from pictures of 8 to 10 pixels, with 2 to 5 classes. */
export const anyNetwork: fc.Arbitrary<AnyNetwork> = fc
  .record({
    imageSize: fc.integer({ min: 8, max: 10 }),
    classes: fc.integer({ min: 2, max: 5 }),
    seed: fc.nat(),
    pictures: fc.array(fc.oneof(...either, ...onPictures), { maxLength: 5 }),
    flat: flattening,
    values: fc.array(fc.oneof(...either), { maxLength: 3 }),
    head: fc.constantFrom('softmax' as const, 'linear' as const),
  })
  .map(({ imageSize, classes, seed, pictures, flat, values, head }) => ({
    imageSize,
    classes,
    seed,
    head,
    build: () => {
      const x = input({ shape: [imageSize, imageSize, 1] });
      const top = [flat, ...values].reduce((value, step) => step(value), pictures.reduce(ifItFits, x));
      const outputs = apply(layers.dense({ units: classes, activation: head }))(top);
      const network = model({ inputs: x, outputs });
      trainLike(network, seed);
      return network;
    },
  }));

/** A step whose window is larger than the picture is left out. */
function ifItFits(x: SymbolicTensor, step: Step): SymbolicTensor {
  try {
    const y = step(x);
    return y.shape.slice(1).every((side) => side! > 0) ? y : x;
  } catch {
    return x;
  }
}

/** Weights that keep what flows near 1, none of them 0 or 1 as they are at first. */
function trainLike(network: LayersModel, seed: number): void {
  const random = Random.of(seed);
  for (const layer of network.layers) {
    const made = layer.weights.map(({ name, shape }): Tensor => {
      const sides = shape as number[];
      const inputs = sides.slice(0, -1).reduce((product, side) => product * side, 1);
      const draw = random.integer(2 ** 31);
      if (/gamma|variance/.test(name)) return randomUniform(sides, 0.5, 1.5, 'float32', draw);
      return randomNormal(sides, 0, sides.length > 1 ? 1 / Math.sqrt(inputs) : 0.3, 'float32', draw);
    });
    layer.setWeights(made);
    for (const tensor of made) tensor.dispose();
  }
}
