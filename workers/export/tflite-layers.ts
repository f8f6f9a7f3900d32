import { type Field, float32, int8, int32 } from './flat-tables.ts';
import {
  checkAlongChannels,
  isPicture,
  type NetworkLayer,
  pairOf,
  type Weight,
  weightNamed,
} from './network-layers.ts';
import { scalar, writeActivation } from './tflite-activations.ts';
import type { TfliteGraph } from './tflite-graph.ts';
import { type Operator, PADDING } from './tflite-operators.ts';

/** What a layer is written from. Pictures lie as [batch, height, width, channels], as TensorFlow.js has them. */
export interface LayerSource extends NetworkLayer<number> {
  graph: TfliteGraph;
}

/** Adds a layer's operators. @returns the number of its output */
type LayerWriter = (source: LayerSource) => number;

/**
 * Adds what a layer computes to the graph.
 * @param source of a layer whose kind is one of `WRITERS`
 * @returns the number of its output
 * @throws export-unsupported with the layer that has no like in TensorFlow Lite
 */
export function writeLayer(source: LayerSource): number {
  return WRITERS.get(source.layer.class_name)!(source);
}

const same: LayerWriter = ({ inputs }) => inputs[0]!;

/** What `layer` says under `activation`, of `value`. */
function activated({ graph, layer }: LayerSource, value: number, activation = layer.config.activation): number {
  return writeActivation(graph, layer.name, activation, value);
}

const constant = ({ graph, layer }: LayerSource, name: string, { shape, values }: Weight) =>
  graph.constant(`${layer.name}/${name}`, shape, values);

/** The bias, of zeros where the layer has none: not every program that speeds a graph up takes an operator without. */
function biasOf(source: LayerSource, count: number, used = source.layer.config.use_bias): number {
  const weight = used === false ? { shape: [count], values: new Float32Array(count) } : weightNamed(source, 'bias');
  return constant(source, 'bias', weight);
}

/** A kernel [..., outputs] as [outputs, ...]. */
function outputsFirst({ shape, values }: Weight): Weight {
  const outputs = shape.at(-1)!;
  const rows = values.length / outputs;
  const turned = Float32Array.from(values, (_, at) => values[(at % rows) * outputs + Math.floor(at / rows)]!);
  return { shape: [outputs, ...shape.slice(0, -1)], values: turned };
}

/** How a window goes over a picture, with the sides that it leaves of it. */
function windowOf({ layer: { config }, shape }: LayerSource, window: readonly [number, number]) {
  const strides = pairOf(config.strides ?? window);
  const padding = config.padding === 'same' ? 'same' : 'valid';
  const sides = window.map((size, axis) => {
    const covered = padding === 'same' ? shape[axis]! : shape[axis]! - size + 1;
    return Math.ceil(covered / strides[axis]!);
  });
  return { sides, options: [int8(PADDING[padding]), int32(strides[1]), int32(strides[0])] };
}

/** A convolution with `kernel` [height, width, in, out]. */
function convolved(source: LayerSource, input: number, kernel: Weight, { sides, options }: Window): number {
  const { graph, layer } = source;
  const filters = kernel.shape.at(-1)!;
  const inputs = [input, constant(source, 'kernel', outputsFirst(kernel)), biasOf(source, filters)];
  return activated(source, graph.add(layer.name, 'CONV_2D', inputs, { of: [...sides, filters], options }));
}

interface Window {
  sides: readonly number[];
  options: readonly Field[];
}

/** A window of one pixel that leaves sides as they are. */
const pixelWindow = (sides: readonly number[]): Window => ({
  sides,
  options: [int8(PADDING.valid), int32(1), int32(1)],
});

/** The depthwise convolution of a layer. @param bias whether it is the layer's own */
function depthwise(source: LayerSource, bias?: false) {
  const { graph, layer, inputs, shape } = source;
  const kernel = weightNamed(source, 'depthwise_kernel');
  const [height, width, channels, multiplier] = kernel.shape as [number, number, number, number];
  const count = channels * multiplier;
  const across = constant(source, 'depthwise_kernel', { ...kernel, shape: [1, height, width, count] });
  const { sides, options } = windowOf(source, [height, width]);
  const value = graph.add(layer.name, 'DEPTHWISE_CONV_2D', [inputs[0]!, across, biasOf(source, count, bias)], {
    of: [...sides, count],
    options: [...options, int32(count / shape[2]!)],
  });
  return { value, sides };
}

const pool =
  (operator: Operator): LayerWriter =>
  (source) => {
    const { graph, layer, inputs, shape } = source;
    const window = pairOf(layer.config.pool_size);
    const { sides, options } = windowOf(source, window);
    return graph.add(layer.name, operator, inputs, {
      of: [...sides, shape[2]!],
      options: [...options, int32(window[1]), int32(window[0])],
    });
  };

const globalPool =
  (operator: Operator): LayerWriter =>
  (source) => {
    const { graph, layer, inputs, shape } = source;
    const axes = graph.constant(`${layer.name}/axes`, [2], Int32Array.of(1, 2));
    return graph.add(layer.name, operator, [inputs[0]!, axes], { of: [shape[2]!] });
  };

const dense: LayerWriter = (source) => {
  const { graph, layer, inputs, shape } = source;
  const kernel = weightNamed(source, 'kernel');
  if (isPicture(source)) {
    const ofPixels = { ...kernel, shape: [1, 1, ...kernel.shape] };
    return convolved(source, inputs[0]!, ofPixels, pixelWindow(shape.slice(0, 2)));
  }
  const units = kernel.shape[1]!;
  const tensors = [inputs[0]!, constant(source, 'kernel', outputsFirst(kernel)), biasOf(source, units)];
  return activated(source, graph.add(layer.name, 'FULLY_CONNECTED', tensors, { of: [units] }));
};

const convolution: LayerWriter = (source) => {
  const window = windowOf(source, pairOf(source.layer.config.kernel_size));
  return convolved(source, source.inputs[0]!, weightNamed(source, 'kernel'), window);
};

/** By channel, with the moments that training kept, as one factor and one addend. */
const normalisation: LayerWriter = (source) => {
  const { graph, layer, inputs } = source;
  const { epsilon = 1e-3, scale, center } = layer.config;
  checkAlongChannels(source, 'normalises');
  const { shape, values: variances } = weightNamed(source, 'moving_variance');
  const means = weightNamed(source, 'moving_mean').values;
  const gammas = scale === false ? undefined : weightNamed(source, 'gamma').values;
  const betas = center === false ? undefined : weightNamed(source, 'beta').values;
  const factors = Array.from(
    variances,
    (variance, i) => (gammas?.[i] ?? 1) / Math.sqrt(variance + (epsilon as number)),
  );
  const addends = factors.map((factor, i) => (betas?.[i] ?? 0) - means[i]! * factor);
  const scaled = graph.add(layer.name, 'MUL', [
    inputs[0]!,
    constant(source, 'factor', { shape, values: Float32Array.from(factors) }),
  ]);
  return graph.add(layer.name, 'ADD', [
    scaled,
    constant(source, 'addend', { shape, values: Float32Array.from(addends) }),
  ]);
};

const softmax: LayerWriter = (source) => {
  checkAlongChannels(source, 'adds up');
  return activated(source, source.inputs[0]!, 'softmax');
};

const relu: LayerWriter = (source) => {
  const { graph, layer } = source;
  const value = activated(source, source.inputs[0]!, 'relu');
  const most = layer.config.max_value;
  if (most === null || most === undefined) return value;
  return graph.add(layer.name, 'MINIMUM', [value, scalar(graph, layer.name, most as number)]);
};

const flatten: LayerWriter = (source) => {
  const { graph, layer, inputs, shape } = source;
  if (!isPicture(source)) return inputs[0]!;
  const count = shape.reduce((product, side) => product * side, 1);
  const target = graph.constant(`${layer.name}/shape`, [2], Int32Array.of(-1, count));
  return graph.add(layer.name, 'RESHAPE', [inputs[0]!, target], { of: [count] });
};

/** With a tensor of whole numbers beside it, which says what it does to the axes. */
function along({ graph, layer, inputs, given }: LayerSource, operator: Operator, shape: number[], values: number[]) {
  const axes = graph.constant(`${layer.name}/axes`, shape, Int32Array.from(values));
  return graph.add(layer.name, operator, [inputs[0]!, axes], { of: given });
}

const zeroPadding: LayerWriter = (source) => {
  const { layer, shape, given } = source;
  const before = pairOf(layer.config.padding ?? 1).map((side) => pairOf(side)[0]);
  const around = before.flatMap((side, axis) => [side, given[axis]! - shape[axis]! - side]);
  return along(source, 'PAD', [4, 2], [0, 0, ...around, 0, 0]);
};

const concatenate: LayerWriter = ({ graph, layer, inputs, given }) =>
  graph.add(layer.name, 'CONCATENATION', inputs, { of: given, options: [int32(given.length)] });

/** One after another, each with what it gives of the sides that both have. */
const multiply: LayerWriter = ({ graph, layer, inputs, given }) =>
  inputs.reduce((left, right) => graph.add(layer.name, 'MUL', [left, right], { of: given }));

/** Every kind of layer that the app opens; `KINDS` in workers/tfjs/layer-kinds.ts says what each gives. */
export const WRITERS = new Map<string, LayerWriter>([
  ['Activation', (source) => activated(source, source.inputs[0]!)],
  ['ReLU', relu],
  [
    'LeakyReLU',
    ({ graph, layer, inputs }) => {
      const alpha = (layer.config.alpha as number | undefined) ?? 0.3;
      return graph.add(layer.name, 'LEAKY_RELU', inputs, { options: [float32(alpha)] });
    },
  ],
  ['Softmax', softmax],
  ['Dropout', same],
  ['MaxPooling2D', pool('MAX_POOL_2D')],
  // TensorFlow Lite leaves what is padded out of the mean, as Keras does.
  ['AveragePooling2D', pool('AVERAGE_POOL_2D')],
  ['Flatten', flatten],
  ['GlobalAveragePooling2D', globalPool('MEAN')],
  ['GlobalMaxPooling2D', globalPool('REDUCE_MAX')],
  ['ZeroPadding2D', zeroPadding],
  ['Reshape', (source) => along(source, 'RESHAPE', [source.given.length + 1], [-1, ...source.given])],
  ['Permute', (source) => along(source, 'TRANSPOSE', [4], [0, ...(source.layer.config.dims as number[])])],
  ['Multiply', multiply],
  ['Concatenate', concatenate],
  ['Add', ({ graph, layer, inputs }) => inputs.reduce((sum, input) => graph.add(layer.name, 'ADD', [sum, input]))],
  ['BatchNormalization', normalisation],
  ['Dense', dense],
  ['Conv2D', convolution],
  ['DepthwiseConv2D', (source) => activated(source, depthwise(source).value)],
  [
    'SeparableConv2D',
    (source) => {
      const { value, sides } = depthwise(source, false);
      return convolved(source, value, weightNamed(source, 'pointwise_kernel'), pixelWindow(sides));
    },
  ],
]);
