import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { input, layers, model, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { toKeras } from '../../../workers/export/keras-file.ts';
import { KERAS_KINDS } from '../../../workers/export/keras-layers.ts';
import { predict, run } from '../../../workers/models/predict.ts';
import { toArtifacts } from '../../../workers/tfjs/artifacts.ts';
import { KINDS } from '../../../workers/tfjs/layer-kinds.ts';
import { anyNetwork } from '../../support/any-network.ts';
import { openKeras, readKeras } from '../../support/keras-file.ts';

beforeAll(async () => {
  await setBackend('cpu');
});

const facts = (imageSize: number, mean = 0, deviation = 1) => ({ preprocessing: { imageSize, mean, deviation } });

it('a .keras file answers to bytes as its network does to preprocessed ones, whatever its layers are', async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(
      anyNetwork,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      async ({ build, imageSize }, mean, deviation) => {
        const network = build();
        const { preprocessing } = facts(imageSize, mean, deviation);
        const pixels = Uint8Array.from({ length: 2 * imageSize ** 2 }, (_, i) => (i * 131 + (i >> 3) * 57) % 256);
        const expected = await predict(network, pixels, preprocessing);
        const artifacts = await toArtifacts(network);
        network.dispose();
        // Keras 3 has another formula under this name.
        fc.pre(!JSON.stringify(artifacts.modelTopology).includes('"hard_sigmoid"'));
        const again = await openKeras(await readKeras(await toKeras(artifacts, { preprocessing }, {})));
        const found = await run(again, Float32Array.from(pixels));
        again.dispose();
        const size = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
        const apart = expected.reduce((most, value, i) => Math.max(most, Math.abs(value - found[i]!)), 0) / size;
        expect(apart).toBeLessThan(1e-5);
        written++;
      },
    ),
  );
  expect(written).toBeGreaterThan(50);
});

const apply = (layer: layers.Layer, x: SymbolicTensor | SymbolicTensor[]) => layer.apply(x) as SymbolicTensor;

it('stores weights under the names under which Keras stores those of the same network', async () => {
  const x = input({ shape: [6, 6, 1], name: 'picture' });
  const value = new Map<string, number>();
  const convolution = (name: string, from: SymbolicTensor) => {
    value.set(name, value.size + 1);
    const kernelInitializer = { className: 'Constant', config: { value: value.size } } as never;
    return apply(layers.conv2d({ filters: 1, kernelSize: 1, useBias: false, name, kernelInitializer }), from);
  };
  const a = convolution('a', x);
  const b = convolution('b', a);
  const e = convolution('e', convolution('d', convolution('c', x)));
  const sum = apply(layers.add({ name: 'sum' }), [e, b, convolution('f', b), a]);
  const mean = apply(layers.globalAveragePooling2d({ name: 'mean' }), sum);
  const network = model({ inputs: x, outputs: apply(layers.dense({ units: 2, useBias: false, name: 'head' }), mean) });
  const { weights } = await readKeras(await toKeras(await toArtifacts(network), facts(6), {}));
  network.dispose();
  const names = new Map([...value].map(([name, number]) => [number, name]));
  const stored = [...weights].flatMap(([path, tensor]) =>
    tensor?.shape.length === 4 ? [[path, names.get(tensor.values[0]!)]] : [],
  );
  // What Keras 3.5.0 wrote for these layers, made in this order.
  expect(Object.fromEntries(stored)).toEqual({
    'layers/conv2d/vars/0': 'c',
    'layers/conv2d_1/vars/0': 'a',
    'layers/conv2d_2/vars/0': 'd',
    'layers/conv2d_3/vars/0': 'b',
    'layers/conv2d_4/vars/0': 'e',
    'layers/conv2d_5/vars/0': 'f',
  });
  expect([...weights.keys()]).toEqual(expect.arrayContaining(['vars', 'layers/dense/vars/0', 'layers/add/vars']));
});

/** A network of one layer and a head. */
async function networkWith(layer: layers.Layer) {
  const x = input({ shape: [6, 6, 1] });
  const flat = apply(layers.flatten(), apply(layer, x));
  const network = model({ inputs: x, outputs: apply(layers.dense({ units: 2 }), flat) });
  const artifacts = await toArtifacts(network);
  network.dispose();
  return artifacts;
}

it('says of the model what it is given to say, and no day on which it was written', async () => {
  const file = await toKeras(await networkWith(layers.reLU()), facts(6), { classes: ['a', 'b'] });
  const { metadata, config } = await readKeras(file);
  expect(metadata).toEqual({ keras_version: '3.5.0', date_saved: '1980-01-01@00:00:00', classes: ['a', 'b'] });
  expect(config.class_name).toBe('Functional');
  expect(config.config.layers[1]).toMatchObject({ class_name: 'Rescaling', config: { scale: 1 / 255 } });
});

it('calls no layer by a name with a slash, which Keras 3 takes none with, nor two by one', async () => {
  const x = input({ shape: [6, 6, 1] });
  const named = apply(layers.reLU({ name: 'net_0' }), apply(layers.flatten({ name: 'net/0' }), x));
  const network = model({ inputs: x, outputs: apply(layers.dense({ units: 2, name: 'net/1' }), named) });
  const { config } = await readKeras(await toKeras(await toArtifacts(network), facts(6), {}));
  network.dispose();
  const [, , ...others] = config.config.layers;
  expect(others.map(({ name, config: within }) => [name, within.name])).toEqual([
    ['net_0_2', 'net_0_2'],
    ['net_0', 'net_0'],
    ['net_1', 'net_1'],
  ]);
  expect(JSON.stringify(config.config)).not.toMatch(/"net\/[01]"/);
});

it('every kind of layer that is opened can be written', () => {
  expect([...KERAS_KINDS, 'InputLayer'].toSorted()).toEqual([...KINDS.keys(), 'Rescaling'].toSorted());
});

it('refuses an activation that is another one in Keras 3, with its layer', async () => {
  const artifacts = await networkWith(layers.activation({ activation: 'hardSigmoid', name: 'odd' }));
  await expect(toKeras(artifacts, facts(6), {})).rejects.toThrow(
    expect.objectContaining({ name: 'export-unsupported', message: expect.stringMatching(/odd.*hard_sigmoid/) }),
  );
});

it('refuses a layer of a kind that is not known, with its name', async () => {
  const artifacts = await networkWith(layers.upSampling2d({ name: 'odd' }));
  await expect(toKeras(artifacts, facts(6), {})).rejects.toThrow(
    expect.objectContaining({ name: 'export-unsupported', message: expect.stringMatching(/odd/) }),
  );
});
