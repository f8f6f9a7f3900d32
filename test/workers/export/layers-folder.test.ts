import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { input, layers, model, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { toLayersFolder } from '../../../workers/export/layers-folder.ts';
import { predict, run } from '../../../workers/models/predict.ts';
import { fromArtifacts, toArtifacts } from '../../../workers/tfjs/artifacts.ts';
import { anyNetwork } from '../../support/any-network.ts';

beforeAll(async () => {
  await setBackend('cpu');
});

const parsed = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

/** What TensorFlow.js makes of the folder. */
function opened(folder: ReturnType<typeof toLayersFolder>) {
  const { modelTopology, weightsManifest } = parsed(folder['model.json']);
  return fromArtifacts({
    modelTopology,
    weightSpecs: weightsManifest[0].weights,
    weightData: folder['weights.bin'].buffer,
  });
}

it('a folder answers to bytes as its network does to preprocessed ones, whatever its layers are', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyNetwork,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      async ({ build, imageSize }, mean, deviation) => {
        const network = build();
        const preprocessing = { imageSize, mean, deviation };
        const pixels = Uint8Array.from({ length: 2 * imageSize ** 2 }, (_, i) => (i * 131 + (i >> 3) * 57) % 256);
        const expected = await predict(network, pixels, preprocessing);
        const again = await opened(toLayersFolder(await toArtifacts(network), { preprocessing }, {}));
        const found = await run(again, Float32Array.from(pixels));
        network.dispose();
        again.dispose();
        const size = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
        const apart = expected.reduce((most, value, i) => Math.max(most, Math.abs(value - found[i]!)), 0) / size;
        expect(apart).toBeLessThan(1e-5);
      },
    ),
  );
});

it('a folder says of its model what it is given to say, and leaves the network that it was made from alone', async () => {
  const x = input({ shape: [6, 6, 1], name: 'picture' });
  const both = layers.add().apply([x, layers.reLU({ name: 'rescaling' }).apply(x) as SymbolicTensor]);
  const flat = layers.flatten().apply(both);
  const network = model({ inputs: x, outputs: layers.dense({ units: 2 }).apply(flat) as SymbolicTensor });
  const artifacts = await toArtifacts(network);
  const before = JSON.stringify(artifacts.modelTopology);
  const preprocessing = { imageSize: 6, mean: 0.5, deviation: 0.25 };
  const json = parsed(toLayersFolder(artifacts, { preprocessing }, { classes: ['a', 'b'] })['model.json']);
  expect(json).toMatchObject({ format: 'layers-model', userDefinedMetadata: { classes: ['a', 'b'] } });
  const made = json.modelTopology.config.layers;
  expect(made[1]).toMatchObject({
    name: 'rescaling_2',
    class_name: 'Rescaling',
    config: { scale: 4 / 255, offset: -2 },
  });
  const takers = made.slice(2).filter((layer: object) => JSON.stringify(layer).includes('["rescaling_2",0,0'));
  expect(takers).toHaveLength(2);
  expect(JSON.stringify(artifacts.modelTopology)).toBe(before);
  network.dispose();
});
