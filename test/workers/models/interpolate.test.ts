import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ARCHITECTURES } from '../../../workers/models/architectures/index.ts';
import { interpolateModels } from '../../../workers/models/interpolate.ts';
import { toArtifacts } from '../../../workers/tfjs/artifacts.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const build = (seed: number) => ARCHITECTURES.resnet({ imageSize: 28, classes: 10, width: 0.1, seed });
const weights = (network: ReturnType<typeof build>) => network.getWeights().map((weight) => [...weight.dataSync()]);

describe('a model between two', () => {
  it('has every weight so far on its way, those of batch-norm too', async () => {
    const [before, after] = [build(1), build(2)];
    // Means and variances, and what batch-norm scales by, begin alike: moved, so that it shows.
    after.setWeights(after.getWeights().map((weight) => tf.add(weight, 0.5)));
    const mixed = await interpolateModels(await toArtifacts(before), await toArtifacts(after), 0.25);
    const [old, learnt] = [weights(before), weights(after)];
    weights(mixed).forEach((values, k) => {
      values.forEach((value, i) => {
        expect(value).toBeCloseTo(0.75 * old[k]![i]! + 0.25 * learnt[k]![i]!, 5);
      });
    });
  });

  it('is the second one at the end of the way, and leaves both as they were', async () => {
    const [before, after] = [build(1), build(2)];
    const [old, learnt] = [weights(before), weights(after)];
    const mixed = await interpolateModels(await toArtifacts(before), await toArtifacts(after), 1);
    expect(weights(mixed).flat()).toEqual(learnt.flat());
    expect(weights(before)).toEqual(old);
    expect(weights(after)).toEqual(learnt);
  });
});
