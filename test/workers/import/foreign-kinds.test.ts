import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { predict } from '../../../workers/models/predict.ts';
import { answers, apart, byteNoise, readFiles } from '../../support/foreign-files.ts';
import { asKeras3, type Files, layersFiles, nestedNetwork, tutorialNetwork } from '../../support/foreign-kinds.ts';
import { foreignOnnx } from '../../support/foreign-onnx.ts';

beforeAll(async () => {
  await setBackend('cpu');
});

const PIXELS = byteNoise(2 * 12 * 12 * 3);

async function expected(network: LayersModel, mean = 0, deviation = 1): Promise<Float32Array> {
  return predict(network, PIXELS, { imageSize: 12, channels: 3, mean, deviation });
}

describe('what people have comes in and answers as it did: ', () => {
  it('a sequential model of Keras 2, whose batch-norm and dropout stay', async () => {
    const network = tutorialNetwork(12, 3, 4);
    const model = await readFiles(await layersFiles(network));
    expect(apart(await answers(model, PIXELS), await expected(network))).toBeLessThan(1e-5);
    expect(model).toMatchObject({ from: 'TensorFlow.js layers', told: 'nothing', classes: null, leftOut: [] });
  });

  it('a functional model of Keras 3', async () => {
    const network = tutorialNetwork(12, 3, 4);
    const model = await readFiles(asKeras3(await layersFiles(network)));
    expect(apart(await answers(model, PIXELS), await expected(network))).toBeLessThan(1e-5);
  });

  it('a model with a model and a sequential head in it, in several shards, in a folder with other files', async () => {
    const network = nestedNetwork(12, 3);
    const files = await layersFiles(network, { shards: 3 });
    const inFolder = Object.fromEntries(Object.entries(files).map(([path, content]) => [`my model/${path}`, content]));
    const model = await readFiles({ ...inFolder, 'my model/notes.txt': 'mine', '__MACOSX/._model.json': 'x' });
    expect(apart(await answers(model, PIXELS), await expected(network))).toBeLessThan(1e-5);
    expect(model.leftOut).toEqual(['my model/notes.txt']);
  });

  it('Teachable Machine’s export, with its labels and its range from -1 to 1', async () => {
    const network = nestedNetwork(12, 3);
    const metadata = {
      tfjsVersion: '1.3.1',
      packageName: '@teachablemachine/image',
      labels: ['Cap', 'Beret', 'Top hat'],
      imageSize: 12,
    };
    const model = await readFiles({ ...(await layersFiles(network)), 'metadata.json': JSON.stringify(metadata) });
    expect(model).toMatchObject({
      from: 'Teachable Machine',
      classes: ['Cap', 'Beret', 'Top hat'],
      told: 'numbers',
      leftOut: [],
    });
    expect(apart(await answers(model, PIXELS), await expected(network, 0.5, 0.5))).toBeLessThan(1e-5);
  });

  it.each([
    ['float16', 2e-3],
    ['uint16', 1e-3],
    ['uint8', 5e-2],
  ] as const)('weights in %s', async (quantisation, close) => {
    const network = nestedNetwork(12, 3);
    const model = await readFiles(await layersFiles(network, { quantisation }));
    expect(apart(await answers(model, PIXELS), await expected(network))).toBeLessThan(close);
  });

  it('names of classes in a file beside it, numbered or not, or in what an ONNX file says of itself', async () => {
    const onnx = foreignOnnx({ side: 12, channels: 3, classes: 2 });
    const names = async (files: Files) => (await readFiles({ 'a.onnx': onnx, ...files })).classes;
    expect(await names({ 'labels.txt': '0 Cap\n1 Top hat\n' })).toEqual(['Cap', 'Top hat']);
    expect(await names({ 'classes.json': '["Cap", "Top hat"]' })).toEqual(['Cap', 'Top hat']);
    expect(await names({ 'labels.txt': 'Cap\nTop hat\nOne too many\n' })).toBeNull();
    const properties = { names: "{0: 'Cap', 1: 'Top hat'}" };
    const said = await readFiles({ 'a.onnx': foreignOnnx({ side: 12, channels: 3, classes: 2, properties }) });
    expect(said.classes).toEqual(['Cap', 'Top hat']);
  });
});

/** A layers model with something in its model.json changed. */
async function changed(
  change: (json: {
    modelTopology: { config: { layers: { class_name: string; config: Record<string, unknown> }[] } };
    weightsManifest: { paths: string[]; weights: { name: string; shape: number[]; dtype: string }[] }[];
  }) => void,
): Promise<Files> {
  const files = await layersFiles(tutorialNetwork(12, 3, 4));
  const json = JSON.parse(files['model.json'] as string);
  change(json);
  return { ...files, 'model.json': JSON.stringify(json) };
}

const layer = (json: Parameters<Parameters<typeof changed>[0]>[0], at: number) => json.modelTopology.config.layers[at]!;

describe('what cannot be opened is told of in one sentence that says what is wrong: ', () => {
  it.each<[what: string, says: RegExp, files: () => Files | Promise<Files>]>([
    ['a Keras file in HDF5', /“net.h5” is a Keras model in HDF5: convert it/, () => ({ 'net.h5': '\x89HDF' })],
    [
      'the same under another name',
      /“net.bin.h5” is a Keras model/,
      () => ({ 'net.bin': Buffer.from('\x89HDF\r\n\x1a\n', 'latin1') }),
    ],
    ['a .keras file', /“net.keras” is a Keras model: load it/, () => ({ 'net.keras': 'PK' })],
    [
      'a .keras file unpacked',
      /is a Keras model: load it/,
      () => ({ 'config.json': '{}', 'metadata.json': '{}', 'model.weights.h5': '\x89HDF' }),
    ],
    [
      'Teachable Machine’s Keras zip',
      /“keras_model.h5” is a Keras model in HDF5/,
      () => ({ 'keras_model.h5': '\x89HDF', 'labels.txt': '0 Cap' }),
    ],
    ['TensorFlow Lite', /“net.tflite” is a TensorFlow Lite model/, () => ({ 'net.tflite': '\x00\x00\x00\x00TFL3' })],
    ['a SavedModel', /“saved_model.pb” is a TensorFlow SavedModel/, () => ({ 'm/saved_model.pb': 'x' })],
    ['PyTorch', /“net.pt” is a PyTorch model: export it/, () => ({ 'net.pt': 'PK' })],
    ['no model', /There is “cat.jpg”, and no model.json or .onnx file/, () => ({ 'cat.jpg': 'no model' })],
    ['two models', /two models, “a.onnx” and “b.onnx”/, () => ({ 'a.onnx': '', 'b.onnx': '' })],
    [
      'a shard too few',
      /“weights\/group1-shard1of1.bin” is missing, which holds weights/,
      async () => ({ 'model.json': (await changed(() => {}))['model.json']! }),
    ],
    [
      'weights cut short',
      /The files of weights end within “/,
      async () => {
        const files = await changed(() => {});
        const [path] = Object.keys(files).filter((name) => name.endsWith('.bin')) as [string];
        return { ...files, [path]: (files[path] as Uint8Array).subarray(0, -40) };
      },
    ],
    [
      'a weight that is missing',
      /The weight bias of the layer “conv” is missing/,
      () =>
        changed(({ weightsManifest }) => {
          weightsManifest[0]!.weights.find(({ name }) => name === 'conv/bias')!.name = 'conv/other';
        }),
    ],
    [
      'a weight of another shape',
      /The weight kernel of the layer “dense” is \[4,100\] and has to be \[100,4\]/,
      () =>
        changed(({ weightsManifest }) => {
          weightsManifest[0]!.weights.find(({ name }) => name === 'dense/kernel')!.shape.reverse();
        }),
    ],
    [
      'code of its own',
      /“drop” is of the kind “Lambda”, which runs code of its own and is never opened/,
      () =>
        changed((json) => {
          layer(json, 3).class_name = 'Lambda';
        }),
    ],
    [
      'a recurrent layer',
      /“drop” is of the kind “LSTM”, which is not opened here; export the model as ONNX/,
      () =>
        changed((json) => {
          layer(json, 3).class_name = 'LSTM';
        }),
    ],
    [
      'an unknown activation',
      /The layer “dense” has the activation “cosine”/,
      () =>
        changed((json) => {
          layer(json, 5).config.activation = 'cosine';
        }),
    ],
    [
      'far too large a layer',
      /The layer “conv” of kind Conv2D: filters is not a number/,
      () =>
        changed((json) => {
          layer(json, 0).config.filters = 1e9;
        }),
    ],
    [
      'an input that is no square',
      /It takes 12×13×3 values; here a model takes a square picture/,
      () =>
        changed((json) => {
          layer(json, 0).config.batch_input_shape = [null, 12, 13, 3];
        }),
    ],
    [
      'sigmoids',
      /answers for each class by itself/,
      () =>
        changed((json) => {
          layer(json, 5).config.activation = 'sigmoid';
        }),
    ],
    ['no JSON', /“model.json” is no JSON, or not copied to its end/, () => ({ 'model.json': '{"modelTopology": ' })],
    [
      'no protobuf',
      /no ONNX file, or not copied to its end/,
      () => ({ 'a.onnx': foreignOnnx({ side: 12, channels: 1, classes: 2 }).subarray(0, 500) }),
    ],
    [
      'too many classes',
      /It has 200 classes; a model knows at most 100 here/,
      () => ({ 'a.onnx': foreignOnnx({ side: 12, channels: 1, classes: 200 }) }),
    ],
  ])('%s', async (_, says, files) => {
    await expect(readFiles(await files())).rejects.toMatchObject({
      name: 'model-refused',
      message: expect.stringMatching(says),
    });
  });

  it('NaN among the weights', async () => {
    const files = await changed(() => {});
    const [path] = Object.keys(files).filter((name) => name.endsWith('.bin')) as [string];
    const bytes = Uint8Array.from(files[path] as Uint8Array);
    new DataView(bytes.buffer).setFloat32(8, Number.NaN, true);
    await expect(readFiles({ ...files, [path]: bytes })).rejects.toThrow(
      /“conv” holds values that are no finite numbers/,
    );
  });

  it('a network whose layers go round in a circle', async () => {
    const files = asKeras3(await layersFiles(tutorialNetwork(12, 3, 4)));
    const round = (files['model.json'] as string).replaceAll('"keras_history":["photo"', '"keras_history":["pool"');
    await expect(readFiles({ ...files, 'model.json': round })).rejects.toThrow(/takes from itself/);
  });
});
