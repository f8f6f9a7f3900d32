import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { toOnnx } from '../../../workers/export/onnx-model.ts';
import { predict } from '../../../workers/models/predict.ts';
import { toArtifacts, toFiles } from '../../../workers/tfjs/artifacts.ts';
import { anyNetwork } from '../../support/any-network.ts';
import { answers, apart, byteNoise, readFiles, softmax } from '../../support/foreign-files.ts';

beforeAll(async () => {
  await setBackend('cpu');
});

/** Whether the network's own answers are probabilities, or what has yet to become some. */
const asProbabilities = (rows: Float32Array, classes: number, head: 'softmax' | 'linear') =>
  head === 'softmax' ? rows : softmax(rows, classes);

it('a layers model answers as before it went out, whatever its layers are', async () => {
  await fc.assert(
    fc.asyncProperty(anyNetwork, async ({ build, imageSize, classes, head }) => {
      const network = build();
      const pixels = byteNoise(2 * imageSize ** 2);
      const preprocessing = { imageSize, mean: 0, deviation: 1 };
      const expected = asProbabilities(await predict(network, pixels, preprocessing), classes, head);
      const { modelJson, weights } = await toFiles(network);
      network.dispose();
      const model = await readFiles({ 'model.json': modelJson, 'weights.bin': weights });
      expect(apart(await answers(model, pixels), expected)).toBeLessThan(1e-5);
    }),
    { numRuns: 100 },
  );
});

it('an ONNX file of this app’s answers as before it went out, whatever its layers are', async () => {
  await fc.assert(
    fc.asyncProperty(anyNetwork, async ({ build, imageSize, classes, head }) => {
      const network = build();
      const pixels = byteNoise(2 * imageSize ** 2);
      const preprocessing = { imageSize, mean: 0.3, deviation: 0.35 };
      const expected = asProbabilities(await predict(network, pixels, preprocessing), classes, head);
      const names = Array.from({ length: classes }, (_, at) => `class ${at}`);
      const file = toOnnx(await toArtifacts(network), { name: 'any', classes: names, preprocessing }, {}, 'float32');
      network.dispose();
      const model = await readFiles({ 'model.onnx': file });
      expect(apart(await answers(model, pixels), expected)).toBeLessThan(1e-5);
    }),
    { numRuns: 100 },
  );
});
