import type { io } from '@tensorflow/tfjs-core';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import { toArchive } from '../archive/model-archive.ts';
import { measureNetwork } from '../tfjs/count-weights.ts';
import { MERGING, type Shape } from '../tfjs/layer-kinds.ts';
import { type LayerJson, outputLayer, readTopology, type TopologyNode } from '../tfjs/topology.ts';
import { readWeights } from '../tfjs/weights.ts';
import { type Hdf5Dataset, type Hdf5Group, toHdf5 } from './hdf5.ts';
import { KERAS_WEIGHTS, kerasConfig, storedName } from './keras-layers.ts';
import { withRescaling } from './layers-folder.ts';

/** The version whose format this is, and the day of a file that has none: the first that a zip can name. */
const WRITTEN_FOR = { keras_version: '3.5.0', date_saved: '1980-01-01@00:00:00' };

/**
 * A network as a `.keras` file of Keras 3: a zip of config.json, metadata.json and the weights in HDF5. It takes
 * [batch, height, width, channels] from 0 to 255; its first layer does the preprocessing.
 * @param artifacts as TensorFlow.js saves an open model: with its layers in the order in which Keras has them, too
 * @param described what metadata.json says of the model beside what Keras asks for
 * @throws export-unsupported with the layer that has no like in Keras 3
 */
export async function toKeras(
  artifacts: io.ModelArtifacts,
  { preprocessing }: Pick<ModelMetadata, 'preprocessing'>,
  described: Readonly<Record<string, unknown>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const topology = withRescaling(artifacts.modelTopology, preprocessing);
  const nodes = readTopology(topology, 'export-unsupported');
  const output = outputLayer(topology, 'export-unsupported');
  const { shapes } = measureNetwork(artifacts.modelTopology, 'export-unsupported');
  const { imageSize, channels } = preprocessing;
  const shapeOf = ({ name }: LayerJson): Shape => shapes.get(name) ?? [imageSize, imageSize, channels ?? 1];
  const zip = await toArchive({
    'metadata.json': JSON.stringify({ ...WRITTEN_FOR, ...described }),
    'config.json': JSON.stringify(configOf(nodes, output, shapeOf)),
    'model.weights.h5': toHdf5(weightsOf(artifacts, nodes)),
  });
  return new Uint8Array(await zip.arrayBuffer());
}

/** The network as Keras 3 describes a functional model. */
function configOf(nodes: readonly TopologyNode<LayerJson>[], output: string, shapeOf: (layer: LayerJson) => Shape) {
  const names = kerasNames(nodes.map(({ layer }) => layer.name));
  const tensor = (layer: LayerJson) => ({
    class_name: '__keras_tensor__',
    config: { shape: [null, ...shapeOf(layer)], dtype: 'float32', keras_history: [names.get(layer.name), 0, 0] },
  });
  const layers = nodes.map(({ layer, sources: [first, ...others] }) => {
    const { class_name } = layer;
    const name = names.get(layer.name)!;
    const known = { module: 'keras.layers', class_name, registered_name: null, name };
    if (first === undefined) {
      const config = { name, batch_shape: [null, ...shapeOf(layer)], dtype: 'float32', sparse: false };
      return { ...known, config, inbound_nodes: [] };
    }
    const from = MERGING.has(class_name) ? [[first, ...others].map(tensor)] : [tensor(first)];
    return { ...known, config: { ...kerasConfig(layer), name }, inbound_nodes: [{ args: from, kwargs: {} }] };
  });
  const input = nodes.find(({ sources }) => sources.length === 0)!.layer;
  return {
    module: 'keras.src.models.functional',
    class_name: 'Functional',
    config: {
      name: 'network',
      trainable: true,
      layers,
      input_layers: [[names.get(input.name), 0, 0]],
      output_layers: [[names.get(output), 0, 0]],
    },
    registered_name: 'Functional',
  };
}

/** What layers are called where a name may hold no slash, and still no other's: name → name. */
function kerasNames(names: readonly string[]): Map<string, string> {
  const taken = new Set(names.filter((name) => !name.includes('/')));
  return new Map(
    names.map((name) => {
      if (taken.has(name)) return [name, name];
      const plain = name.replaceAll('/', '_');
      let free = plain;
      for (let number = 2; taken.has(free); number++) free = `${plain}_${number}`;
      taken.add(free);
      return [name, free];
    }),
  );
}

/**
 * The weights as Keras 3 stores them: layers/NAME/vars/NUMBER. The name is that of the layer's kind, and from the second
 * of a kind on its number in the order of the model's layers.
 */
function weightsOf(artifacts: io.ModelArtifacts, nodes: readonly TopologyNode<LayerJson>[]): Hdf5Group {
  const weights = readWeights(artifacts);
  const counts = new Map<string, number>();
  const layers = nodes.map(({ layer: { name, class_name: kind } }): [string, Hdf5Group] => {
    const own = weights.filter(({ layer }) => layer === name);
    const rank = (full: string) => KERAS_WEIGHTS.indexOf(full.slice(full.lastIndexOf('/') + 1));
    const ordered = own.toSorted((a, b) => rank(a.spec.name) - rank(b.spec.name));
    const variables = ordered.map(({ spec, values }, i): [string, Hdf5Dataset] => [
      String(i),
      { shape: spec.shape, values },
    ]);
    const before = counts.get(kind) ?? 0;
    counts.set(kind, before + 1);
    const stored = before === 0 ? storedName(kind) : `${storedName(kind)}_${before}`;
    return [stored, new Map([['vars', new Map(variables)]])];
  });
  return new Map<string, Hdf5Group>([
    ['layers', new Map(layers)],
    ['vars', new Map()],
  ]);
}
