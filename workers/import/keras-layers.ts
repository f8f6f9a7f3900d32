import type { ForeignLayer, Weight } from '../../src/domain/foreign-model.ts';
import { activated, added, affine, clipped, HARD, KERAS_2_HARD, leaky, type Place, sloped } from './compose.ts';
import { isRecord, type JsonRecord } from './json.ts';
import type { FindWeight } from './keras-weights.ts';
import { quoted, refused } from './refused.ts';

/** A layer as its JSON has it. */
export interface KerasLayer {
  name: string;
  kind: string;
  config: JsonRecord;
}

interface Source {
  place: Place;
  config: JsonRecord;
  sources: readonly ForeignLayer[];
  keras3: boolean;
  weights: FindWeight;
}

/**
 * Adds what a layer of Keras computes.
 * @throws model-refused with the layer's name and kind where it is not opened
 */
export function addKerasLayer(
  place: Place,
  { kind, config }: KerasLayer,
  sources: readonly ForeignLayer[],
  known: Pick<Source, 'keras3' | 'weights'>,
): ForeignLayer {
  if (sources[0] === undefined) throw refused(`The layer ${quoted(place.name)} takes from nothing`);
  const add = LAYERS.get(kind);
  if (add === undefined)
    throw refused(`The layer ${quoted(place.name)} is of the kind ${quoted(kind)}, ${whyNot(kind)}`);
  return add({ place, config, sources, ...known });
}

const whyNot = (kind: string) =>
  /lambda/i.test(kind)
    ? 'which runs code of its own and is never opened; replace it by a layer, or export the model as ONNX'
    : 'which is not opened here; export the model as ONNX, or replace the layer';

type Adder = (source: Source) => ForeignLayer;

const same: Adder = ({ sources }) => sources[0]!;

/** The text or the name of a function, which Keras writes with its class around it as well. */
function nameOf(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return typeof value.config === 'string' ? value.config : value.class_name;
}

function active({ place, config, keras3 }: Source, x: ForeignLayer): ForeignLayer {
  return activated(place, x, nameOf(config.activation), keras3 ? HARD : KERAS_2_HARD);
}

/** A layer with what of its config matters, and the weights that are found under these names. */
function plain(
  kind: string,
  keys: readonly string[],
  weights: Readonly<Record<string, readonly string[]>> = {},
): Adder {
  return (source) => {
    const { place, config, sources, weights: find } = source;
    const kept = keys.flatMap((key) => (config[key] === undefined || config[key] === null ? [] : [[key, config[key]]]));
    const found = Object.entries(weights).flatMap(([name, names]): [string, Weight][] => {
      const weight = unwanted(name, config) ? undefined : find(...names);
      return weight === undefined ? [] : [[name, weight]];
    });
    return place.builder.add(
      place.name,
      { kind, config: Object.fromEntries(kept), weights: Object.fromEntries(found) },
      sources,
    );
  };
}

const unwanted = (weight: string, { use_bias: bias, scale, center }: JsonRecord) =>
  (weight === 'bias' && bias === false) ||
  (weight === 'gamma' && scale === false) ||
  (weight === 'beta' && center === false);

const thenActive =
  (add: Adder): Adder =>
  (source) =>
    active(source, add(source));

const WINDOW = ['strides', 'padding', 'data_format', 'dilation_rate'];
const pooling = (kind: string) => plain(kind, ['pool_size', ...WINDOW]);

const globalPooling =
  (kind: string): Adder =>
  (source) => {
    const { place, config } = source;
    const row = plain(kind, ['data_format'])(source);
    if (config.keepdims !== true) return row;
    return place.builder.add(place.name, { kind: 'Reshape', config: { target_shape: [1, 1, row.shape[0]] } }, [row]);
  };

const numberOr = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise);

const relu: Adder = (source) => {
  const { place, config, sources } = source;
  if (numberOr(config.threshold, 0) !== 0)
    throw refused(`The layer ${quoted(place.name)} has a threshold, which is not opened here`);
  const slope = numberOr(config.negative_slope, 0);
  if (slope === 0) return clipped(place, sources[0]!, 0, numberOr(config.max_value, Number.POSITIVE_INFINITY));
  const sloping = leaky(place, sources[0]!, slope);
  return clipped(place, sloping, Number.NEGATIVE_INFINITY, numberOr(config.max_value, Number.POSITIVE_INFINITY));
};

const prelu: Adder = ({ place, sources, weights }) => {
  const alpha = weights('alpha');
  const [x] = sources as [ForeignLayer];
  if (alpha === undefined) throw refused(`The weight alpha of the layer ${quoted(place.name)} is missing`);
  const channels = x.shape.at(-1)!;
  if (![1, channels].includes(alpha.values.length)) {
    throw refused(`The layer ${quoted(place.name)} has a slope for each place of a picture, which is not opened here`);
  }
  return sloped(place, x, alpha.values);
};

/** `(x - mean) / deviation`, by the moments that were adapted to a dataset or are written in the config. */
const normalisation: Adder = ({ place, config, sources, weights }) => {
  const vector = (value: unknown, weight: Weight | undefined) =>
    Float32Array.from(weight?.values ?? [value].flat(4).filter((each) => typeof each === 'number'));
  const mean = vector(config.mean, weights('mean'));
  const variance = vector(config.variance, weights('variance'));
  const channels = sources[0]!.shape.at(-1)!;
  if (mean.length === 0 || mean.length !== variance.length || ![1, channels].includes(mean.length)) {
    throw refused(`The layer ${quoted(place.name)} does not tell its mean and variance by channel`);
  }
  const by = (at: number) => 1 / Math.max(Math.sqrt(variance[mean.length === 1 ? 0 : at]!), 1e-7);
  const scale = Float32Array.from({ length: channels }, (_, at) => by(at));
  const offset = scale.map((value, at) => -mean[mean.length === 1 ? 0 : at]! * value);
  return affine(place, sources[0]!, scale, offset);
};

const rescaling: Adder = ({ place, config, sources }) => {
  const channels = sources[0]!.shape.at(-1)!;
  const each = (value: unknown, otherwise: number) =>
    Array.isArray(value)
      ? Float32Array.from({ length: channels }, (_, at) => Number(value[at]))
      : numberOr(value, otherwise);
  return affine(place, sources[0]!, each(config.scale, 1), each(config.offset, 0));
};

const BIAS = { bias: ['bias'] };
const DEPTHWISE = ['depthwise_kernel', 'kernel'];

/** Every kind of layer of Keras that is read, by its name there. */
const LAYERS = new Map<string, Adder>([
  ...[
    'Dropout',
    'SpatialDropout2D',
    'AlphaDropout',
    'GaussianDropout',
    'GaussianNoise',
    'ActivityRegularization',
    'Identity',
    'Masking',
  ].map(
    // At work they give what they take.
    (kind): [string, Adder] => [kind, same],
  ),
  ...['RandomFlip', 'RandomRotation', 'RandomZoom', 'RandomContrast', 'RandomBrightness', 'RandomTranslation'].map(
    (kind): [string, Adder] => [kind, same],
  ),
  [
    'Conv2D',
    thenActive(plain('Conv2D', ['filters', 'kernel_size', 'use_bias', ...WINDOW], { kernel: ['kernel'], ...BIAS })),
  ],
  [
    'DepthwiseConv2D',
    thenActive(
      plain('DepthwiseConv2D', ['kernel_size', 'depth_multiplier', 'use_bias', ...WINDOW], {
        depthwise_kernel: DEPTHWISE,
        ...BIAS,
      }),
    ),
  ],
  [
    'SeparableConv2D',
    thenActive(
      plain('SeparableConv2D', ['filters', 'kernel_size', 'depth_multiplier', 'use_bias', ...WINDOW], {
        depthwise_kernel: ['depthwise_kernel'],
        pointwise_kernel: ['pointwise_kernel'],
        ...BIAS,
      }),
    ),
  ],
  ['Dense', thenActive(plain('Dense', ['units', 'use_bias'], { kernel: ['kernel'], ...BIAS }))],
  [
    'BatchNormalization',
    (source) => {
      const { place, config, sources } = source;
      const [axis] = [config.axis ?? -1].flat();
      if (axis !== -1 && axis !== sources[0]!.shape.length) {
        throw refused(
          `The layer ${quoted(place.name)} normalises axis ${axis} and not its channels, which is not opened here`,
        );
      }
      const names = {
        gamma: ['gamma'],
        beta: ['beta'],
        moving_mean: ['moving_mean'],
        moving_variance: ['moving_variance'],
      };
      return plain('BatchNormalization', ['epsilon', 'scale', 'center'], names)(source);
    },
  ],
  ['MaxPooling2D', pooling('MaxPooling2D')],
  ['AveragePooling2D', pooling('AveragePooling2D')],
  ['GlobalAveragePooling2D', globalPooling('GlobalAveragePooling2D')],
  ['GlobalMaxPooling2D', globalPooling('GlobalMaxPooling2D')],
  ['ZeroPadding2D', plain('ZeroPadding2D', ['padding', 'data_format'])],
  ['Flatten', plain('Flatten', ['data_format'])],
  ['Reshape', plain('Reshape', ['target_shape'])],
  ['Permute', plain('Permute', ['dims'])],
  ['Add', plain('Add', [])],
  ['Average', ({ place, sources }) => affine(place, added(place, sources), 1 / sources.length, 0)],
  ['Multiply', plain('Multiply', [])],
  ['Subtract', ({ place, sources: [x, y] }) => added(place, [x!, affine(place, y!, -1, 0)])],
  ['Concatenate', plain('Concatenate', ['axis'])],
  ['Activation', (source) => active(source, source.sources[0]!)],
  ['ReLU', relu],
  [
    'LeakyReLU',
    ({ place, config, sources }) => leaky(place, sources[0]!, numberOr(config.alpha ?? config.negative_slope, 0.3)),
  ],
  ['PReLU', prelu],
  [
    'ELU',
    ({ place, config, sources }) => {
      if (numberOr(config.alpha, 1) !== 1)
        throw refused(`The layer ${quoted(place.name)} is an ELU with another alpha than 1`);
      return activated(place, sources[0]!, 'elu');
    },
  ],
  [
    'Softmax',
    ({ place, config, sources }) => {
      const { axis = -1 } = config;
      if (axis !== -1 && axis !== sources[0]!.shape.length) {
        throw refused(`The layer ${quoted(place.name)} adds up axis ${axis} and not its channels`);
      }
      return activated(place, sources[0]!, 'softmax');
    },
  ],
  ['Rescaling', rescaling],
  ['Normalization', normalisation],
]);
