import '@tensorflow/tfjs-backend-cpu';
import { fromBinary } from '@bufbuild/protobuf';
import { setBackend } from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import * as fc from 'fast-check';
import { ModelProtoSchema } from 'onnx-buf';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Precision } from '../../../workers/export/onnx-graph.ts';
import { WRITERS } from '../../../workers/export/onnx-layers.ts';
import { toOnnx } from '../../../workers/export/onnx-model.ts';
import { predict } from '../../../workers/models/predict.ts';
import { toArtifacts } from '../../../workers/tfjs/artifacts.ts';
import { KINDS } from '../../../workers/tfjs/layer-kinds.ts';
import { ACTIVATIONS, type AnyNetwork, anyNetwork } from '../../support/any-network.ts';
import { runOnnx } from '../../support/onnx-runtime.ts';
import { activationAlone, byteNoise, FACTS, networkWith } from '../../support/small-network.ts';

beforeAll(async () => {
  await setBackend('cpu');
});

/** What TensorFlow.js and ONNX Runtime answer to three pictures, and how far they are apart at most. */
async function compared({ build, imageSize, classes }: AnyNetwork, precision: Precision, mean = 0.3, deviation = 0.35) {
  const network = build();
  const preprocessing = { imageSize, mean, deviation };
  const facts = { name: 'any', classes: Array.from({ length: classes }, (_, i) => `class ${i}`), preprocessing };
  const pixels = byteNoise(3 * imageSize ** 2);
  const expected = await predict(network, pixels, preprocessing);
  const file = toOnnx(await toArtifacts(network), facts, {}, precision);
  network.dispose();
  const found = await runOnnx(file, pixels, imageSize);
  const size = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const apart = expected.reduce((most, value, i) => Math.max(most, Math.abs(value - found[i]!)), 0) / size;
  return { apart, lengths: [found.length, expected.length] };
}

describe('a network as ONNX', () => {
  it('answers in ONNX Runtime as in TensorFlow.js, whatever its layers are', async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, fc.double({ min: -0.5, max: 1, noNaN: true }), async (network, mean) => {
        const { apart, lengths } = await compared(network, 'float32', mean);
        expect(lengths[0]).toBe(lengths[1]);
        expect(apart).toBeLessThan(1e-5);
      }),
      { numRuns: 150 },
    );
  });

  it('answers nearly so with float16 inside', async () => {
    await fc.assert(
      fc.asyncProperty(anyNetwork, async (network) => {
        expect((await compared(network, 'float16')).apart).toBeLessThan(0.03);
      }),
      { numRuns: 50 },
    );
  });

  it.each(ACTIVATIONS)('has the activation %s', async (activation) => {
    const { apart } = await compared(activationAlone(activation), 'float32', 0.5, 0.05);
    expect(apart).toBeLessThan(1e-5);
  });
});

describe('an ONNX file', () => {
  it('says opset 17, its name, what goes in and out, and what it is given to say', async () => {
    const artifacts = await networkWith(layers.conv2d({ filters: 2, kernelSize: 3, name: 'first' }));
    const file = fromBinary(ModelProtoSchema, toOnnx(artifacts, FACTS, { classes: '["a","b"]' }, 'float32'));
    expect(file).toMatchObject({
      irVersion: 8n,
      producerName: 'Selvedge',
      opsetImport: [{ domain: '', version: 17n }],
    });
    expect(file.metadataProps).toMatchObject([{ key: 'classes', value: '["a","b"]' }]);
    expect(file.graph?.name).toBe('small');
    expect(file.graph?.input.map(({ name }) => name)).toEqual(['pixels']);
    expect(file.graph?.output.map(({ name }) => name)).toEqual(['probabilities']);
    expect(file.graph?.node.map(({ name }) => name)).toContain('first/Conv');
  });

  it('is half as large in float16', async () => {
    const artifacts = await networkWith(layers.dense({ units: 4000 }));
    const [whole, half] = (['float32', 'float16'] as const).map(
      (precision) => toOnnx(artifacts, FACTS, {}, precision).length,
    );
    expect(half! / whole!).toBeCloseTo(0.5, 2);
  });

  it('keeps layers apart whose names read like those of nodes', async () => {
    const names = ['first', 'first/Relu', 'pixels', 'first/Relu/Relu'];
    const artifacts = await networkWith(
      ...names.map((name) => layers.conv2d({ filters: 2, kernelSize: 1, activation: 'relu', name })),
    );
    expect(await runOnnx(toOnnx(artifacts, FACTS, {}, 'float32'), byteNoise(36), 6)).toHaveLength(2);
  });
});

it('every kind of layer that is opened can be written', () => {
  expect([...WRITERS.keys(), 'InputLayer'].toSorted()).toEqual([...KINDS.keys()].toSorted());
});

describe('a network is refused as ONNX', () => {
  it.each([
    [0.3, 1e-6],
    [1 - 65_505 * 1e-3, 1e-3],
    [0, 0],
  ])('when float16 has no room for pictures of mean %f and deviation %f', async (mean, deviation) => {
    const artifacts = await networkWith(layers.reLU());
    const facts = { ...FACTS, preprocessing: { imageSize: 6, mean, deviation } };
    expect(() => toOnnx(artifacts, facts, {}, 'float16')).toThrow(
      expect.objectContaining({ name: 'export-unsupported', message: expect.stringContaining('preprocessing') }),
    );
    expect(toOnnx(artifacts, facts, {}, 'float32').length).toBeGreaterThan(0);
  });

  it('when float16 has no room for a weight', async () => {
    const artifacts = await networkWith(layers.dense({ units: 2, name: 'large', biasInitializer: 'ones' }));
    const weightData = new Float32Array(artifacts.weightData as ArrayBuffer).map((value) => value * 1e5).buffer;
    expect(() => toOnnx({ ...artifacts, weightData }, FACTS, {}, 'float16')).toThrow(/large\/\w+ holds numbers/);
    expect(toOnnx({ ...artifacts, weightData }, FACTS, {}, 'float32').length).toBeGreaterThan(0);
  });
});
