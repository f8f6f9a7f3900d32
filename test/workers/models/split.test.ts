import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startNodeEngine } from '../../../scripts/support/engine.ts';
import { ARCHITECTURES } from '../../../workers/models/architectures/index.ts';
import { resizeHead } from '../../../workers/models/head.ts';
import { run } from '../../../workers/models/predict.ts';
import { mergeTop, splitNetwork } from '../../../workers/models/split.ts';
import { fromArtifacts, toArtifacts } from '../../../workers/tfjs/artifacts.ts';

beforeAll(async () => {
  await startNodeEngine();
});

const input = Float32Array.from({ length: 3 * 784 }, (_, i) => Math.sin(i * 0.21));
const build = (name: keyof typeof ARCHITECTURES) =>
  ARCHITECTURES[name]({ imageSize: 28, classes: 10, width: 0.5, seed: 3 });

const largestDifference = (one: Float32Array, other: Float32Array) =>
  one.reduce((most, value, i) => Math.max(most, Math.abs(value - other[i]!)), 0);

describe('a network in two parts', () => {
  it.each(['starter', 'reference', 'fast', 'resnet'] as const)(
    'answers as %s whole, with three layers above',
    async (name) => {
      const network = build(name);
      const { trunk, top, featureSize } = await splitNetwork(network, 3);
      const features = await run(trunk, input);
      expect(features).toHaveLength(3 * featureSize);
      const [parts, whole] = [await run(top, features), await run(network, input)];
      expect(parts).toHaveLength(30);
      expect(largestDifference(parts, whole)).toBeLessThan(1e-6);
      const learning = top.layers.filter((layer) => layer.weights.length > 0 && !/batch/i.test(layer.getClassName()));
      expect(learning.length).toBeGreaterThanOrEqual(3);
    },
  );

  it('takes back what the upper part has learnt, and leaves the lower one as it was', async () => {
    const network = build('resnet');
    const before = network.layers[1]!.getWeights()[0]!.dataSync().slice();
    const { trunk, top } = await splitNetwork(network, 3);
    const dense = top.layers.at(-1)!;
    dense.setWeights(dense.getWeights().map((weight) => tf.add(weight, 0.25)));
    const expected = await run(top, await run(trunk, input));
    mergeTop(network, top);
    expect(largestDifference(await run(network, input), expected)).toBeLessThan(1e-6);
    expect(network.layers[1]!.getWeights()[0]!.dataSync()).toEqual(before);
  });

  it('is refused where nothing lies below', async () => {
    await expect(splitNetwork(build('reference'), 99)).rejects.toThrow(
      expect.objectContaining({ name: 'training-unsupported' }),
    );
  });
});

describe('a network with other outputs', () => {
  it('gives the old classes the odds they had, and a class from nothing an average one', async () => {
    const network = build('starter');
    const grown = await fromArtifacts(resizeHead(await toArtifacts(network), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, null]));
    const [old, wide] = [await run(network, input), await run(grown, input)];
    for (let row = 0; row < 3; row++) {
      for (let column = 1; column < 10; column++) {
        const odds = (rows: Float32Array, width: number) => rows[row * width + column]! / rows[row * width]!;
        expect(odds(wide, 11) / odds(old, 10)).toBeCloseTo(1, 4);
      }
      expect(wide[row * 11 + 10]).toBeGreaterThan(0);
    }
  });

  it('drops and reorders outputs with their weights', async () => {
    const network = build('starter');
    const chosen = [7, 2];
    const less = await fromArtifacts(resizeHead(await toArtifacts(network), chosen));
    const [old, few] = [await run(network, input), await run(less, input)];
    for (let row = 0; row < 3; row++) {
      expect(few[2 * row]! / few[2 * row + 1]!).toBeCloseTo(old[10 * row + 7]! / old[10 * row + 2]!, 4);
    }
  });
});
