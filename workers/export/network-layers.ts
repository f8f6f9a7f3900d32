import type { io } from '@tensorflow/tfjs-core';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { measureNetwork } from '../tfjs/count-weights.ts';
import type { Shape } from '../tfjs/layer-kinds.ts';
import { type LayerJson, outputLayer, readTopology } from '../tfjs/topology.ts';
import { readWeights } from '../tfjs/weights.ts';

export interface Weight {
  shape: readonly number[];
  values: Float32Array;
}

/** What a layer is written from as a part of a graph; `V` stands there for what flows between layers. */
export interface NetworkLayer<V> {
  layer: LayerJson;
  inputs: readonly V[];
  /** Of its first input: height, width, channels; or their number once they are flat. */
  shape: Shape;
  /** The same of what it gives. */
  given: Shape;
  /** Its own weights by their names, as TensorFlow.js has them. */
  weights: ReadonlyMap<string, Weight>;
}

/** Of a layer, whatever it takes from. */
type Described = Pick<NetworkLayer<unknown>, 'layer' | 'shape' | 'weights'>;

/**
 * Writes a network's layers one after another, each after those that it takes from.
 * @param start what stands for the picture
 * @param write adds a layer; its kind is one of `KINDS`. @returns what stands for its output
 * @returns what stands for the network's answer
 * @throws export-unsupported when the layers cannot be read
 */
export function writeNetwork<V>(artifacts: io.ModelArtifacts, start: V, write: (part: NetworkLayer<V>) => V): V {
  const { modelTopology } = artifacts;
  const { shapes } = measureNetwork(modelTopology, 'export-unsupported');
  const weights = readWeights(artifacts);
  const values = new Map<string, V>();
  for (const { layer, sources } of readTopology(modelTopology, 'export-unsupported')) {
    if (layer.class_name === 'InputLayer') {
      values.set(layer.name, start);
      continue;
    }
    const own = weights.filter((weight) => weight.layer === layer.name);
    const inputs = sources.map((source) => values.get(source.name)!);
    const shape = shapes.get(sources[0]!.name)!;
    const named = own.map(({ spec, values: numbers }): [string, Weight] => [
      spec.name.slice(spec.name.lastIndexOf('/') + 1),
      { shape: spec.shape, values: numbers },
    ]);
    const given = shapes.get(layer.name)!;
    values.set(layer.name, write({ layer, inputs, shape, given, weights: new Map(named) }));
  }
  return values.get(outputLayer(modelTopology, 'export-unsupported'))!;
}

function unsupported({ layer }: Described, why: string): SelvedgeError {
  return new SelvedgeError('export-unsupported', `The layer ${layer.name} ${why}`);
}

/** @throws export-unsupported when the layer has no weight of that name */
export function weightNamed(source: Described, name: string): Weight {
  const weight = source.weights.get(name);
  if (weight === undefined) throw unsupported(source, `has no ${name}`);
  return weight;
}

/** Whether the layer takes a picture, and not what is flat. */
export const isPicture = ({ shape }: Described) => shape.length === 3;

/**
 * For the layers that go along one axis, which is the last one by default.
 * @param does what the layer does there, as a verb
 * @throws export-unsupported where that is not the axis of channels
 */
export function checkAlongChannels(source: Described, does: string): void {
  const { axis = -1 } = source.layer.config;
  const [at] = Array.isArray(axis) ? axis : [axis];
  if (at !== -1 && at !== source.shape.length) {
    throw unsupported(source, `${does} axis ${String(axis)} and not its channels`);
  }
}

/** Height and width of what a layer's settings give as one number or two. */
export const pairOf = (value: unknown): [number, number] =>
  Array.isArray(value) ? (value as [number, number]) : [value as number, value as number];
