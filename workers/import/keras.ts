import type { ForeignLayer, ForeignNetwork } from '../../src/domain/foreign-model.ts';
import { NetworkBuilder } from './builder.ts';
import type { Constant } from './flow.ts';
import { entriesOf, isRecord, type JsonRecord, recordOf } from './json.ts';
import { addKerasLayer, type KerasLayer } from './keras-layers.ts';
import { inboundOf, outputsOf } from './keras-nodes.ts';
import { KerasWeights } from './keras-weights.ts';
import { quoted, refused } from './refused.ts';

/** Kinds of layers that are models. */
const MODELS: ReadonlySet<string> = new Set(['Sequential', 'Model', 'Functional']);

/** How deep models may stand within models. */
const DEEPEST = 8;

/** Where layers are read to. */
interface Reading {
  builder: NetworkBuilder;
  weights: KerasWeights;
  /** The hard sigmoid of Keras 3 is another one. */
  keras3: boolean;
}

/**
 * The network of a TensorFlow.js layers model, as Keras 2, Keras 3 or TensorFlow.js wrote it: sequential or functional,
 * with models within models laid flat.
 * @param weights by the names of its manifest
 * @throws model-refused with the layer or weight that is in the way
 */
export function readKeras(topology: unknown, weights: ReadonlyMap<string, Constant>): ForeignNetwork {
  const json = recordOf(topology, 'modelTopology');
  const model = recordOf(json.model_config ?? json, 'model_config');
  const keras3 = String(json.keras_version).startsWith('3');
  const reading = { builder: new NetworkBuilder(), weights: new KerasWeights(weights), keras3 };
  const output = readModel(reading, model, [], null);
  return reading.builder.finish(output);
}

/** @param outer names of the models around this one @param given what goes in; null for the outermost */
function readModel(
  reading: Reading,
  model: JsonRecord,
  outer: readonly string[],
  given: ForeignLayer | null,
): ForeignLayer {
  if (outer.length > DEEPEST) throw refused('Its models stand too deep within each other');
  const { class_name: kind, config } = model;
  if (kind === 'Sequential') return readSequential(reading, config, outer, given);
  if (kind === 'Model' || kind === 'Functional')
    return readFunctional(reading, recordOf(config, 'config'), outer, given);
  throw refused(`Its model is of the kind ${quoted(kind)}; save it as a sequential or functional one`);
}

function readSequential(
  reading: Reading,
  config: unknown,
  outer: readonly string[],
  given: ForeignLayer | null,
): ForeignLayer {
  const listed = isRecord(config) ? config.layers : config;
  let value = given;
  for (const json of entriesOf(listed, 'layers').map((each) => layerOf(each))) {
    if (value === null && !MODELS.has(json.kind)) {
      const built = isRecord(config) ? config.build_input_shape : undefined;
      value = inputLayer(reading, outer, json, built);
    }
    if (json.kind === 'InputLayer') continue;
    value = addLayer(reading, json, outer, value === null ? [] : [value]);
  }
  if (value === null) throw refused('It has no layers');
  return value;
}

function readFunctional(
  reading: Reading,
  config: JsonRecord,
  outer: readonly string[],
  given: ForeignLayer | null,
): ForeignLayer {
  const listed = entriesOf(config.layers, 'layers').map((each) => ({ json: layerOf(each), inbound: inboundOf(each) }));
  const named = new Map(listed.map((each) => [each.json.name, each]));
  if (named.size < listed.length) throw refused('Two of its layers have one name');
  if (listed.filter(({ json }) => json.kind === 'InputLayer').length !== 1) {
    throw refused('It takes several things; here a model takes one picture');
  }
  const made = new Map<string, ForeignLayer>();
  const entered = new Set<string>();
  const make = (name: string): ForeignLayer => {
    const present = made.get(name);
    if (present !== undefined) return present;
    const layer = named.get(name);
    if (layer === undefined) throw refused(`A layer takes from ${quoted(name)}, which is not there`);
    if (entered.has(name)) throw refused(`The layer ${quoted(name)} takes from itself`);
    entered.add(name);
    const { json, inbound } = layer;
    const value =
      json.kind === 'InputLayer'
        ? (given ?? inputLayer(reading, outer, json, undefined))
        : addLayer(reading, json, outer, inbound.map(make));
    made.set(name, value);
    return value;
  };
  return make(outputsOf(config.output_layers));
}

/** What a layer's JSON says of it. */
function layerOf(value: unknown): KerasLayer {
  const json = recordOf(value, 'layers');
  const config = recordOf(json.config, 'layer’s config');
  return { name: String(config.name ?? json.name), kind: String(json.class_name), config };
}

function inputLayer(
  { builder }: Reading,
  outer: readonly string[],
  { name, kind, config }: KerasLayer,
  built: unknown,
): ForeignLayer {
  const shape =
    config.batch_input_shape ??
    config.batch_shape ??
    (config.input_shape && [null, ...entriesOf(config.input_shape, 'input_shape')]) ??
    built;
  const sides = Array.isArray(shape) ? shape.slice(1).map(Number) : [];
  // Pictures of two sides are grey.
  const whole = sides.length === 2 ? [...sides, 1] : sides;
  return builder.input(pathOf(outer, kind === 'InputLayer' ? name : `${name}_input`), whole);
}

function addLayer(
  reading: Reading,
  json: KerasLayer,
  outer: readonly string[],
  sources: readonly ForeignLayer[],
): ForeignLayer {
  const path = [...outer, json.name];
  if (MODELS.has(json.kind)) {
    if (sources.length > 1) throw refused(`The model ${quoted(json.name)} within it takes several things`);
    return readModel(reading, { class_name: json.kind, config: json.config }, path, sources[0] ?? null);
  }
  const place = { builder: reading.builder, name: pathOf(outer, json.name) };
  return addKerasLayer(place, json, sources, { keras3: reading.keras3, weights: reading.weights.of(path) });
}

const pathOf = (outer: readonly string[], name: string) => [...outer, name].join('/');
