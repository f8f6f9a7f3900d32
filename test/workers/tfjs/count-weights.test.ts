import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { input, type LayersModel, layers, model } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { ARCHITECTURES } from '../../../workers/models/architectures/index.ts';
import { toFiles } from '../../../workers/tfjs/artifacts.ts';
import { countWeights } from '../../../workers/tfjs/count-weights.ts';

beforeAll(async () => {
  await setBackend('cpu');
});

const topologyOf = async (network: LayersModel) =>
  (JSON.parse((await toFiles(network)).modelJson) as { modelTopology: unknown }).modelTopology;

describe('the weights that a topology asks for', () => {
  it.each(Object.entries(ARCHITECTURES))('are counted as TensorFlow.js counts them: %s', async (_, architecture) => {
    for (const width of [0.5, 1]) {
      const network = architecture({ imageSize: 28, classes: 10, width, seed: 1 });
      expect(countWeights(await topologyOf(network))).toBe(network.countParams());
      network.dispose();
    }
  });

  it('are counted for every kind of layer, window, stride and padding', async () => {
    for (const padding of ['same', 'valid'] as const) {
      for (const strides of [1, 2]) {
        const x = input({ shape: [13, 17, 3] });
        const chain = [
          layers.separableConv2d({ filters: 5, kernelSize: [3, 2], strides, padding }),
          layers.depthwiseConv2d({ kernelSize: 2, depthMultiplier: 2, padding, useBias: false }),
          layers.batchNormalization({ scale: false }),
          layers.leakyReLU(),
          layers.conv2d({ filters: 4, kernelSize: [1, 3], padding, useBias: false }),
          layers.averagePooling2d({ poolSize: 2, padding }),
          layers.reLU(),
          layers.dense({ units: 6 }),
          layers.dropout({ rate: 0.5 }),
          layers.globalMaxPooling2d({ dataFormat: 'channelsLast' }),
          layers.dense({ units: 3, useBias: false }),
          layers.softmax(),
        ];
        const y = chain.reduce<ReturnType<typeof input>>((value, next) => next.apply(value) as typeof x, x);
        const network = model({ inputs: x, outputs: y });
        expect(countWeights(await topologyOf(network))).toBe(network.countParams());
        network.dispose();
      }
    }
  });
});

describe('a topology', () => {
  it('is counted whatever the order of its layers', async () => {
    const network = ARCHITECTURES.resnet({ imageSize: 28, classes: 10, width: 0.5, seed: 1 });
    const topology = (await topologyOf(network)) as { config: { layers: unknown[] } };
    topology.config.layers.reverse();
    expect(countWeights(topology)).toBe(network.countParams());
    network.dispose();
  });
});

describe('a topology is refused', () => {
  const layer = (class_name: string, config: object, ...from: string[]) => ({
    name: class_name,
    class_name,
    config,
    inbound_nodes: from.length === 0 ? [] : [from.map((name) => [name, 0, 0, {}])],
  });
  const start = layer('InputLayer', { batch_input_shape: [null, 28, 28, 1] });
  const conv = (config: object) =>
    layer('Conv2D', { filters: 4, kernel_size: [3, 3], strides: [1, 1], padding: 'same', ...config }, 'InputLayer');
  const CASES: Record<string, object[]> = {
    'with a layer that runs code or is not known': [start, layer('Lambda', {}, 'InputLayer')],
    'with a layer called as what every object has': [start, layer('constructor', {}, 'InputLayer')],
    'with an endless number of filters': [start, conv({ filters: 1e9 })],
    'with filters that give too many values': [start, conv({ filters: 16_000 })],
    'with a fraction of a filter': [start, conv({ filters: 2.5 })],
    'with a number as text': [start, conv({ filters: '4' })],
    'with a window larger than the picture': [start, conv({ kernel_size: [29, 29], padding: 'valid' })],
    'with channels first': [start, conv({ data_format: 'channels_first' })],
    'with dilation': [start, conv({ dilation_rate: [2, 2] })],
    'with a huge picture': [layer('InputLayer', { batch_input_shape: [null, 9999, 9999, 1] })],
    'with no picture': [layer('InputLayer', { batch_input_shape: [null, 784] })],
    'with pictures behind flat values': [
      start,
      layer('Flatten', {}, 'InputLayer'),
      layer('GlobalMaxPooling2D', {}, 'Flatten'),
    ],
    'with shapes that cannot be added': [start, conv({}), layer('Add', {}, 'InputLayer', 'Conv2D')],
    'with a layer that takes from one that is not there': [start, layer('Flatten', {}, 'Conv2D')],
    'with layers in a circle': [start, layer('Flatten', {}, 'ReLU'), layer('ReLU', {}, 'Flatten')],
    'with a layer that nothing leads to': [start, layer('Flatten', {})],
    'with two layers of one name': [start, start],
    'with endlessly many layers': Array.from({ length: 501 }, () => start),
  };

  it.each(Object.entries(CASES))('%s', (_, made) => {
    const topology = { class_name: 'Model', config: { layers: made } };
    expect(() => countWeights(topology)).toThrow(expect.objectContaining({ name: 'archive-contents' }));
  });

  it('that is none', () => {
    for (const topology of [undefined, null, [], {}, { class_name: 'Model', config: {} }]) {
      expect(() => countWeights(topology)).toThrow(expect.objectContaining({ name: 'archive-contents' }));
    }
  });
});
