import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ARCHITECTURES } from '../../../workers/models/architectures/index.ts';
import { fromArtifacts, toArtifacts, toFiles } from '../../../workers/tfjs/artifacts.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const OPTIONS = { imageSize: 28, classes: 10, width: 1, seed: 1 };

const firstWeights = (seed: number, width = 0.25) =>
  ARCHITECTURES.fast({ ...OPTIONS, width, seed })
    .getWeights()[0]!
    .dataSync();

describe('architectures', () => {
  it('have the sizes that they say', () => {
    const sizes = Object.entries(ARCHITECTURES).map(([name, build]) => [name, build(OPTIONS).countParams()]);
    expect(Object.fromEntries(sizes)).toEqual({ reference: 225_034, fast: 105_106, starter: 61_546, resnet: 237_866 });
  });

  it.each(Object.entries(ARCHITECTURES))('%s gives probabilities of as many classes as it is asked for', (_, build) => {
    const network = build({ ...OPTIONS, classes: 13, width: 0.25 });
    const output = network.predict(tf.randomUniform([2, 28, 28, 1], 0, 1, 'float32', 5)) as tf.Tensor;
    expect(output.shape).toEqual([2, 13]);
    for (const sum of tf.sum(output, -1).dataSync()) expect(sum).toBeCloseTo(1, 5);
  });

  it('start from weights that follow from the seed', () => {
    expect(firstWeights(1)).toEqual(firstWeights(1));
    expect(firstWeights(1)).not.toEqual(firstWeights(2));
  });

  it('get wider by whole vectors of filters', () => {
    const kernels = ARCHITECTURES.starter({ ...OPTIONS, width: 0.3 })
      .getWeights()
      .filter(({ rank }) => rank === 4);
    expect(kernels.map(({ shape }) => shape[3])).toEqual([8, 16, 28]);
  });
});

describe("a model's artifacts", () => {
  it('make a model that predicts the same, with the same layers frozen', async () => {
    const network = ARCHITECTURES.resnet({ ...OPTIONS, width: 0.25 });
    network.layers[1]!.trainable = false;
    const copy = await fromArtifacts(structuredClone(await toArtifacts(network)));
    const x = tf.randomUniform([2, 28, 28, 1], 0, 1, 'float32', 5);
    expect((copy.predict(x) as tf.Tensor).dataSync()).toEqual((network.predict(x) as tf.Tensor).dataSync());
    expect(copy.layers.map(({ trainable }) => trainable)).toEqual(network.layers.map(({ trainable }) => trainable));
  });

  it('make files in the layers format, four bytes a weight', async () => {
    const network = ARCHITECTURES.starter({ ...OPTIONS, width: 0.25 });
    const { modelJson, weights } = await toFiles(network);
    expect(weights.length).toBe(4 * network.countParams());
    expect(JSON.parse(modelJson)).toMatchObject({
      format: 'layers-model',
      weightsManifest: [{ paths: ['weights.bin'] }],
    });
  });
});
