import { SelvedgeError } from '../../src/domain/errors.ts';
import type { LayerJson } from '../tfjs/topology.ts';

type Config = Readonly<Record<string, unknown>>;

/** Names of Keras 2's activations whose formula is another in Keras 3. */
const OTHER_ACTIVATIONS = new Set(['hard_sigmoid']);

/** What a window needs to be known of. */
const WINDOW = ['strides', 'padding', 'data_format'];
const CONVOLUTION = ['kernel_size', ...WINDOW, 'dilation_rate', 'activation', 'use_bias'];

/** What of a layer's settings Keras 3 takes under the same name; how its weights began belongs to a training alone. */
const SETTINGS = new Map<string, readonly string[]>([
  ['Rescaling', ['scale', 'offset']],
  ['Activation', ['activation']],
  ['ReLU', ['max_value']],
  ['LeakyReLU', []],
  ['Softmax', ['axis']],
  ['Dropout', ['rate']],
  ['MaxPooling2D', ['pool_size', ...WINDOW]],
  ['AveragePooling2D', ['pool_size', ...WINDOW]],
  ['Flatten', ['data_format']],
  ['GlobalAveragePooling2D', ['data_format']],
  ['GlobalMaxPooling2D', ['data_format']],
  ['ZeroPadding2D', ['padding', 'data_format']],
  ['Reshape', ['target_shape']],
  ['Permute', ['dims']],
  ['Add', []],
  ['Multiply', []],
  ['Concatenate', ['axis']],
  ['BatchNormalization', ['axis', 'momentum', 'epsilon', 'center', 'scale']],
  ['Dense', ['units', 'activation', 'use_bias']],
  ['Conv2D', ['filters', ...CONVOLUTION]],
  ['DepthwiseConv2D', ['depth_multiplier', ...CONVOLUTION]],
  ['SeparableConv2D', ['filters', 'depth_multiplier', ...CONVOLUTION]],
]);

/** Every kind of layer that is written, but for the input. */
export const KERAS_KINDS: ReadonlySet<string> = new Set(SETTINGS.keys());

/** The weights of a layer in the order in which Keras 3 stores them, by their names in TensorFlow.js. */
export const KERAS_WEIGHTS = [
  'gamma',
  'beta',
  'moving_mean',
  'moving_variance',
  'depthwise_kernel',
  'pointwise_kernel',
  'kernel',
  'bias',
];

/**
 * A layer's settings as Keras 3 names them.
 * @throws export-unsupported with the layer that has no like in Keras 3
 */
export function kerasConfig({ name, class_name: kind, config }: LayerJson): Config {
  const unsupported = (why: string) => new SelvedgeError('export-unsupported', `The layer ${name} ${why}`);
  const settings = SETTINGS.get(kind);
  if (settings === undefined) throw unsupported(`is a ${kind}`);
  if (OTHER_ACTIVATIONS.has(String(config.activation))) {
    throw unsupported(`has the activation ${String(config.activation)}, which is another one in Keras 3`);
  }
  const taken = settings.flatMap((key) => (config[key] === undefined ? [] : [[key, config[key]] as const]));
  return { name, dtype: 'float32', ...Object.fromEntries(taken), ...differing(kind, config) };
}

/** What Keras 3 names or writes otherwise. */
function differing(kind: string, config: Config): Config {
  // Keras 2's slope, and that where none is said.
  if (kind === 'LeakyReLU') return { negative_slope: config.alpha ?? 0.3 };
  if (kind === 'BatchNormalization' && Array.isArray(config.axis)) return { axis: config.axis[0] };
  return {};
}

/** The name of a kind of layer as Keras 3 makes the names of stored weights from it. */
export function storedName(kind: string): string {
  return kind
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
