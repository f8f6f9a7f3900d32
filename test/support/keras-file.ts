import { randomUUID } from 'node:crypto';
import { tensor } from '@tensorflow/tfjs-core';
import { type LayersModel, models } from '@tensorflow/tfjs-layers';
import h5wasm, { Dataset, File, type Group } from 'h5wasm';
import { unzipFiles } from './other-archiver.ts';

/** A tensor of float32 as it was read. */
export interface ReadTensor {
  shape: number[];
  values: Float32Array;
}

/** Every dataset of an HDF5 file by its path, as the HDF Group's own library reads it; a group is there as undefined. */
export async function readHdf5(bytes: Uint8Array): Promise<Map<string, ReadTensor | undefined>> {
  const { FS } = await h5wasm.ready;
  const path = `/${randomUUID()}`;
  FS.writeFile(path, bytes);
  const file = new File(path, 'r');
  const found = new Map<string, ReadTensor | undefined>();
  const enter = (group: Group, prefix: string) => {
    for (const name of group.keys()) {
      const member = group.get(name);
      if (member instanceof Dataset) {
        found.set(prefix + name, { shape: member.shape!, values: member.value as Float32Array });
      } else {
        found.set(prefix + name, undefined);
        enter(member as Group, `${prefix}${name}/`);
      }
    }
  };
  try {
    enter(file, '');
    return found;
  } finally {
    file.close();
    FS.unlink(path);
  }
}

interface KerasTensor {
  config: { keras_history: [layer: string, node: number, output: number] };
}

interface KerasLayer {
  name: string;
  class_name: string;
  config: Record<string, unknown>;
  inbound_nodes: { args: [KerasTensor | KerasTensor[]] }[];
}

/** What a `.keras` file holds. */
export interface KerasFile {
  metadata: Record<string, unknown>;
  config: { class_name: string; config: { layers: KerasLayer[]; input_layers: unknown; output_layers: unknown } };
  weights: Map<string, ReadTensor | undefined>;
}

export async function readKeras(file: Uint8Array<ArrayBuffer>): Promise<KerasFile> {
  const files = await unzipFiles(new Blob([file]));
  const json = (name: string) => JSON.parse(new TextDecoder().decode(files[name]));
  return {
    metadata: json('metadata.json'),
    config: json('config.json'),
    weights: await readHdf5(files['model.weights.h5']!),
  };
}

/** The tensors of a layer in their order: what lies under `layers/NAME/vars`. */
export function tensorsOf({ weights }: KerasFile, name: string): ReadTensor[] {
  const found: ReadTensor[] = [];
  for (let i = 0; ; i++) {
    const next = weights.get(`layers/${name}/vars/${i}`);
    if (next === undefined) return found;
    found.push(next);
  }
}

/**
 * A network of TensorFlow.js with the layers that a `.keras` file describes and the weights that it stores. Those of a
 * layer are looked for by the layer's kind and its number among the model's layers of that kind, as Keras does it.
 */
export async function openKeras(file: KerasFile): Promise<LayersModel> {
  const { layers, ...ends } = file.config.config;
  const config = { ...ends, name: 'again', layers: layers.map(asInKeras2) };
  const model = await models.modelFromJSON({ class_name: 'Model', config } as never);
  const counts = new Map<string, number>();
  for (const layer of model.layers) {
    const kind = layer.getClassName();
    const before = counts.get(kind) ?? 0;
    counts.set(kind, before + 1);
    const stored = STORED_NAMES[kind] ?? kind.toLowerCase();
    const found = tensorsOf(file, before === 0 ? stored : `${stored}_${before}`);
    layer.setWeights(found.map(({ shape, values }) => tensor(values, shape)));
  }
  return model;
}

/** Names that Keras 3.5.0 gave to stored layers, where they are not the kind's in small letters. */
const STORED_NAMES: Record<string, string> = {
  MaxPooling2D: 'max_pooling2d',
  AveragePooling2D: 'average_pooling2d',
  GlobalAveragePooling2D: 'global_average_pooling2d',
  GlobalMaxPooling2D: 'global_max_pooling2d',
  BatchNormalization: 'batch_normalization',
  DepthwiseConv2D: 'depthwise_conv2d',
  SeparableConv2D: 'separable_conv2d',
};

/** What TensorFlow.js names as Keras 2 did. */
function asInKeras2({ inbound_nodes: nodes, config, ...layer }: KerasLayer) {
  const { batch_shape, negative_slope, ...same } = config;
  return {
    ...layer,
    config: {
      ...same,
      ...(batch_shape !== undefined && { batch_input_shape: batch_shape }),
      ...(negative_slope !== undefined && { alpha: negative_slope }),
    },
    inbound_nodes: nodes.map(({ args: [from] }) =>
      [from].flat().map(({ config: { keras_history: history } }) => [...history, {}]),
    ),
  };
}
