import type { io } from '@tensorflow/tfjs-core';
import { type LayersModel, type layers, model as modelOf, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { fromArtifacts, toArtifacts } from '../tfjs/artifacts.ts';
import { type LayerJson, layersOf, readTopology, type TopologyNode, unsupported } from '../tfjs/topology.ts';
import { readWeights, toWeightArtifacts } from '../tfjs/weights.ts';

type Layer = layers.Layer;

/** A network in two parts: what comes out of `trunk` goes into `top`. */
export interface SplitNetwork {
  /** Shares its layers with the network. */
  trunk: LayersModel;
  /** Copies of the layers above, to be disposed of. */
  top: LayersModel;
  /** Values of one picture between the two. */
  featureSize: number;
}

/**
 * Splits a network where all that goes on passes through one layer's output: as high as leaves `above` layers with
 * weights in the top, not counting batch-norm.
 * @throws training-unsupported when there is no such place
 */
export async function splitNetwork(network: LayersModel, above: number): Promise<SplitNetwork> {
  const nodes = layersOf(network);
  const at = cutBelow(nodes, above);
  const cut = nodes[at]?.layer;
  if (cut === undefined) throw unsupported('no layer parts the network in two');
  const output = cut.output as SymbolicTensor;
  const shape = output.shape.slice(1) as number[];
  return {
    trunk: modelOf({ inputs: network.inputs, outputs: output, name: 'trunk' }),
    top: await fromArtifacts(topArtifacts(await toArtifacts(network), nodes.slice(at + 1), cut, shape)),
    featureSize: shape.reduce((product, side) => product * side, 1),
  };
}

/** Puts the top's weights back into the network that it was split from. */
export function mergeTop(network: LayersModel, top: LayersModel): void {
  for (const layer of top.layers) {
    if (layer.weights.length > 0) network.getLayer(layer.name).setWeights(layer.getWeights());
  }
}

/** The highest place whose output is all that the layers above take from below, with enough layers above it. */
function cutBelow(nodes: readonly TopologyNode<Layer>[], above: number): number {
  const place = new Map(nodes.map(({ layer }, index) => [layer, index]));
  let weighted = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = nodes.length - 1; at > 0; at--) {
    const { layer, sources } = nodes[at]!;
    if (layer.weights.length > 0 && layer.getClassName() !== 'BatchNormalization') weighted++;
    lowest = Math.min(lowest, ...sources.map((source) => place.get(source)!));
    if (weighted >= above && lowest === at - 1 && at > 1) return at - 1;
  }
  return -1;
}

/** The artifacts of a network of the layers of `nodes` alone, whose input is what `cut` gives. */
function topArtifacts(
  artifacts: io.ModelArtifacts,
  nodes: readonly TopologyNode<Layer>[],
  cut: Layer,
  shape: readonly number[],
): io.ModelArtifacts {
  const topology = structuredClone(artifacts.modelTopology) as { config: Record<string, unknown> };
  const input = 'features';
  const names = new Set(nodes.map(({ layer }) => layer.name));
  const kept = readTopology(topology, 'training-unsupported').flatMap(({ layer }) =>
    names.has(layer.name) ? [takingFrom(layer, cut.name, input)] : [],
  );
  const first: LayerJson = {
    name: input,
    class_name: 'InputLayer',
    config: { batch_input_shape: [null, ...shape], dtype: 'float32', sparse: false, name: input },
    inbound_nodes: [],
  };
  Object.assign(topology.config, { name: 'top', layers: [first, ...kept], input_layers: [[input, 0, 0]] });
  const weights = readWeights(artifacts).filter(({ layer }) => names.has(layer));
  return { ...artifacts, modelTopology: topology, ...toWeightArtifacts(weights) };
}

/** The layer with `to` in place of `from` wherever it takes from that. */
function takingFrom(layer: LayerJson, from: string, to: string): LayerJson {
  const nodes = layer.inbound_nodes.map((inputs) =>
    inputs.map(([name, ...rest]): (typeof inputs)[number] => [name === from ? to : name, ...rest]),
  );
  return { ...layer, inbound_nodes: nodes };
}
