import '@tensorflow/tfjs-backend-cpu';
import { fromBinary } from '@bufbuild/protobuf';
import { setBackend } from '@tensorflow/tfjs-core';
import { input, layers, model, type SymbolicTensor } from '@tensorflow/tfjs-layers';
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

beforeAll(async () => {
  await setBackend('cpu');
});

const byteNoise = (count: number) => Uint8Array.from({ length: count }, (_, i) => (i * 131 + (i >> 3) * 57) % 256);

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
    const build = () => {
      const x = input({ shape: [6, 6, 1] });
      const name = activation as Parameters<typeof layers.activation>[0]['activation'];
      const dense = layers.dense({ units: 2 });
      const y = [layers.activation({ activation: name }), layers.flatten(), dense];
      const outputs = y.reduce<SymbolicTensor>((value, layer) => layer.apply(value) as SymbolicTensor, x);
      return model({ inputs: x, outputs });
    };
    const { apart } = await compared(
      { build, imageSize: 6, classes: 2, seed: 1, head: 'linear' },
      'float32',
      0.5,
      0.05,
    );
    expect(apart).toBeLessThan(1e-5);
  });
});

/** A network of some layers and what has to stand around them. */
async function networkWith(...made: layers.Layer[]) {
  const x = input({ shape: [6, 6, 1] });
  const applied = (value: SymbolicTensor, layer: layers.Layer) => layer.apply(value) as SymbolicTensor;
  const y = made.reduce(applied, x);
  const flat = y.shape.length === 2 ? y : applied(y, layers.flatten({ name: 'flat' }));
  const network = model({ inputs: x, outputs: applied(flat, layers.dense({ units: 2, name: 'head' })) });
  const artifacts = await toArtifacts(network);
  network.dispose();
  return artifacts;
}

const FACTS = { name: 'small', classes: ['a', 'b'], preprocessing: { imageSize: 6, mean: 0, deviation: 1 } };

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

describe('a network is refused as ONNX, with the layer that is why', () => {
  it('when it normalises something else than channels', async () => {
    const artifacts = await networkWith(layers.batchNormalization({ axis: 1, name: 'odd' }));
    expect(() => toOnnx(artifacts, FACTS, {}, 'float32')).toThrow(
      expect.objectContaining({ name: 'export-unsupported', message: expect.stringContaining('odd') }),
    );
  });

  it('when it adds up something else than channels', async () => {
    const artifacts = await networkWith(layers.softmax({ axis: 1, name: 'odd' }));
    expect(() => toOnnx(artifacts, FACTS, {}, 'float32')).toThrow(/odd/);
  });

  it('when a layer or an activation is not known', async () => {
    const artifacts = await networkWith(layers.upSampling2d({ name: 'odd' }));
    expect(() => toOnnx(artifacts, FACTS, {}, 'float32')).toThrow(
      expect.objectContaining({ name: 'export-unsupported', message: expect.stringMatching(/odd.*UpSampling2D/) }),
    );
    const text = JSON.stringify(
      (await networkWith(layers.activation({ activation: 'relu', name: 'odd' }))).modelTopology,
    );
    const modelTopology = JSON.parse(text.replaceAll('"relu"', '"cosine"'));
    expect(() => toOnnx({ ...artifacts, modelTopology }, FACTS, {}, 'float32')).toThrow(/odd.*cosine/);
  });

  it.each([
    ['Flatten', () => [layers.flatten({ name: 'odd', dataFormat: 'channelsFirst' })]],
    [
      'GlobalAveragePooling2D',
      () => [
        layers.conv2d({ filters: 6, kernelSize: 1 }),
        layers.globalAveragePooling2d({ name: 'odd', dataFormat: 'channelsFirst' }),
      ],
    ],
    [
      'GlobalMaxPooling2D',
      () => [
        layers.conv2d({ filters: 6, kernelSize: 1 }),
        layers.globalMaxPooling2d({ name: 'odd', dataFormat: 'channelsFirst' }),
      ],
    ],
  ])('when channels come first for %s, which TensorFlow.js turns', async (_, made) => {
    const artifacts = await networkWith(...made());
    expect(() => toOnnx(artifacts, FACTS, {}, 'float32')).toThrow(
      expect.objectContaining({
        name: 'export-unsupported',
        message: expect.stringMatching(/odd.*channels must come last/),
      }),
    );
  });

  it('when it has not one output', async () => {
    const artifacts = await networkWith(layers.reLU());
    const modelTopology = structuredClone(artifacts.modelTopology) as { config: { output_layers: unknown[] } };
    modelTopology.config.output_layers = [];
    expect(() => toOnnx({ ...artifacts, modelTopology }, FACTS, {}, 'float32')).toThrow(/one output/);
  });

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
