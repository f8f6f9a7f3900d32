import { type ErrorCode, SelvedgeError } from '../../src/domain/errors.ts';
import { type LayerJson, readTopology } from './topology.ts';

/** Values of one picture between two layers: height, width, channels; or only their number once they are flat. */
export type Shape = readonly number[];

type Config = Readonly<Record<string, unknown>>;

/** What a layer gives for its inputs, and how many weights it makes for that. */
interface Made {
  shape: Shape;
  weights: number;
}

/** Most values that one layer may give for a picture: 100 times what the app's largest network has. */
const MOST_VALUES = 4e6;

/** Sides, channels and units of any network for a phone. */
const MOST_SIZE = 16_384;

/** Why a layer is refused; `measureNetwork` says which one it is. */
class Refusal extends Error {}

const refused = (why: string) => new Refusal(why);

/**
 * How many weights the network of a model.json has. TensorFlow.js makes them all before it looks at the file with their
 * values, so a topology that asks for more than that must not get there.
 * @throws archive-contents when a layer is of no kind that classifies pictures, or asks for more than it may
 */
export function countWeights(modelTopology: unknown): number {
  return measureNetwork(modelTopology, 'archive-contents').weights;
}

/**
 * Beside the number of weights, what each layer gives for a picture, by the layer's name.
 * @param code of the error, which names the layer, where `countWeights` throws
 */
export function measureNetwork(
  modelTopology: unknown,
  code: ErrorCode,
): { weights: number; shapes: ReadonlyMap<string, Shape> } {
  const shapes = new Map<string, Shape>();
  let weights = 0;
  for (const { layer, sources } of readTopology(modelTopology, code)) {
    try {
      const made = measure(
        layer,
        sources.map((source) => shapes.get(source.name)!),
      );
      weights += made.weights;
      shapes.set(layer.name, made.shape);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new SelvedgeError(code, `The layer ${layer.name} of kind ${layer.class_name}: ${error.message}`);
    }
  }
  return { weights, shapes };
}

function measure({ class_name: kind, config }: LayerJson, inputs: readonly Shape[]): Made {
  const make = KINDS.get(kind);
  if (make === undefined) throw refused('this kind is not known here');
  if ((inputs.length === 0) !== (kind === 'InputLayer')) throw refused(`it has ${inputs.length} inputs`);
  const made = make(config, inputs);
  if (!(product(made.shape) <= MOST_VALUES)) throw refused('it gives more values than it may');
  return made;
}

const product = (sizes: readonly number[]) => sizes.reduce((all, size) => all * size, 1);

function size(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_SIZE) return value;
  throw refused(`${what} is not a number from 1 to ${MOST_SIZE}`);
}

/** Height and width of a kernel, a window or a stride. */
function pair(value: unknown, what: string): [number, number] {
  const [height, width] = Array.isArray(value) ? value : [value, value];
  return [size(height, what), size(width, what)];
}

function picture([shape]: readonly Shape[]): [number, number, number] {
  if (shape?.length !== 3) throw refused('a layer for pictures stands behind one that flattens them');
  return shape as [number, number, number];
}

/** Height and width after a window has gone over the picture. */
function windowed(config: Config, window: [number, number], inputs: readonly Shape[]): [number, number] {
  if ((config.data_format ?? 'channels_last') !== 'channels_last') throw refused('channels must come last');
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

const bias = (config: Config, count: number) => (config.use_bias === false ? 0 : count);

const same = (_config: Config, [shape]: readonly Shape[]): Made => ({ shape: shape as Shape, weights: 0 });

function pooling(config: Config, inputs: readonly Shape[]): Made {
  const sides = windowed(config, pair(config.pool_size, 'pool_size'), inputs);
  return { shape: [...sides, picture(inputs)[2]], weights: 0 };
}

/** Every kind of layer that is opened; sizes and weights as Keras defines them. */
export const KINDS = new Map<string, (config: Config, inputs: readonly Shape[]) => Made>([
  [
    'InputLayer',
    ({ batch_input_shape: shape }) => {
      if (!Array.isArray(shape) || shape.length !== 4) throw refused('the input is no picture');
      return { shape: shape.slice(1).map((side) => size(side, 'the input’s side')), weights: 0 };
    },
  ],
  ['Activation', same],
  ['ReLU', same],
  ['LeakyReLU', same],
  ['Softmax', same],
  ['Dropout', same],
  ['MaxPooling2D', pooling],
  ['AveragePooling2D', pooling],
  ['Flatten', (_config, inputs) => ({ shape: [product(inputs[0] as Shape)], weights: 0 })],
  ['GlobalAveragePooling2D', (_config, inputs) => ({ shape: [picture(inputs)[2]], weights: 0 })],
  ['GlobalMaxPooling2D', (_config, inputs) => ({ shape: [picture(inputs)[2]], weights: 0 })],
  [
    'Add',
    (_config, inputs) => {
      if (new Set(inputs.map(String)).size !== 1) throw refused('what is added differs in shape');
      return { shape: inputs[0] as Shape, weights: 0 };
    },
  ],
  [
    'BatchNormalization',
    ({ scale, center }, [shape]) => {
      const vectors = 2 + (scale === false ? 0 : 1) + (center === false ? 0 : 1);
      return { shape: shape as Shape, weights: vectors * (shape?.at(-1) as number) };
    },
  ],
  [
    'Dense',
    (config, [shape]) => {
      const units = size(config.units, 'units');
      const last = shape?.at(-1) as number;
      return { shape: [...(shape as Shape).slice(0, -1), units], weights: last * units + bias(config, units) };
    },
  ],
  [
    'Conv2D',
    (config, inputs) => {
      const window = pair(config.kernel_size, 'kernel_size');
      const filters = size(config.filters, 'filters');
      const weights = product(window) * picture(inputs)[2] * filters + bias(config, filters);
      return { shape: [...windowed(config, window, inputs), filters], weights };
    },
  ],
  [
    'DepthwiseConv2D',
    (config, inputs) => {
      const window = pair(config.kernel_size, 'kernel_size');
      const channels = picture(inputs)[2] * size(config.depth_multiplier ?? 1, 'depth_multiplier');
      return {
        shape: [...windowed(config, window, inputs), channels],
        weights: product(window) * channels + bias(config, channels),
      };
    },
  ],
  [
    'SeparableConv2D',
    (config, inputs) => {
      const window = pair(config.kernel_size, 'kernel_size');
      const channels = picture(inputs)[2] * size(config.depth_multiplier ?? 1, 'depth_multiplier');
      const filters = size(config.filters, 'filters');
      const weights = product(window) * channels + channels * filters + bias(config, filters);
      return { shape: [...windowed(config, window, inputs), filters], weights };
    },
  ],
]);
