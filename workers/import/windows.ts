import type { ForeignLayer, Weight } from '../../src/domain/foreign-model.ts';
import { type Pads, type Place, padded, samePadded, samePads } from './compose.ts';
import { type Flow, flowOf, pictureOf } from './flow.ts';
import { quoted, refused } from './refused.ts';

/** How a window goes over a picture: height before width. */
export interface Window {
  size: readonly [number, number];
  strides: readonly [number, number];
  pads: Pads;
}

const NO_PADS: Pads = { top: 0, left: 0, bottom: 0, right: 0 };

/** A convolution with a kernel [height, width, in, out]. */
export function convolved(place: Place, flow: Flow, kernel: Weight, bias: Float32Array | null, window: Window): Flow {
  const [source, padding] = underWindow(place, pictureOf(place, flow), window);
  const filters = kernel.shape[3]!;
  const config = { filters, kernel_size: window.size, strides: window.strides, padding, use_bias: bias !== null };
  const weights = { kernel, ...(bias && { bias: { shape: [filters], values: bias } }) };
  return flowOf(place.builder.add(place.name, { kind: 'Conv2D', config, weights }, [source]), flow);
}

/** A depthwise convolution with a kernel [height, width, in, multiplier]. */
export function depthwise(place: Place, flow: Flow, kernel: Weight, bias: Float32Array | null, window: Window): Flow {
  const [source, padding] = underWindow(place, pictureOf(place, flow), window);
  const [, , channels, multiplier] = kernel.shape as [number, number, number, number];
  const config = {
    kernel_size: window.size,
    strides: window.strides,
    padding,
    depth_multiplier: multiplier,
    use_bias: bias !== null,
  };
  const weights = {
    depthwise_kernel: kernel,
    ...(bias && { bias: { shape: [channels * multiplier], values: bias } }),
  };
  return flowOf(place.builder.add(place.name, { kind: 'DepthwiseConv2D', config, weights }, [source]), flow);
}

/**
 * The largest of each window. What is padded counts as nothing, which zeros do where no value is below 0.
 * @throws model-refused
 */
export function maxPooled(place: Place, flow: Flow, window: Window): Flow {
  const x = pictureOf(place, flow);
  const zeros = !samePadded(window.pads, NO_PADS) && !isSame(x, window);
  if (zeros && !isNeverNegative(place, x)) {
    throw refused(`The operation ${quoted(place.name)} pads a max-pool of values below 0, which is not opened here`);
  }
  return pooled(place, flow, window, 'MaxPooling2D');
}

/**
 * The mean of each window.
 * @param counted whether what is padded counts as zeros
 * @throws model-refused
 */
export function averagePooled(place: Place, flow: Flow, window: Window, counted: boolean): Flow {
  const x = pictureOf(place, flow);
  if (samePadded(window.pads, NO_PADS) || (!counted && isSame(x, window))) {
    return pooled(place, flow, window, 'AveragePooling2D');
  }
  if (!counted) {
    throw refused(`The operation ${quoted(place.name)} pads an average as is not opened here`);
  }
  const around = flowOf(padded(place, x, window.pads), flow);
  return pooled(place, around, { ...window, pads: NO_PADS }, 'AveragePooling2D');
}

/** One value a channel; `dims` stay those of a picture of one pixel where they are to. */
export function globallyPooled(place: Place, flow: Flow, kind: 'Average' | 'Max', asPicture: boolean): Flow {
  const layer = place.builder.add(place.name, { kind: `Global${kind}Pooling2D` }, [pictureOf(place, flow)]);
  const channels = layer.shape[0]!;
  return { ...flow, layer, dims: asPicture ? (flow.first ? [channels, 1, 1] : [1, 1, channels]) : [channels] };
}

function pooled(place: Place, flow: Flow, window: Window, kind: string): Flow {
  const [source, padding] = underWindow(place, pictureOf(place, flow), window);
  const config = { pool_size: window.size, strides: window.strides, padding };
  return flowOf(place.builder.add(place.name, { kind, config }, [source]), flow);
}

const isSame = (x: ForeignLayer, { size, strides, pads }: Window) => samePadded(pads, samePads(x, size, strides));

/** What the window goes over, and Keras's word for what it leaves to TensorFlow.js to pad. */
function underWindow(place: Place, x: ForeignLayer, window: Window): [ForeignLayer, 'same' | 'valid'] {
  if (samePadded(window.pads, NO_PADS)) return [x, 'valid'];
  return isSame(x, window) ? [x, 'same'] : [padded(place, x, window.pads), 'valid'];
}

/** Activations that give nothing below 0. */
const POSITIVE = new Set(['relu', 'relu6', 'sigmoid', 'softplus', 'softmax']);

/** Kinds of layers that give nothing below 0 where their inputs do not. */
const KEEPING = new Set([
  'MaxPooling2D',
  'AveragePooling2D',
  'ZeroPadding2D',
  'Concatenate',
  'Add',
  'Multiply',
  'LeakyReLU',
  'Dropout',
  'Reshape',
  'Permute',
]);

/** Layers of which it was asked before: a network may come to one of them by many ways. */
const neverNegative = new WeakMap<ForeignLayer, boolean>();

function isNeverNegative({ builder }: Pick<Place, 'builder'>, layer: ForeignLayer): boolean {
  const { kind, config, sources } = layer;
  if (kind === 'ReLU' || kind === 'Softmax' || POSITIVE.has(String(config.activation))) return true;
  const squared = kind === 'Multiply' && sources.every((name) => name === sources[0]);
  if (squared && sources.length % 2 === 0) return true;
  if (!KEEPING.has(kind)) return false;
  const known = neverNegative.get(layer);
  if (known !== undefined) return known;
  const found = sources.every((name) => isNeverNegative({ builder }, builder.layer(name)));
  neverNegative.set(layer, found);
  return found;
}
