import type { io } from '@tensorflow/tfjs-core';
import { input, type LayersModel, layers, model, type SymbolicTensor, sequential } from '@tensorflow/tfjs-layers';
import { toFloat16 } from '../../workers/export/float16.ts';
import { toArtifacts } from '../../workers/tfjs/artifacts.ts';
import { weightVector } from '../../workers/tfjs/weights.ts';

export type Files = Record<string, string | Uint8Array>;

/** A sequential network with a rescaling of bytes, as tutorials of Keras make it. */
export function tutorialNetwork(side: number, channels: number, classes: number): LayersModel {
  return sequential({
    layers: [
      layers.conv2d({
        inputShape: [side, side, channels],
        filters: 4,
        kernelSize: 3,
        activation: 'relu',
        name: 'conv',
      }),
      layers.batchNormalization({ name: 'norm' }),
      layers.maxPooling2d({ poolSize: 2, name: 'pool' }),
      layers.dropout({ rate: 0.5, name: 'drop' }),
      layers.flatten({ name: 'flat' }),
      layers.dense({ units: classes, activation: 'softmax', name: 'dense' }),
    ],
  });
}

/** A model in a model, as transfer learning makes it: a body of depthwise and separable layers with a residual, then a head. */
export function nestedNetwork(side: number, classes: number): LayersModel {
  const x = input({ shape: [side, side, 3], name: 'photo' });
  const apply = (layer: layers.Layer, value: SymbolicTensor | SymbolicTensor[]) => layer.apply(value) as SymbolicTensor;
  const first = apply(layers.conv2d({ filters: 4, kernelSize: 3, strides: 2, padding: 'same', name: 'Conv1' }), x);
  const wide = apply(
    layers.depthwiseConv2d({ kernelSize: 3, padding: 'same', name: 'deep' }),
    apply(layers.reLU({ maxValue: 6, name: 'six' }), first),
  );
  const both = apply(layers.add({ name: 'add' }), [first, wide]);
  const body = model({
    inputs: x,
    outputs: apply(layers.separableConv2d({ filters: 6, kernelSize: 3, name: 'separable' }), both),
    name: 'body',
  });
  const head = sequential({ name: 'head' });
  head.add(layers.dense({ inputShape: [6], units: 5, activation: 'relu', name: 'dense' }));
  head.add(layers.dense({ units: classes, activation: 'softmax', useBias: false, name: 'dense_1' }));
  const whole = sequential();
  whole.add(body);
  whole.add(layers.globalAveragePooling2d({ dataFormat: 'channelsLast', name: 'mean' }));
  whole.add(head);
  return whole;
}

export type Quantisation = 'none' | 'float16' | 'uint16' | 'uint8';

/** A layers model as the converter writes it. @param shards how many files of weights */
export async function layersFiles(
  network: LayersModel,
  { shards = 1, quantisation = 'none' as Quantisation, extra = {} } = {},
): Promise<Files> {
  const artifacts = await toArtifacts(network);
  const values = weightVector(artifacts);
  let at = 0;
  const parts: Uint8Array[] = [];
  const weights = (artifacts.weightSpecs ?? []).map((spec) => {
    const count = spec.shape.reduce((all, side) => all * side, 1);
    const own = values.slice(at, at + count);
    at += count;
    const [bytes, quantization] = quantised(own, quantisation);
    parts.push(bytes);
    return { ...spec, ...(quantization && { quantization }) };
  });
  const all = Buffer.concat(parts);
  const paths = Array.from({ length: shards }, (_, place) => `weights/group1-shard${place + 1}of${shards}.bin`);
  const size = Math.ceil(all.length / shards);
  const json = {
    format: 'layers-model',
    modelTopology: artifacts.modelTopology,
    weightsManifest: [{ paths, weights }],
    ...extra,
  };
  return {
    'model.json': JSON.stringify(json),
    ...Object.fromEntries(
      paths.map((path, place) => [path, new Uint8Array(all.subarray(place * size, (place + 1) * size))]),
    ),
  };
}

function quantised(
  values: Float32Array,
  quantisation: Quantisation,
): [Uint8Array, io.WeightsManifestEntry['quantization'] | null] {
  if (quantisation === 'none') return [new Uint8Array(values.buffer), null];
  if (quantisation === 'float16')
    return [new Uint8Array(toFloat16(values).buffer), { dtype: 'float16', original_dtype: 'float32' } as never];
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const most = quantisation === 'uint8' ? 255 : 65_535;
  const scale = max > min ? (max - min) / most : 1;
  const whole = Array.from(values, (value) => Math.round((value - min) / scale));
  const bytes = quantisation === 'uint8' ? Uint8Array.from(whole) : new Uint8Array(Uint16Array.from(whole).buffer);
  return [bytes, { dtype: quantisation, scale, min } as never];
}

/** The same topology as Keras 3 writes it: tensors among arguments, `batch_shape`, dtype policies, other names of weights. */
export function asKeras3(files: Files): Files {
  const json = JSON.parse(files['model.json'] as string);
  const { config } = json.modelTopology;
  const tensor = (name: string) => ({
    class_name: '__keras_tensor__',
    config: { shape: [null, 1], dtype: 'float32', keras_history: [name, 0, 0] },
  });
  const named = config.layers as { class_name: string; name?: string; config: Record<string, unknown> }[];
  const first = {
    class_name: 'InputLayer',
    name: 'photo',
    config: { batch_shape: named[0]!.config.batch_input_shape, dtype: 'float32', name: 'photo' },
    inbound_nodes: [],
  };
  const others = named.map((layer, at) => {
    const { batch_input_shape: _, ...rest } = layer.config;
    const before = at === 0 ? 'photo' : String(named[at - 1]!.config.name);
    const policy = { module: 'keras', class_name: 'DTypePolicy', config: { name: 'float32' }, registered_name: null };
    return {
      module: 'keras.layers',
      class_name: layer.class_name,
      name: rest.name,
      config: { ...rest, dtype: policy },
      inbound_nodes: [{ args: [tensor(before)], kwargs: {} }],
    };
  });
  const last = String(named.at(-1)!.config.name);
  const modelTopology = {
    keras_version: '3.5.0',
    model_config: {
      class_name: 'Functional',
      config: {
        name: 'functional',
        layers: [first, ...others],
        input_layers: [['photo', 0, 0]],
        output_layers: [[last, 0, 0]],
      },
    },
  };
  for (const spec of json.weightsManifest[0].weights) spec.name = `functional/${spec.name}`;
  return { ...files, 'model.json': JSON.stringify({ ...json, modelTopology }) };
}
