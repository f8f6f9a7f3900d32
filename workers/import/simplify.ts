import type { ForeignLayer, ForeignNetwork, Weight } from '../../src/domain/foreign-model.ts';
import { quoted, refused } from './refused.ts';

/** What the file does with the bytes of a picture before anything else, by channel: `byte · scale + offset`. */
export interface Rescaled {
  scale: number[];
  offset: number[];
}

/**
 * The network in kinds of layers that the app opens, without what leads nowhere.
 * @returns beside it what its file does with bytes, which is left out of it; null where that is not known
 * @throws model-refused when it uses the error function for anything but GELU
 */
export function simplify(network: ForeignNetwork): { network: ForeignNetwork; rescaled: Rescaled | null } {
  const { output } = network;
  const plain = foldAffine(leadingTo({ layers: writeGelu(leadingTo(network)), output }), output);
  const error = plain.find(({ kind }) => kind === 'Erf');
  if (error !== undefined) {
    throw refused(
      `The operation ${quoted(error.name)} is an error function outside of a GELU, which is not opened here`,
    );
  }
  const { layers, rescaled } = takeRescaling(plain, output);
  return { network: { layers: layers.map(withoutAffine), output }, rescaled };
}

function leadingTo({ layers, output }: ForeignNetwork): ForeignLayer[] {
  const used = new Set([output]);
  for (const layer of layers.toReversed()) if (used.has(layer.name)) for (const from of layer.sources) used.add(from);
  return layers.filter(({ name }) => used.has(name));
}

const oneValue = (weight: Weight | undefined) =>
  weight?.values.every((value) => value === weight.values[0]) ? weight.values[0]! : Number.NaN;

const near = (a: number, b: number) => Math.abs(a - b) < 1e-5;

const isAffine = (layer: ForeignLayer | undefined, scale: number, offset: number) =>
  layer?.kind === 'Affine' &&
  near(oneValue(layer.weights.scale), scale) &&
  near(oneValue(layer.weights.offset), offset);

/** GELU as graphs write it out: `k · x · (1 + erf(x / √2))`, which is 2 k times TensorFlow.js's activation. */
function writeGelu(layers: readonly ForeignLayer[]): ForeignLayer[] {
  const named = new Map(layers.map((layer) => [layer.name, layer]));
  const sourceOf = (layer: ForeignLayer | undefined) => named.get(layer?.sources[0] ?? '');
  /** What `layer` gives `1 + erf(x / √2)` of. */
  const underError = (layer: ForeignLayer | undefined) => {
    const error = isAffine(layer, 1, 1) ? sourceOf(layer) : undefined;
    const inside = error?.kind === 'Erf' ? sourceOf(error) : undefined;
    return isAffine(inside, Math.SQRT1_2, 0) ? sourceOf(inside) : undefined;
  };
  return layers.flatMap((layer) => {
    if (layer.kind !== 'Multiply') return [layer];
    const [a, b] = layer.sources.map((name) => named.get(name));
    const x = underError(a) ?? underError(b);
    const other = underError(a) === x ? b : a;
    const factor = other === x ? 1 : oneValue(other?.weights.scale);
    if (x === undefined || (other !== x && !(isAffine(other, factor, 0) && sourceOf(other) === x))) return [layer];
    const gelu: ForeignLayer = {
      ...layer,
      name: `${layer.name}/gelu`,
      kind: 'Activation',
      config: { activation: 'gelu' },
      sources: [x.name],
    };
    const channels = layer.shape.at(-1)!;
    const filled = (value: number) => ({ shape: [channels], values: new Float32Array(channels).fill(value) });
    const weights = { scale: filled(2 * factor), offset: filled(0) };
    return [gelu, { ...layer, kind: 'Affine', config: {}, weights, sources: [gelu.name] }];
  });
}

/** Kinds of layers whose weights an affine one behind them can be worked into, by the name of their kernel. */
const KERNELS = new Map([
  ['Dense', 'kernel'],
  ['Conv2D', 'kernel'],
  ['DepthwiseConv2D', 'depthwise_kernel'],
]);

/** Affine layers worked into the layer before them, where that can be and nothing else takes from it. */
function foldAffine(layers: readonly ForeignLayer[], output: string): ForeignLayer[] {
  const taken = new Map<string, number>([[output, 1]]);
  for (const name of layers.flatMap(({ sources }) => sources)) taken.set(name, (taken.get(name) ?? 0) + 1);
  const folded = new Map<string, ForeignLayer>();
  for (const layer of layers) {
    const before = folded.get(layer.sources[0] ?? '');
    const weights = layer.kind === 'Affine' && before && taken.get(before.name) === 1 ? worked(before, layer) : null;
    if (before === undefined || weights === null) {
      folded.set(layer.name, layer);
      continue;
    }
    folded.delete(before.name);
    const { kind, sources } = before;
    const config = kind === 'Affine' ? {} : { ...before.config, use_bias: true };
    folded.set(layer.name, { ...layer, kind, config, sources, weights });
  }
  return [...folded.values()];
}

/** The weights of `before` as they give what `affine` makes of it; null where no weights do. */
function worked(before: ForeignLayer, affine: ForeignLayer): ForeignLayer['weights'] | null {
  const [scale, offset] = [affine.weights.scale!, affine.weights.offset!];
  const channels = scale.values.length;
  const scaled = ({ shape, values }: Weight): Weight => ({
    shape,
    values: values.map((value, at) => value * scale.values[at % channels]!),
  });
  const moved = (weight: Weight | undefined): Weight =>
    weight === undefined
      ? offset
      : { ...weight, values: scaled(weight).values.map((value, at) => value + offset.values[at]!) };
  if (before.kind === 'Affine') return { scale: scaled(before.weights.scale!), offset: moved(before.weights.offset) };
  const kernel = KERNELS.get(before.kind);
  if (kernel === undefined || (before.config.activation ?? 'linear') !== 'linear') return null;
  return { [kernel]: scaled(before.weights[kernel]!), bias: moved(before.weights.bias) };
}

/** Above this, a factor at the beginning is for numbers from 0 to 1 and not for bytes: a deviation of 0.08 on that scale. */
const LARGEST_OF_BYTES = 0.05;

/** Takes an affine layer that is all that takes from the input, and is made for bytes, out of the network. */
function takeRescaling(
  layers: readonly ForeignLayer[],
  output: string,
): { layers: readonly ForeignLayer[]; rescaled: Rescaled | null } {
  const [input] = layers as [ForeignLayer];
  const [first, ...others] = layers.filter(({ sources }) => sources.includes(input.name));
  const scale = Array.from(first?.weights.scale?.values ?? []);
  const forBytes = scale.every((value) => value > 0 && value <= LARGEST_OF_BYTES);
  if (first?.kind !== 'Affine' || others.length > 0 || !forBytes || first.name === output) {
    return { layers, rescaled: null };
  }
  const rest = layers.filter((layer) => layer !== first);
  const renamed = rest.map((layer) => ({
    ...layer,
    sources: layer.sources.map((name) => (name === first.name ? input.name : name)),
  }));
  return { layers: renamed, rescaled: { scale, offset: Array.from(first.weights.offset!.values) } };
}

/** What an affine layer does, as a layer of Keras does it. */
function withoutAffine(layer: ForeignLayer): ForeignLayer {
  if (layer.kind !== 'Affine') return layer;
  const { scale, offset } = layer.weights as { scale: Weight; offset: Weight };
  const channels = layer.shape.at(-1)!;
  const shape = [channels];
  if (layer.shape.length === 3) {
    const config = { kernel_size: [1, 1], strides: [1, 1], padding: 'valid', depth_multiplier: 1, use_bias: true };
    const kernel = { shape: [1, 1, channels, 1], values: scale.values };
    return { ...layer, kind: 'DepthwiseConv2D', config, weights: { depthwise_kernel: kernel, bias: offset } };
  }
  return {
    ...layer,
    kind: 'BatchNormalization',
    config: { axis: -1, epsilon: 0 },
    weights: {
      gamma: scale,
      beta: offset,
      moving_mean: { shape, values: new Float32Array(channels) },
      moving_variance: { shape, values: new Float32Array(channels).fill(1) },
    },
  };
}
