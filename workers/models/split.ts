import { io } from '@tensorflow/tfjs-core';
import { type LayersModel, type layers, model as modelOf, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { fromArtifacts, toArtifacts } from '../tfjs/artifacts.ts';

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

interface LayerJson {
  name: string;
  class_name: string;
  config: Record<string, unknown>;
  inbound_nodes: unknown[];
}

/**
 * Splits a network where all that goes on passes through one layer's output: as high as leaves `above` layers with
 * weights in the top, not counting batch-norm.
 * @throws training-unsupported when there is no such place
 */
export async function splitNetwork(network: LayersModel, above: number): Promise<SplitNetwork> {
  const ordered = inOrder(network);
  const at = cutBelow(ordered, above);
  const cut = ordered[at];
  if (cut === undefined) throw new SelvedgeError('training-unsupported', 'no layer parts the network in two');
  const output = cut.output as SymbolicTensor;
  const shape = output.shape.slice(1) as number[];
  return {
    trunk: modelOf({ inputs: network.inputs, outputs: output, name: 'trunk' }),
    top: await fromArtifacts(topArtifacts(await toArtifacts(network), ordered.slice(at + 1), cut, shape)),
    featureSize: shape.reduce((product, side) => product * side, 1),
  };
}

/** Puts the top's weights back into the network that it was split from. */
export function mergeTop(network: LayersModel, top: LayersModel): void {
  for (const layer of top.layers) {
    if (layer.weights.length > 0) network.getLayer(layer.name).setWeights(layer.getWeights());
  }
}

const sourcesOf = (layer: Layer): Layer[] => layer.inboundNodes.flatMap((node) => node.inboundLayers);

/** Layers after those that they take from. */
function inOrder(network: LayersModel): Layer[] {
  const placed = new Set<Layer>();
  const place = (layer: Layer): void => {
    if (placed.has(layer)) return;
    for (const source of sourcesOf(layer)) place(source);
    placed.add(layer);
  };
  for (const layer of network.layers) place(layer);
  return [...placed];
}

/** The highest place whose output is all that the layers above take from below, with enough layers above it. */
function cutBelow(ordered: readonly Layer[], above: number): number {
  const place = new Map(ordered.map((layer, index) => [layer, index]));
  let weighted = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = ordered.length - 1; at > 0; at--) {
    const layer = ordered[at]!;
    if (layer.weights.length > 0 && layer.getClassName() !== 'BatchNormalization') weighted++;
    lowest = Math.min(lowest, ...sourcesOf(layer).map((source) => place.get(source)!));
    if (weighted >= above && lowest === at - 1 && at > 1) return at - 1;
  }
  return -1;
}

/** The files of a network of `layers` alone, whose input is what `cut` gives. */
function topArtifacts(
  artifacts: io.ModelArtifacts,
  layers: readonly Layer[],
  cut: Layer,
  shape: readonly number[],
): io.ModelArtifacts {
  const topology = structuredClone(artifacts.modelTopology) as Record<string, unknown>;
  const root = (topology.model_config ?? topology) as { config: Record<string, unknown> };
  const all = root.config.layers as LayerJson[];
  const input = 'features';
  const names = new Set(layers.map(({ name }) => name));
  const kept = all.filter(({ name }) => names.has(name));
  for (const layer of kept) layer.inbound_nodes = renamed(layer.inbound_nodes, cut.name, input);
  root.config.layers = [
    {
      name: input,
      class_name: 'InputLayer',
      config: { batch_input_shape: [null, ...shape], dtype: 'float32', sparse: false, name: input },
      inbound_nodes: [],
    },
    ...kept,
  ];
  root.config.input_layers = [[input, 0, 0]];
  root.config.name = 'top';
  return { ...artifacts, modelTopology: topology, ...weightsOf(artifacts, names) };
}

function renamed(nodes: unknown[], from: string, to: string): unknown[] {
  return nodes.map((node) =>
    (node as [string, ...unknown[]][]).map(([name, ...rest]) => [name === from ? to : name, ...rest]),
  );
}

function weightsOf(
  { weightSpecs = [], weightData }: io.ModelArtifacts,
  names: ReadonlySet<string>,
): Pick<io.ModelArtifacts, 'weightSpecs' | 'weightData'> {
  const whole = new Uint8Array(io.CompositeArrayBuffer.join(weightData));
  const specs: typeof weightSpecs = [];
  const kept: Uint8Array[] = [];
  let at = 0;
  for (const spec of weightSpecs) {
    const size = 4 * spec.shape.reduce((product, side) => product * side, 1);
    if (names.has(spec.name.slice(0, spec.name.lastIndexOf('/')))) {
      specs.push(spec);
      kept.push(whole.subarray(at, at + size));
    }
    at += size;
  }
  return { weightSpecs: specs, weightData: joined(kept).buffer };
}

function joined(views: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(views.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const view of views) {
    all.set(view, at);
    at += view.length;
  }
  return all;
}
