import type { LayersModel, layers } from '@tensorflow/tfjs-layers';
import * as v from 'valibot';
import { type ErrorCode, SelvedgeError } from '../../src/domain/errors.ts';

type Layer = layers.Layer;

/** A layer as the JSON of a model names it. */
export interface LayerJson {
  name: string;
  class_name: string;
  config: Record<string, unknown>;
  /** For the one time that the layer is used: where each of its inputs comes from. */
  inbound_nodes: [from: string, ...rest: unknown[]][][];
}

/** A layer and those whose outputs it takes, in the order of its inputs. */
export interface TopologyNode<L> {
  layer: L;
  sources: L[];
}

/** Most layers that are read: 100 times what the app's largest network has. */
const MOST_LAYERS = 500;

/** Keras's functional models, whose layers have one output each and are used once. */
const schema = v.object({
  class_name: v.picklist(['Model', 'Functional']),
  config: v.object({
    layers: v.pipe(
      v.array(
        v.object({
          name: v.string(),
          class_name: v.string(),
          config: v.record(v.string(), v.unknown()),
          inbound_nodes: v.pipe(
            v.array(v.array(v.looseTuple([v.string(), v.literal(0), v.literal(0)]))),
            v.maxLength(1, 'the layer is used more than once'),
          ),
        }),
      ),
      v.maxLength(MOST_LAYERS),
    ),
  }),
});

const outputSchema = v.object({
  config: v.object({ output_layers: v.strictTuple([v.looseTuple([v.string(), v.literal(0), v.literal(0)])]) }),
});

/**
 * The layers that the JSON of a model names, in topological order; they are those of `topology` itself.
 * @param code of the error when they cannot be read
 */
export function readTopology(topology: unknown, code: ErrorCode): TopologyNode<LayerJson>[] {
  const refused = (detail: string) => new SelvedgeError(code, `model.json: ${detail}`);
  const result = v.safeParse(schema, topology);
  if (!result.success) {
    const [issue] = result.issues;
    throw refused(`${v.getDotPath(issue) ?? 'modelTopology'}: ${issue.message}`);
  }
  const { layers } = (topology as { config: { layers: LayerJson[] } }).config;
  const named = new Map(layers.map((layer) => [layer.name, layer]));
  if (named.size < layers.length) throw refused('two layers have one name');
  const sourcesOf = (layer: LayerJson) =>
    (layer.inbound_nodes[0] ?? []).map(([from]) => {
      const source = named.get(from);
      if (source === undefined) throw refused(`${layer.name} takes from ${from}, which is not there`);
      return source;
    });
  return inOrder(layers, sourcesOf, ({ name }) => refused(`${name} takes from itself`));
}

/**
 * Name of the one layer whose output is the answer of the network that the JSON describes.
 * @param code of the error when there is none, or more than one
 */
export function outputLayer(topology: unknown, code: ErrorCode): string {
  const result = v.safeParse(outputSchema, topology);
  if (!result.success) throw new SelvedgeError(code, 'model.json: the network has not one output');
  return result.output.config.output_layers[0][0];
}

/**
 * A model's layers in topological order.
 * @throws training-unsupported when a layer is used more than once
 */
export function layersOf(model: LayersModel): TopologyNode<Layer>[] {
  const sourcesOf = (layer: Layer): Layer[] => {
    if (layer.inboundNodes.length !== 1) throw unsupported(`layer ${layer.name} is used more than once`);
    return layer.inboundNodes[0]!.inboundLayers;
  };
  return inOrder(model.layers, sourcesOf, ({ name }) => unsupported(`layer ${name} takes from itself`));
}

export const unsupported = (detail: string) => new SelvedgeError('training-unsupported', detail);

/**
 * Each layer after those that it takes from, and otherwise as they were given.
 * @param circle the error where a layer comes after itself
 */
function inOrder<L>(given: readonly L[], sourcesOf: (layer: L) => L[], circle: (layer: L) => Error): TopologyNode<L>[] {
  const placed = new Map<L, TopologyNode<L>>();
  const entered = new Set<L>();
  const place = (layer: L): void => {
    if (placed.has(layer)) return;
    if (entered.has(layer)) throw circle(layer);
    entered.add(layer);
    const sources = sourcesOf(layer);
    sources.forEach(place);
    placed.set(layer, { layer, sources });
  };
  given.forEach(place);
  return [...placed.values()];
}
