import type { ForeignLayer } from '../../src/domain/foreign-model.ts';
import type { NetworkBuilder } from './builder.ts';
import { quoted, refused } from './refused.ts';

/** Where layers are added, and the name that they are given. */
export interface Place {
  builder: NetworkBuilder;
  name: string;
}

/** TensorFlow.js's activations, by their names in a model.json. */
const ACTIVATIONS: ReadonlySet<string> = new Set([
  'relu',
  'relu6',
  'elu',
  'selu',
  'sigmoid',
  'softplus',
  'softsign',
  'tanh',
  'softmax',
  'log_softmax',
  'swish',
  'mish',
  'gelu',
]);

/** Other names for them. */
const ALIASES: Readonly<Record<string, string>> = { silu: 'swish', logsoftmax: 'log_softmax', hard_swish: 'hard_silu' };

/**
 * `x` after an activation, as Keras calls it.
 * @param hard slope and offset of the hard sigmoid, in which programs differ
 * @throws model-refused when there is none of this name
 */
export function activated(place: Place, x: ForeignLayer, named: unknown, hard: Line = KERAS_2_HARD): ForeignLayer {
  const activation = ALIASES[String(named)] ?? String(named ?? 'linear');
  if (activation === 'linear') return x;
  if (activation === 'hard_sigmoid') return hardSigmoid(place, x, hard);
  if (activation === 'hard_silu') return multiplied(place, x, hardSigmoid(place, x, HARD));
  if (activation === 'leaky_relu') return leaky(place, x, 0.2);
  if (!ACTIVATIONS.has(activation)) {
    throw refused(`The layer ${quoted(place.name)} has the activation ${quoted(activation)}, which is not known here`);
  }
  return place.builder.add(place.name, { kind: 'Activation', config: { activation } }, [x]);
}

/** A straight line. */
export interface Line {
  scale: number;
  offset: number;
}

/** Keras 2's hard sigmoid, and ONNX's where it does not say another. */
export const KERAS_2_HARD: Line = { scale: 0.2, offset: 0.5 };

/** The hard sigmoid of Keras 3 and PyTorch. */
export const HARD: Line = { scale: 1 / 6, offset: 0.5 };

export const hardSigmoid = (place: Place, x: ForeignLayer, { scale, offset }: Line): ForeignLayer =>
  clipped(place, affine(place, x, scale, offset), 0, 1);

/** Each channel times a number and plus another one. @param scale and `offset` one value a channel, or one for all */
export function affine(
  { builder, name }: Place,
  x: ForeignLayer,
  scale: number | Float32Array,
  offset: number | Float32Array,
): ForeignLayer {
  const channels = x.shape.at(-1)!;
  const filled = (value: number | Float32Array) => ({
    shape: [channels],
    values: typeof value === 'number' ? new Float32Array(channels).fill(value) : value,
  });
  return builder.add(name, { kind: 'Affine', weights: { scale: filled(scale), offset: filled(offset) } }, [x]);
}

export const leaky = ({ builder, name }: Place, x: ForeignLayer, alpha: number): ForeignLayer =>
  builder.add(name, { kind: 'LeakyReLU', config: { alpha } }, [x]);

/** Many programs write the largest float32 where a limit is none. */
const NO_LIMIT = 3e38;

/** `x` from `low` to `high`, either of which may be infinite. */
export function clipped(place: Place, x: ForeignLayer, low: number, high: number): ForeignLayer {
  if (high >= NO_LIMIT && high !== Number.POSITIVE_INFINITY) return clipped(place, x, low, Number.POSITIVE_INFINITY);
  if (low <= -NO_LIMIT && high === Number.POSITIVE_INFINITY) return x;
  // What is added and taken away again has to be small, or the last digits are lost.
  if (low <= -NO_LIMIT || Math.abs(low) > Math.abs(high)) {
    const top = low <= -NO_LIMIT ? Number.POSITIVE_INFINITY : -low;
    return mirrored(place, clipped(place, mirrored(place, x), -high, top));
  }
  const raised = low === 0 ? x : affine(place, x, 1, -low);
  const config = high === Number.POSITIVE_INFINITY ? {} : { max_value: high - low };
  const cut = place.builder.add(place.name, { kind: 'ReLU', config }, [raised]);
  return low === 0 ? cut : affine(place, cut, 1, low);
}

const mirrored = (place: Place, x: ForeignLayer) => affine(place, x, -1, 0);

/** `relu(x) - slope · relu(-x)`. @param slope one value a channel, or one for all */
export function sloped(place: Place, x: ForeignLayer, slope: Float32Array): ForeignLayer {
  const channels = x.shape.at(-1)!;
  const falling = Float32Array.from({ length: channels }, (_, at) => -slope[slope.length === 1 ? 0 : at]!);
  const below = affine(place, clipped(place, mirrored(place, x), 0, Number.POSITIVE_INFINITY), falling, 0);
  return added(place, [clipped(place, x, 0, Number.POSITIVE_INFINITY), below]);
}

export const added = ({ builder, name }: Place, terms: readonly ForeignLayer[]): ForeignLayer =>
  builder.add(name, { kind: 'Add' }, terms);

export const multiplied = ({ builder, name }: Place, x: ForeignLayer, y: ForeignLayer): ForeignLayer =>
  builder.add(name, { kind: 'Multiply' }, [x, y]);

/** Rows and columns that are added around a picture. */
export interface Pads {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** With this many zeros around it. */
export function padded({ builder, name }: Place, x: ForeignLayer, { top, left, bottom, right }: Pads): ForeignLayer {
  if (top + left + bottom + right === 0) return x;
  const padding = [
    [top, bottom],
    [left, right],
  ];
  return builder.add(name, { kind: 'ZeroPadding2D', config: { padding } }, [x]);
}

/** What TensorFlow pads for a window under "same": of an odd number one more at the end. */
export function samePads(x: ForeignLayer, window: readonly number[], strides: readonly number[]): Pads {
  const [rows, columns] = window.map((size, axis) => {
    const [side, stride] = [x.shape[axis]!, strides[axis]!];
    return Math.max((Math.ceil(side / stride) - 1) * stride + size - side, 0);
  }) as [number, number];
  const [top, left] = [Math.floor(rows / 2), Math.floor(columns / 2)];
  return { top, left, bottom: rows - top, right: columns - left };
}

export const samePadded = (a: Pads, b: Pads): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
