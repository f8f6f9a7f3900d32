import { type ErrorCode, SelvedgeError } from '../../src/domain/errors.ts';
import type { LayerJson } from './topology.ts';

/** Values of one picture between two layers: height, width, channels; or only their number once they are flat. */
export type Shape = readonly number[];

type Config = Readonly<Record<string, unknown>>;

/** What a layer gives for its inputs, and the weights that it makes for that: name → shape, in their order. */
export interface Made {
  shape: Shape;
  weights: Readonly<Record<string, Shape>>;
}

/** Most values that one layer may give for a picture: 100 times what the app's largest network has. */
const MOST_VALUES = 4e6;

/** Sides, channels and units of any network for a phone. */
const MOST_SIZE = 16_384;

/** Why a layer is refused; `measureLayer` says which one it is. */
class Refusal extends Error {}

const refused = (why: string) => new Refusal(why);

/**
 * What a layer gives for inputs of these shapes.
 * @param code of the error, which names the layer, where its kind is not opened or it asks for more than it may
 */
export function measureLayer(
  { name, class_name: kind, config }: Pick<LayerJson, 'name' | 'class_name' | 'config'>,
  inputs: readonly Shape[],
  code: ErrorCode,
): Made {
  try {
    return measure(kind, config, inputs);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new SelvedgeError(code, `The layer ${name} of kind ${kind}: ${error.message}`);
  }
}

function measure(kind: string, config: Config, inputs: readonly Shape[]): Made {
  const make = KINDS.get(kind);
  if (make === undefined) throw refused('this kind is not known here');
  if ((inputs.length === 0) !== (kind === 'InputLayer')) throw refused(`it has ${inputs.length} inputs`);
  if (inputs.length > 1 && !MERGING.has(kind)) throw refused(`it has ${inputs.length} inputs`);
  const made = make(config, inputs);
  if (!(product(made.shape) <= MOST_VALUES)) throw refused('it gives more values than it may');
  return made;
}

/** How many values a shape has. */
export const product = (sizes: readonly number[]): number => sizes.reduce((all, size) => all * size, 1);

function size(value: unknown, what: string, least = 1): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MOST_SIZE) return value;
  throw refused(`${what} is not a number from ${least} to ${MOST_SIZE}`);
}

/** Height and width of a kernel, a window or a stride. */
function pair(value: unknown, what: string, least = 1): [number, number] {
  const [height, width] = Array.isArray(value) ? value : [value, value];
  return [size(height, what, least), size(width, what, least)];
}

function picture([shape]: readonly Shape[]): [number, number, number] {
  if (shape?.length !== 3) throw refused('a layer for pictures stands behind one that flattens them');
  return shape as [number, number, number];
}

function checkChannelsLast(config: Config): void {
  if ((config.data_format ?? 'channels_last') !== 'channels_last') throw refused('channels must come last');
}

/** Height and width after a window has gone over the picture. */
function windowed(config: Config, window: [number, number], inputs: readonly Shape[]): [number, number] {
  checkChannelsLast(config);
  if (String(config.dilation_rate ?? '1') !== '1' && String(config.dilation_rate) !== '1,1') {
    throw refused('dilated convolutions are not opened');
  }
  const strides = pair(config.strides ?? window, 'strides');
  const [height, width] = picture(inputs);
  return [height, width].map((side, axis) => {
    const covered = config.padding === 'same' ? side : side - (window[axis] as number) + 1;
    return size(Math.ceil(covered / (strides[axis] as number)), 'what a window leaves');
  }) as [number, number];
}

const bias = (config: Config, count: number) => (config.use_bias === false ? {} : { bias: [count] });

const same = (_config: Config, [shape]: readonly Shape[]): Made => ({ shape: shape as Shape, weights: {} });

function pooling(config: Config, inputs: readonly Shape[]): Made {
  const sides = windowed(config, pair(config.pool_size, 'pool_size'), inputs);
  return { shape: [...sides, picture(inputs)[2]], weights: {} };
}

function globalPooling(config: Config, inputs: readonly Shape[]): Made {
  checkChannelsLast(config);
  return { shape: [picture(inputs)[2]], weights: {} };
}

/** What a depthwise convolution gives; TensorFlow.js's kernels take strides that are the same both ways. */
function depthwise(config: Config, inputs: readonly Shape[]): Made {
  const window = pair(config.kernel_size, 'kernel_size');
  const [down, across] = pair(config.strides ?? 1, 'strides');
  if (down !== across) throw refused('its strides differ');
  const multiplier = size(config.depth_multiplier ?? 1, 'depth_multiplier');
  const channels = picture(inputs)[2];
  return {
    shape: [...windowed(config, window, inputs), channels * multiplier],
    weights: { depthwise_kernel: [...window, channels, multiplier] },
  };
}

/** Each side of the larger one, where the smaller ones are as long or have one value for all. */
function broadcast(shapes: readonly Shape[]): Shape {
  const [first] = shapes as [Shape, ...Shape[]];
  if (shapes.some((shape) => shape.length !== first.length)) throw refused('what is multiplied differs in shape');
  return first.map((_, axis) => {
    const sides = new Set(shapes.map((shape) => shape[axis] as number).filter((side) => side !== 1));
    if (sides.size > 1) throw refused('what is multiplied differs in shape');
    return [...sides][0] ?? 1;
  });
}

function reshaped({ target_shape: target }: Config, [shape]: readonly Shape[]): Made {
  const from = product(shape as Shape);
  if (!Array.isArray(target) || ![1, 3].includes(target.length)) throw refused('it makes neither a picture nor a row');
  const known = target.filter((side) => side !== -1).map((side) => size(side, 'target_shape'));
  const left = from / product(known);
  const sides = target.map((side: number) => (side === -1 ? size(left, 'what is left of target_shape') : side));
  if (product(sides) !== from) throw refused(`it makes ${product(sides)} values of ${from}`);
  return { shape: sides, weights: {} };
}

function padded(config: Config, inputs: readonly Shape[]): Made {
  checkChannelsLast(config);
  const { padding = 1 } = config;
  const [height, width, channels] = picture(inputs);
  const [down, across] = Array.isArray(padding) ? padding : [padding, padding];
  const [top, bottom] = pair(down, 'padding', 0);
  const [left, right] = pair(across, 'padding', 0);
  return { shape: [height + top + bottom, width + left + right, channels], weights: {} };
}

/** The layers that take several inputs. */
export const MERGING: ReadonlySet<string> = new Set(['Add', 'Multiply', 'Concatenate']);

/** Every kind of layer that is opened; sizes and weights as Keras defines them. */
export const KINDS = new Map<string, (config: Config, inputs: readonly Shape[]) => Made>([
  [
    'InputLayer',
    ({ batch_input_shape: shape }) => {
      if (!Array.isArray(shape) || shape.length !== 4) throw refused('the input is no picture');
      return { shape: shape.slice(1).map((side) => size(side, 'the input’s side')), weights: {} };
    },
  ],
  ['Activation', same],
  ['ReLU', same],
  ['LeakyReLU', same],
  ['Softmax', same],
  ['Dropout', same],
  ['MaxPooling2D', pooling],
  ['AveragePooling2D', pooling],
  ['ZeroPadding2D', padded],
  [
    'Flatten',
    (config, inputs) => {
      checkChannelsLast(config);
      return { shape: [product(inputs[0] as Shape)], weights: {} };
    },
  ],
  ['Reshape', reshaped],
  [
    'Permute',
    ({ dims }, inputs) => {
      const shape = picture(inputs);
      const places = Array.isArray(dims) ? dims : [];
      if (String(places.toSorted()) !== '1,2,3') throw refused('dims does not order height, width and channels');
      return { shape: places.map((place) => shape[place - 1] as number), weights: {} };
    },
  ],
  ['GlobalAveragePooling2D', globalPooling],
  ['GlobalMaxPooling2D', globalPooling],
  [
    'Add',
    (_config, inputs) => {
      if (new Set(inputs.map(String)).size !== 1) throw refused('what is added differs in shape');
      return { shape: inputs[0] as Shape, weights: {} };
    },
  ],
  ['Multiply', (_config, inputs) => ({ shape: broadcast(inputs), weights: {} })],
  [
    'Concatenate',
    ({ axis = -1 }, inputs) => {
      const sides = (inputs[0] as Shape).slice(0, -1);
      if (axis !== -1 && axis !== sides.length + 1) throw refused('it joins something else than channels');
      if (inputs.some((shape) => String(shape.slice(0, -1)) !== String(sides))) {
        throw refused('what is joined differs in shape');
      }
      const channels = inputs.reduce((sum, shape) => sum + (shape.at(-1) as number), 0);
      return { shape: [...sides, size(channels, 'what it joins')], weights: {} };
    },
  ],
  [
    'BatchNormalization',
    ({ scale, center }, [shape]) => {
      const channels = [shape?.at(-1) as number];
      return {
        shape: shape as Shape,
        weights: {
          ...(scale !== false && { gamma: channels }),
          ...(center !== false && { beta: channels }),
          moving_mean: channels,
          moving_variance: channels,
        },
      };
    },
  ],
  [
    'Dense',
    (config, [shape]) => {
      const units = size(config.units, 'units');
      const last = shape?.at(-1) as number;
      return {
        shape: [...(shape as Shape).slice(0, -1), units],
        weights: { kernel: [last, units], ...bias(config, units) },
      };
    },
  ],
  [
    'Conv2D',
    (config, inputs) => {
      const window = pair(config.kernel_size, 'kernel_size');
      const filters = size(config.filters, 'filters');
      const kernel = [...window, picture(inputs)[2], filters];
      return { shape: [...windowed(config, window, inputs), filters], weights: { kernel, ...bias(config, filters) } };
    },
  ],
  [
    'DepthwiseConv2D',
    (config, inputs) => {
      const { shape, weights } = depthwise(config, inputs);
      return { shape, weights: { ...weights, ...bias(config, shape[2] as number) } };
    },
  ],
  [
    'SeparableConv2D',
    (config, inputs) => {
      const { shape, weights } = depthwise(config, inputs);
      const filters = size(config.filters, 'filters');
      const [height, width, channels] = shape as [number, number, number];
      return {
        shape: [height, width, filters],
        weights: { ...weights, pointwise_kernel: [1, 1, channels, filters], ...bias(config, filters) },
      };
    },
  ],
]);
