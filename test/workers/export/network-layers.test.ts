import '@tensorflow/tfjs-backend-cpu';
import { type io, setBackend } from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { WRITERS as ONNX_WRITERS } from '../../../workers/export/onnx-layers.ts';
import { toOnnx } from '../../../workers/export/onnx-model.ts';
import { WRITERS as TFLITE_WRITERS } from '../../../workers/export/tflite-layers.ts';
import { toTflite } from '../../../workers/export/tflite-model.ts';
import { KINDS } from '../../../workers/tfjs/layer-kinds.ts';
import { FACTS, networkWith } from '../../support/small-network.ts';

beforeAll(async () => {
  await setBackend('cpu');
});

const FORMATS = {
  ONNX: { kinds: ONNX_WRITERS, write: (artifacts: io.ModelArtifacts) => toOnnx(artifacts, FACTS, {}, 'float32') },
  'TensorFlow Lite': { kinds: TFLITE_WRITERS, write: (artifacts: io.ModelArtifacts) => toTflite(artifacts, FACTS, {}) },
};

describe.each(Object.entries(FORMATS))('as %s', (_, { kinds, write }) => {
  it('every kind of layer that is opened can be written', () => {
    expect([...kinds.keys(), 'InputLayer'].toSorted()).toEqual([...KINDS.keys()].toSorted());
  });

  describe('a network is refused, with the layer that is why', () => {
    const refusal = (message: RegExp) =>
      expect.objectContaining({ name: 'export-unsupported', message: expect.stringMatching(message) });

    it('when it normalises something else than channels', async () => {
      const artifacts = await networkWith(layers.batchNormalization({ axis: 1, name: 'odd' }));
      expect(() => write(artifacts)).toThrow(refusal(/odd normalises axis 1/));
    });

    it('when it adds up something else than channels', async () => {
      const artifacts = await networkWith(layers.softmax({ axis: 1, name: 'odd' }));
      expect(() => write(artifacts)).toThrow(refusal(/odd adds up axis 1/));
    });

    it('when a layer or an activation is not known', async () => {
      const artifacts = await networkWith(layers.upSampling2d({ name: 'odd' }));
      expect(() => write(artifacts)).toThrow(refusal(/odd.*UpSampling2D/));
      const known = await networkWith(layers.activation({ activation: 'relu', name: 'odd' }));
      const modelTopology = JSON.parse(JSON.stringify(known.modelTopology).replaceAll('"relu"', '"cosine"'));
      expect(() => write({ ...known, modelTopology })).toThrow(refusal(/odd.*cosine/));
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
    ])('when channels come first for %s, which TensorFlow.js turns', async (_kind, made) => {
      const artifacts = await networkWith(...made());
      expect(() => write(artifacts)).toThrow(refusal(/odd.*channels must come last/));
    });

    it('when it has not one output', async () => {
      const artifacts = await networkWith(layers.reLU());
      const modelTopology = structuredClone(artifacts.modelTopology) as { config: { output_layers: unknown[] } };
      modelTopology.config.output_layers = [];
      expect(() => write({ ...artifacts, modelTopology })).toThrow(refusal(/one output/));
    });

    it('when a weight is missing', async () => {
      const artifacts = await networkWith(layers.reLU());
      const weightSpecs = artifacts.weightSpecs!.filter(({ name }) => name !== 'head/bias');
      expect(() => write({ ...artifacts, weightSpecs })).toThrow(refusal(/head has no bias/));
    });
  });
});
