import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toTflite } from '../../../workers/export/tflite-model.ts';
import { predict } from '../../../workers/models/predict.ts';
import { toArtifacts } from '../../../workers/tfjs/artifacts.ts';
import { ACTIVATIONS, type AnyNetwork, anyNetwork } from '../../support/any-network.ts';
import { runTflite } from '../../support/litert-runtime.ts';
import { activationAlone, byteNoise, FACTS, networkWith } from '../../support/small-network.ts';
import { readTflite } from '../../support/tflite-file.ts';

beforeAll(async () => {
  await setBackend('cpu');
});

/** What TensorFlow.js and LiteRT answer to three pictures, and how far they are apart at most. */
async function compared({ build, imageSize }: AnyNetwork, mean: number, deviation = 0.35) {
  const network = build();
  const preprocessing = { imageSize, mean, deviation };
  const pixels = byteNoise(3 * imageSize ** 2);
  const expected = await predict(network, pixels, preprocessing);
  const file = toTflite(await toArtifacts(network), { name: 'any', preprocessing }, {});
  network.dispose();
  const found = await runTflite(file, pixels, imageSize);
  const size = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const apart = expected.reduce((most, value, i) => Math.max(most, Math.abs(value - found[i]!)), 0) / size;
  return { apart, lengths: [found.length, expected.length] };
}

describe('a network as TensorFlow Lite', () => {
  it('answers in LiteRT as in TensorFlow.js, whatever its layers are', async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, fc.double({ min: -0.5, max: 1, noNaN: true }), async (network, mean) => {
        const { apart, lengths } = await compared(network, mean);
        expect(lengths[0]).toBe(lengths[1]);
        expect(apart).toBeLessThan(1e-5);
      }),
      { numRuns: 150 },
    );
  });

  it.each(ACTIVATIONS)('has the activation %s', async (activation) => {
    expect((await compared(activationAlone(activation), 0.5, 0.05)).apart).toBeLessThan(1e-5);
  });
});

describe('a TensorFlow Lite file', () => {
  it('says what it is and what it is given to say, in any script', async () => {
    const said = { classes: '["a","Ölzeug","帽子"]', empty: '' };
    const { identifier, version, metadata } = readTflite(toTflite(await networkWith(layers.reLU()), FACTS, said));
    expect({ identifier, version }).toEqual({ identifier: 'TFL3', version: 3 });
    expect(metadata).toEqual(said);
  });

  it('keeps its weights where a program can take them as they lie, at multiples of 16 bytes', async () => {
    const artifacts = await networkWith(layers.conv2d({ filters: 3, kernelSize: 3 }), layers.batchNormalization());
    const { dataAt } = readTflite(toTflite(artifacts, FACTS, { name: 'odd' }));
    expect(dataAt.length).toBeGreaterThan(6);
    expect(dataAt.filter((start) => start % 16 !== 0)).toEqual([]);
  });

  it('takes layers whose names read like those of what flows between them', async () => {
    const names = ['first', 'first/RELU', 'pixels', 'probabilities'];
    const artifacts = await networkWith(
      ...names.map((name) => layers.conv2d({ filters: 2, kernelSize: 1, activation: 'relu', name })),
    );
    expect(await runTflite(toTflite(artifacts, FACTS, {}), byteNoise(36), 6)).toHaveLength(2);
  });
});
