import {
  checkAlongChannels,
  isPicture,
  type NetworkLayer,
  pairOf,
  type Weight,
  weightNamed,
} from './network-layers.ts';
import { writeActivation } from './onnx-activations.ts';
import type { Attributes, OnnxGraph } from './onnx-graph.ts';

/** What a layer is written from. Pictures lie as [batch, channels, height, width] between ONNX's nodes. */
export interface LayerSource extends NetworkLayer<string> {
  graph: OnnxGraph;
}

/** Adds a layer's nodes. @returns the name of its output */
type LayerWriter = (source: LayerSource) => string;

/**
 * Adds what a layer computes to the graph.
 * @param source of a layer whose kind is one of `WRITERS`
 * @returns the name of its output
 * @throws export-unsupported with the layer that has no like in ONNX
 */
export function writeLayer(source: LayerSource): string {
  return WRITERS.get(source.layer.class_name)!(source);
}

const same: LayerWriter = ({ inputs }) => inputs[0]!;

const node = (opType: string, attributes?: Attributes): LayerWriter => {
  return ({ graph, layer, inputs }) => graph.add(layer.name, opType, inputs, attributes);
};

/** What `layer` says under `activation`, of `value`. */
function activated({ graph, layer }: LayerSource, value: string, activation = layer.config.activation): string {
  return writeActivation(graph, layer.name, activation, value);
}

/** A weight of the layer as an input of a node, turned into another order by `reorder`. */
function weightOf(source: LayerSource, name: string, reorder?: (weight: Weight) => Weight): string {
  const { graph, layer } = source;
  const weight = weightNamed(source, name);
  const { shape, values } = reorder?.(weight) ?? weight;
  return graph.weight(`${layer.name}/${name}`, shape, values);
}

/** The bias as one more input, where there is one. */
const biasOf = (source: LayerSource) => (source.layer.config.use_bias === false ? [] : [weightOf(source, 'bias')]);

/** A kernel [height, width, in, out] as ONNX has it: [out, in, height, width]. */
function outputsFirst({ shape, values }: Weight): Weight {
  const [height, width, inputs, outputs] = shape as [number, number, number, number];
  const turned = new Float32Array(values.length);
  for (let at = 0; at < height * width; at++) {
    for (let i = 0; i < inputs; i++) {
      for (let o = 0; o < outputs; o++) {
        turned[(o * inputs + i) * height * width + at] = values[(at * inputs + i) * outputs + o]!;
      }
    }
  }
  return { shape: [outputs, inputs, height, width], values: turned };
}

/** A depthwise kernel [height, width, in, multiplier] as ONNX's grouped one: [in × multiplier, 1, height, width]. */
function groupsFirst({ shape, values }: Weight): Weight {
  const [height, width, inputs, multiplier] = shape as [number, number, number, number];
  return outputsFirst({ shape: [height, width, 1, inputs * multiplier], values });
}

/** A matrix [in, out] as the kernel of a convolution of one pixel. */
const asPixelKernel = ({ shape: [inputs, outputs], values }: Weight): Weight =>
  outputsFirst({ shape: [1, 1, inputs!, outputs!], values });

/**
 * How a window goes over a picture. TensorFlow's "same" padding is as many pixels as the last step needs, of an odd
 * number one more at the end (its guide "Notes on padding combination types").
 */
function windowOf({ layer: { config }, shape }: LayerSource, window: [number, number]): Attributes {
  const strides = pairOf(config.strides ?? window);
  const missing = window.map((size, axis) => {
    if (config.padding !== 'same') return 0;
    const [side, stride] = [shape[axis]!, strides[axis]!];
    return Math.max((Math.ceil(side / stride) - 1) * stride + size - side, 0);
  });
  const before = missing.map((pixels) => Math.floor(pixels / 2));
  return { kernel_shape: window, strides, pads: [...before, ...missing.map((pixels, axis) => pixels - before[axis]!)] };
}

const pool =
  (opType: string): LayerWriter =>
  (source) =>
    node(opType, windowOf(source, pairOf(source.layer.config.pool_size)))(source);

const globalPool =
  (opType: string): LayerWriter =>
  (source) => {
    const { graph, layer, inputs } = source;
    return graph.add(layer.name, 'Flatten', [graph.add(layer.name, opType, inputs)]);
  };

const dense: LayerWriter = (source) => {
  const { graph, layer, inputs } = source;
  const bias = biasOf(source);
  const kernel = weightOf(source, 'kernel', isPicture(source) ? asPixelKernel : undefined);
  const opType = isPicture(source) ? 'Conv' : 'Gemm';
  return activated(source, graph.add(layer.name, opType, [inputs[0]!, kernel, ...bias]));
};

const convolution: LayerWriter = (source) => {
  const { graph, layer, inputs } = source;
  const bias = biasOf(source);
  const kernel = weightOf(source, 'kernel', outputsFirst);
  const window = windowOf(source, pairOf(layer.config.kernel_size));
  return activated(source, graph.add(layer.name, 'Conv', [inputs[0]!, kernel, ...bias], window));
};

/** The depthwise convolution of a layer. @param bias its third input, or none */
function depthwise(source: LayerSource, bias: readonly string[]): string {
  const { graph, layer, inputs, shape } = source;
  const kernel = weightOf(source, 'depthwise_kernel', groupsFirst);
  const window = windowOf(source, pairOf(layer.config.kernel_size));
  return graph.add(layer.name, 'Conv', [inputs[0]!, kernel, ...bias], { ...window, group: BigInt(shape[2]!) });
}

/** By channel, with the moments that training kept; Keras's axis is the last one, ONNX's the second. */
const normalisation: LayerWriter = (source) => {
  const { graph, layer, inputs, shape } = source;
  const { epsilon = 1e-3, scale, center } = layer.config;
  checkAlongChannels(source, 'normalises');
  const channels = shape.at(-1)!;
  const filled = (name: string, value: number) =>
    graph.weight(`${layer.name}/${name}`, [channels], new Float32Array(channels).fill(value));
  const parameters = [
    scale === false ? filled('gamma', 1) : weightOf(source, 'gamma'),
    center === false ? filled('beta', 0) : weightOf(source, 'beta'),
    weightOf(source, 'moving_mean'),
    weightOf(source, 'moving_variance'),
  ];
  return graph.add(layer.name, 'BatchNormalization', [inputs[0]!, ...parameters], {
    epsilon: { float: epsilon as number },
  });
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
  const limit = graph.weight(`${layer.name}/max_value`, [], Float32Array.of(most as number));
  return graph.add(layer.name, 'Min', [value, limit]);
};

/** From the order of ONNX's axes to that of Keras's, and back. */
const TO_KERAS = { perm: [0, 2, 3, 1] };
const TO_ONNX = { perm: [0, 3, 1, 2] };

/** In Keras's order, so that what is flat lies as the layers above expect it. */
const flatten: LayerWriter = (source) => {
  const { graph, layer, inputs } = source;
  if (!isPicture(source)) return inputs[0]!;
  return graph.add(layer.name, 'Flatten', [graph.add(layer.name, 'Transpose', inputs, TO_KERAS)]);
};

/** In Keras's order as well. */
const reshape: LayerWriter = (source) => {
  const { graph, layer, inputs, given } = source;
  const from = isPicture(source) ? graph.add(layer.name, 'Transpose', inputs, TO_KERAS) : inputs[0]!;
  // 0 leaves the batch as it is.
  const target = graph.wholes(`${layer.name}/shape`, [0, ...given]);
  const changed = graph.add(layer.name, 'Reshape', [from, target]);
  return given.length === 3 ? graph.add(layer.name, 'Transpose', [changed], TO_ONNX) : changed;
};

/** Where ONNX has Keras's axes: height, width, channels. */
const AXES = [2, 3, 1];

const permute: LayerWriter = ({ graph, layer, inputs }) => {
  const [height, width, channels] = (layer.config.dims as number[]).map((axis) => AXES[axis - 1]!);
  return graph.add(layer.name, 'Transpose', inputs, { perm: [0, channels!, height!, width!] });
};

const zeroPadding: LayerWriter = (source) => {
  const { graph, layer, inputs, shape, given } = source;
  const before = pairOf(layer.config.padding ?? 1).map((side) => pairOf(side)[0]);
  const after = before.map((side, axis) => given[axis]! - shape[axis]! - side);
  const pads = graph.wholes(`${layer.name}/pads`, [0, 0, ...before, 0, 0, ...after]);
  return graph.add(layer.name, 'Pad', [inputs[0]!, pads]);
};

const multiply: LayerWriter = ({ graph, layer, inputs }) =>
  inputs.reduce((left, right) => graph.add(layer.name, 'Mul', [left, right]));

/** Every kind of layer that the app opens; `KINDS` in workers/tfjs/layer-kinds.ts says what each gives. */
export const WRITERS = new Map<string, LayerWriter>([
  ['Activation', (source) => activated(source, source.inputs[0]!)],
  ['ReLU', relu],
  [
    'LeakyReLU',
    (source) =>
      node('LeakyRelu', { alpha: { float: (source.layer.config.alpha as number | undefined) ?? 0.3 } })(source),
  ],
  ['Softmax', softmax],
  ['Dropout', same],
  ['MaxPooling2D', pool('MaxPool')],
  // ONNX leaves what is padded out of the mean unless it is asked to count it, as Keras does.
  ['AveragePooling2D', pool('AveragePool')],
  ['Flatten', flatten],
  ['GlobalAveragePooling2D', globalPool('GlobalAveragePool')],
  ['GlobalMaxPooling2D', globalPool('GlobalMaxPool')],
  ['ZeroPadding2D', zeroPadding],
  ['Reshape', reshape],
  ['Permute', permute],
  ['Add', node('Sum')],
  ['Multiply', multiply],
  ['Concatenate', node('Concat', { axis: 1n })],
  ['BatchNormalization', normalisation],
  ['Dense', dense],
  ['Conv2D', convolution],
  ['DepthwiseConv2D', (source) => activated(source, depthwise(source, biasOf(source)))],
  [
    'SeparableConv2D',
    (source) => {
      const { graph, layer } = source;
      const across = depthwise(source, []);
      const kernel = weightOf(source, 'pointwise_kernel', outputsFirst);
      return activated(source, graph.add(layer.name, 'Conv', [across, kernel, ...biasOf(source)]));
    },
  ],
]);
