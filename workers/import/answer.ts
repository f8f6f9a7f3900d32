import type { ForeignLayer, ForeignNetwork, Weight } from '../../src/domain/foreign-model.ts';
import { MOST_CLASSES } from '../../src/domain/model-metadata.ts';
import { refused } from './refused.ts';

/** Kinds that leave the values as they are. */
const PASSING = new Set(['Flatten', 'Reshape', 'Dropout']);

/** Kinds of layers that can have an activation of their own. */
const ACTIVE = new Set(['Dense', 'Conv2D', 'DepthwiseConv2D']);

/**
 * The network with one probability a class as its answer, whatever it gives by itself: scores, logarithms, or the
 * probability of the second of two classes; and with activations within the layers that can have them, as the kernels do
 * them at once.
 * @throws model-refused when it gives no classes, or more than the app knows
 */
export function withProbabilities(network: ForeignNetwork): ForeignNetwork {
  const layers = [...network.layers];
  let last = layers.find(({ name }) => name === network.output)!;
  const add = (layer: Omit<ForeignLayer, 'sources'>) => {
    last = { ...layer, name: freeName(layer.name, layers), sources: [last.name] };
    layers.push(last);
  };
  const count = last.shape.reduce((all, side) => all * side, 1);
  if (last.shape.at(-1) !== count) {
    throw refused(`It gives ${last.shape.join('×')} values; here a model gives one probability a class`);
  }
  if (count > MOST_CLASSES) throw refused(`It has ${count} classes; a model knows at most ${MOST_CLASSES} here`);
  if (last.shape.length > 1) add({ name: 'flat', kind: 'Flatten', config: {}, weights: {}, shape: [count] });
  const given = activationOf(last, layers);
  if (given.activation === 'sigmoid') {
    if (count > 1) {
      throw refused(
        'It answers for each class by itself (sigmoid); here the probabilities of all classes add up to 1 (softmax)',
      );
    }
    withoutActivation(given.layer, layers);
    add(ofTwo());
  } else if (given.activation === 'log_softmax') withoutActivation(given.layer, layers);
  if (count < 2 && given.activation !== 'sigmoid')
    throw refused('It gives one value; here a model tells at least two classes apart');
  if (given.activation !== 'softmax') {
    add({
      name: 'probabilities',
      kind: 'Activation',
      config: { activation: 'softmax' },
      weights: {},
      shape: last.shape,
    });
  }
  return fused({ layers, output: last.name });
}

function freeName(name: string, layers: readonly ForeignLayer[]): string {
  let free = name;
  for (let number = 2; layers.some((layer) => layer.name === free); number++) free = `${name}_${number}`;
  return free;
}

/** The activation by which the answer comes, and its layer. */
function activationOf(last: ForeignLayer, layers: readonly ForeignLayer[]) {
  let layer = last;
  while (PASSING.has(layer.kind)) layer = layers.find(({ name }) => name === layer.sources[0])!;
  return { layer, activation: layer.kind === 'Activation' ? String(layer.config.activation) : 'linear' };
}

/** Takes the activation out of what leads to the answer, in place. */
function withoutActivation(activation: ForeignLayer, layers: ForeignLayer[]): void {
  layers[layers.indexOf(activation)] = { ...activation, config: { activation: 'linear' } };
}

/** The logit z of the second of two classes as logits of both: softmax([0, z]) is sigmoid(z). */
function ofTwo(): Omit<ForeignLayer, 'sources'> {
  const weights: Record<string, Weight> = {
    kernel: { shape: [1, 2], values: Float32Array.of(0, 1) },
    bias: { shape: [2], values: new Float32Array(2) },
  };
  return { name: 'both', kind: 'Dense', config: { units: 2, use_bias: true }, weights, shape: [2] };
}

/** With activations put into the layers before them that nothing else takes from, and those that do nothing left out. */
function fused({ layers, output }: ForeignNetwork): ForeignNetwork {
  const kept = new Map<string, ForeignLayer>();
  /** What took the place of a layer. */
  const instead = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const name of layers.flatMap(({ sources }) => sources)) taken.set(name, (taken.get(name) ?? 0) + 1);
  for (const each of layers) {
    const layer = { ...each, sources: each.sources.map((name) => instead.get(name) ?? name) };
    const before = kept.get(layer.sources[0] ?? '');
    const activation = activationName(layer);
    if (before !== undefined && activation === 'linear') {
      instead.set(layer.name, before.name);
      taken.set(before.name, (taken.get(before.name) ?? 0) - 1 + (taken.get(layer.name) ?? 0));
    } else if (before && activation && fits(before, activation) && taken.get(before.name) === 1) {
      kept.set(before.name, { ...before, config: { ...before.config, activation } });
      instead.set(layer.name, before.name);
      taken.set(before.name, taken.get(layer.name) ?? 0);
    } else kept.set(layer.name, layer);
  }
  return { layers: [...kept.values()], output: instead.get(output) ?? output };
}

const fits = ({ kind, config }: ForeignLayer, activation: string) =>
  ACTIVE.has(kind) && config.activation === undefined && (activation !== 'softmax' || kind === 'Dense');

/** The activation that a layer is; undefined of one that is another thing. */
function activationName({ kind, config }: ForeignLayer): string | undefined {
  if (kind === 'Activation') return String(config.activation);
  if (kind !== 'ReLU' || (config.max_value !== undefined && config.max_value !== 6)) return undefined;
  return config.max_value === 6 ? 'relu6' : 'relu';
}

/** Whether it ends in what teaching changes: a dense layer with a bias that gives the probabilities. */
export function hasHead({ layers, output }: ForeignNetwork): boolean {
  const last = layers.find(({ name }) => name === output)!;
  return last.kind === 'Dense' && last.config.activation === 'softmax' && last.config.use_bias !== false;
}
