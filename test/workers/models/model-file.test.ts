import { io } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Calibration } from '../../../src/domain/calibration.ts';
import { classNames } from '../../../src/domain/datasets/dataset-spec.ts';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import type { ModelMetadata } from '../../../src/domain/model-metadata.ts';
import type { ModelFiles } from '../../../src/domain/model-version.ts';
import { sha256 } from '../../../workers/common/sha256.ts';
import { openModel } from '../../../workers/models/model-file.ts';
import { predict } from '../../../workers/models/predict.ts';

const utf8 = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).buffer as ArrayBuffer;

const CALIBRATION: Calibration = {
  temperature: { dataset: 1.1, photo: 2 },
  familiarFrom: 0.05,
  sureFrom: 0.8,
  coverage: 0.5,
  accuracy: 0.9,
  fittedOn: 'altered-pictures',
};

interface Parts {
  topology: unknown;
  weightSpecs: io.WeightsManifestEntry[];
  weights: Float32Array<ArrayBuffer>;
  metadata: ModelMetadata;
}

/** A network without hidden layers, in the parts that a test may spoil. */
async function makeParts(classes = FASHION_MNIST.classes.length): Promise<Parts> {
  const model = sequential({
    layers: [layers.flatten({ inputShape: [28, 28, 1] }), layers.dense({ units: classes, activation: 'softmax' })],
  });
  let saved: io.ModelArtifacts | undefined;
  await model.save(
    io.withSaveHandler(async (artifacts) => {
      saved = artifacts;
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    }),
  );
  model.dispose();
  const weights = new Float32Array(saved?.weightData as ArrayBuffer);
  return {
    topology: saved?.modelTopology,
    weightSpecs: saved?.weightSpecs ?? [],
    weights,
    metadata: {
      name: 'tiny',
      classes: classNames(FASHION_MNIST),
      preprocessing: { imageSize: 28, mean: 0.28604, deviation: 0.35302 },
      trainedOn: [],
      architecture: 'linear',
      command: 'none',
      seed: 1,
      epochs: 0,
      testAccuracy: 0.1,
      testLoss: 2.3,
      weightsSha256: await sha256(new Uint8Array(weights.buffer)),
    },
  };
}

function files({ topology, weightSpecs, weights, metadata }: Parts): ModelFiles {
  const manifest = [{ paths: ['weights.bin'], weights: weightSpecs }];
  return {
    'model.json': utf8({ modelTopology: topology, weightsManifest: manifest }),
    'weights.bin': weights.buffer,
    'metadata.json': utf8(metadata),
  };
}

describe('opening a model folder', () => {
  beforeAll(async () => {
    await setBackend('cpu');
  });

  it('gives a network whose probabilities add up to 1', async () => {
    const { model, metadata } = await openModel(files(await makeParts()));
    const probabilities = await predict(model, new Uint8Array(2 * 784).fill(200), metadata.preprocessing);
    expect(probabilities).toHaveLength(20);
    expect(probabilities.slice(10).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
  });

  it('reads how far it may be believed, and opens a model that does not say', async () => {
    const parts = await makeParts();
    expect((await openModel(files(parts))).metadata.calibration).toBeUndefined();
    const metadata = { ...parts.metadata, calibration: CALIBRATION };
    expect((await openModel(files({ ...parts, metadata }))).metadata.calibration).toEqual(CALIBRATION);
  });

  it('refuses weights with a flipped bit, naming both checksums', async () => {
    const parts = await makeParts();
    new Uint8Array(parts.weights.buffer)[100]! ^= 1;
    await expect(openModel(files(parts))).rejects.toMatchObject({
      name: 'model-damaged',
      message: expect.stringContaining(parts.metadata.weightsSha256),
    });
  });

  it('refuses weights that are not numbers, even under their right checksum', async () => {
    const parts = await makeParts();
    parts.weights[7] = Number.NaN;
    parts.metadata.weightsSha256 = await sha256(new Uint8Array(parts.weights.buffer));
    await expect(openModel(files(parts))).rejects.toMatchObject({
      name: 'model-damaged',
      message: expect.stringContaining('finite'),
    });
  });

  it('refuses a network of another shape', async () => {
    const parts = await makeParts(3);
    await expect(openModel(files(parts))).rejects.toMatchObject({
      name: 'model-damaged',
      message: expect.stringContaining('3'),
    });
  });

  it('refuses a topology that asks for more than the weights hold, before it is built', async () => {
    const parts = await makeParts();
    parts.weightSpecs = parts.weightSpecs.map((spec, i) => (i === 0 ? { ...spec, shape: [1e6, 1e6] } : spec));
    await expect(openModel(files(parts))).rejects.toMatchObject({ name: 'model-damaged' });
  });

  it.each([
    ['classes that are not text', { classes: [1, 2] }],
    ['pictures larger than any', { preprocessing: { imageSize: 257, mean: 0, deviation: 1 } }],
    ['a deviation of zero', { preprocessing: { imageSize: 28, mean: 0, deviation: 0 } }],
    ['an accuracy over one', { testAccuracy: 91 }],
    ['a temperature of 0', { calibration: { ...CALIBRATION, temperature: { dataset: 0, photo: 1 } } }],
    ['a calibration that lacks a figure', { calibration: { ...CALIBRATION, sureFrom: undefined } }],
  ])('refuses metadata with %s, naming the field', async (_, spoiled) => {
    const parts = await makeParts();
    const metadata = { ...parts.metadata, ...spoiled } as ModelMetadata;
    await expect(openModel(files({ ...parts, metadata }))).rejects.toMatchObject({
      name: 'model-damaged',
      message: expect.stringContaining(Object.keys(spoiled)[0]!),
    });
  });

  it.each([
    ['nothing', null],
    ['a group of weights that is nothing', { modelTopology: {}, weightsManifest: [null] }],
    ['a weight that is nothing', { modelTopology: {}, weightsManifest: [{ weights: [null] }] }],
  ])('refuses a model.json with %s', async (_, json) => {
    const broken = { ...files(await makeParts()), 'model.json': utf8(json) };
    await expect(openModel(broken)).rejects.toMatchObject({ name: 'model-damaged' });
  });

  it('refuses files that are not JSON', async () => {
    const broken = { ...files(await makeParts()), 'model.json': new Uint8Array([0x7b, 0xff]).buffer };
    await expect(openModel(broken)).rejects.toMatchObject({ name: 'model-damaged' });
  });
});
