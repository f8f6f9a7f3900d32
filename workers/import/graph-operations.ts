import { add, addAll, divide, largest, multiply, negate, smallest, square, subtract } from './arithmetic.ts';
import { activated, clipped, leaky, padded, samePads, sloped } from './compose.ts';
import {
  after,
  type Constant,
  channelValues,
  dense,
  type Flow,
  flowOf,
  isFlow,
  joined,
  ordered,
  pictureOf,
  reshaped,
  transposed,
  turnedFor,
  type Value,
} from './flow.ts';
import type { GraphAttributes } from './graph-attributes.ts';
import {
  constantAt,
  constantOf,
  failed,
  flowAt,
  neededAt,
  type Operation,
  targetDims,
  toVector,
  toWeight,
  turned,
  whole,
} from './operation.ts';
import { averagePooled, convolved, depthwise, globallyPooled, maxPooled, type Window } from './windows.ts';

interface GraphOperation extends Operation {
  attributes: GraphAttributes;
}

type Run = (operation: GraphOperation) => Value;
type Pair = [number, number];

const same: Run = (operation) => operation.inputs[0] ?? flowAt(operation);

const activation =
  (name: string): Run =>
  (operation) =>
    after(flowAt(operation), (x) => activated(operation, x, name));

/** An input whose axes mean what TensorFlow's operations for pictures take them to. */
const pictureAt = (operation: GraphOperation): Flow => ordered(operation, flowAt(operation), false);

/** An activation that adds up the last axis. */
const acrossChannels =
  (name: string): Run =>
  (operation) =>
    after(pictureAt(operation), (x) => activated(operation, x, name));

function windowOf(operation: GraphOperation, x: Flow, size: Pair): Window {
  const { attributes } = operation;
  if (attributes.text('data_format', 'NHWC') !== 'NHWC')
    throw failed(operation, 'has channels first; export the model with them last');
  if (attributes.numbers('dilations').some((step) => step !== 1))
    throw failed(operation, 'is dilated, which is not opened here');
  const strides = attributes.numbers('strides').slice(1, 3) as Pair;
  if (strides.length !== 2) throw failed(operation, 'does not tell its strides');
  const [top = 0, bottom = 0, left = 0, right = 0] = attributes.numbers('explicit_paddings').slice(2);
  const padding = attributes.text('padding');
  if (padding === 'SAME') return { size, strides, pads: samePads(pictureOf(operation, x), size, strides) };
  return { size, strides, pads: padding === 'EXPLICIT' ? { top, bottom, left, right } : NO_PADS };
}

const NO_PADS = { top: 0, bottom: 0, left: 0, right: 0 };

/** What is fused with a convolution or a product: a bias, then an activation. */
function fused(operation: GraphOperation, run: (bias: Float32Array | null) => Flow): Flow {
  const names = operation.attributes.texts('fused_ops');
  const [, , third, fourth] = operation.inputs;
  const biased = names[0] === 'BiasAdd';
  const result = run(biased ? toVector(third && !isFlow(third) ? third : undefined) : null);
  const [name, more] = names.slice(biased ? 1 : 0);
  if (more !== undefined) throw failed(operation, `does ${more} as well, which is not opened here`);
  if (name === undefined) return result;
  return after(result, (x) => {
    if (name === 'LeakyRelu') return leaky(operation, x, operation.attributes.number('leakyrelu_alpha', 0.2));
    if (name !== 'Prelu') return activated(operation, x, name.toLowerCase());
    const slope = toVector(fourth && !isFlow(fourth) ? fourth : undefined);
    if (slope === null) throw failed(operation, 'lacks its slope');
    return sloped(operation, x, slope);
  });
}

/** A kernel [height, width, in, out or multiplier]. */
function kernelOf(operation: GraphOperation): Constant {
  const kernel = neededAt(operation, 1);
  if (kernel.dims.length !== 4) throw failed(operation, 'goes over something else than a picture');
  return kernel;
}

const convolution =
  (convolve: typeof convolved): Run =>
  (operation) => {
    const [x, kernel] = [pictureAt(operation), kernelOf(operation)];
    const window = windowOf(operation, x, kernel.dims.slice(0, 2) as Pair);
    return fused(operation, (bias) => convolve(operation, x, toWeight(kernel), bias, window));
  };

const pooling =
  (pool: typeof maxPooled): Run =>
  (operation) => {
    const x = pictureAt(operation);
    return pool(operation, x, windowOf(operation, x, operation.attributes.numbers('ksize').slice(1, 3) as Pair));
  };

const matMul: Run = (operation) => {
  const { attributes } = operation;
  const kernel = neededAt(operation, 1);
  if (kernel.dims.length !== 2 || attributes.flag('transpose_a'))
    throw failed(operation, 'multiplies no row by a matrix');
  const weight = toWeight(attributes.flag('transpose_b') ? turned(kernel) : kernel);
  return fused(operation, (bias) => dense(operation, flowAt(operation), weight, bias));
};

/** The mean or the largest over height and width. */
const reduction =
  (kind: 'Average' | 'Max'): Run =>
  (operation) => {
    const x = flowAt(operation);
    const axes = whole(neededAt(operation, 1)).map((axis) => (axis < 0 ? axis + x.dims.length + 1 : axis));
    if (x.dims.length !== 3 || String(axes.toSorted()) !== (x.first ? '2,3' : '1,2')) {
      throw failed(operation, 'goes over something else than a picture’s height and width');
    }
    return globallyPooled(operation, x, kind, operation.attributes.flag('keep_dims'));
  };

const batchNorm: Run = (operation) => {
  const x = pictureAt(operation);
  const names = ['gamma', 'beta', 'moving_mean', 'moving_variance'];
  const weights = names.map((name, at) => [name, toWeight(neededAt(operation, at + 1))]);
  const config = { axis: -1, epsilon: operation.attributes.number('epsilon', 1e-4) };
  const add = { kind: 'BatchNormalization', config, weights: Object.fromEntries(weights) };
  return after(x, (layer) => operation.builder.add(operation.name, add, [layer]));
};

const reshape: Run = (operation) => {
  const target = whole(neededAt(operation, 1));
  const [from] = operation.inputs;
  if (from !== undefined && !isFlow(from)) return { dims: target, values: from.values };
  const x = flowAt(operation);
  return reshaped(operation, x, targetDims(operation, x, target, false));
};

const squeeze: Run = (operation) => {
  const [from] = operation.inputs;
  if (from !== undefined && !isFlow(from)) return from;
  const x = flowAt(operation);
  const axes = operation.attributes.numbers('squeeze_dims').map((axis) => (axis < 0 ? axis + x.dims.length + 1 : axis));
  return reshaped(
    operation,
    x,
    x.dims.filter((side, at) => !(axes.length === 0 ? side === 1 : axes.includes(at + 1))),
  );
};

const expand: Run = (operation) => {
  const [from] = operation.inputs;
  if (from !== undefined && !isFlow(from)) return from;
  const x = flowAt(operation);
  const axis = neededAt(operation, 1).values[0]!;
  const dims: number[] = [1, ...x.dims];
  dims.splice(axis < 0 ? axis + dims.length + 1 : axis, 0, 1);
  return reshaped(operation, x, dims.slice(1));
};

const concat: Run = (operation) => {
  const { inputs } = operation;
  const axis = neededAt(operation, inputs.length - 1).values[0]!;
  const parts = inputs.slice(0, -1);
  const constants = parts.flatMap((value) => (value === undefined || isFlow(value) ? [] : [value]));
  if (constants.length === parts.length) return constantOf(constants.flatMap(whole));
  return joined(
    operation,
    parts.map((_, at) => flowAt(operation, at)),
    axis,
  );
};

const pack: Run = (operation) => constantOf(operation.inputs.flatMap((_, at) => whole(neededAt(operation, at))));

const pad: Run = (operation) => {
  const x = flowAt(operation);
  const [none = 0, noneEither = 0, top = 0, bottom = 0, left = 0, right = 0, no = 0, neither = 0] = whole(
    neededAt(operation, 1),
  );
  const filled = constantAt(operation, 2)?.values[0] ?? 0;
  if (x.dims.length !== 3 || x.first || none + noneEither + no + neither + Math.abs(filled) !== 0) {
    throw failed(operation, 'pads something else than a picture with zeros');
  }
  return flowOf(padded(operation, pictureOf(operation, x), { top, bottom, left, right }), x);
};

const shape: Run = ({ inputs: [x] }) => constantOf(x === undefined ? [] : isFlow(x) ? [1, ...x.dims] : x.dims);

/** One number out of a shape, or a part of it. */
const stridedSlice: Run = (operation) => {
  const from = whole(neededAt(operation, 0));
  const [begin = 0, end = from.length] = [1, 2].map((at) => neededAt(operation, at).values[0]);
  const { attributes } = operation;
  if (attributes.number('shrink_axis_mask', 0) === 1) return constantOf(from.slice(begin).slice(0, 1));
  const start = attributes.number('begin_mask', 0) === 1 ? 0 : begin;
  return constantOf(from.slice(start, attributes.number('end_mask', 0) === 1 ? undefined : end));
};

const clip: Run = (operation) => {
  const [low, high] = [1, 2].map((at) => neededAt(operation, at).values[0]!) as Pair;
  return after(flowAt(operation), (x) => clipped(operation, x, low, high));
};

const transpose: Run = (operation) => transposed(operation, flowAt(operation), whole(neededAt(operation, 1)));

const prelu: Run = (operation) => {
  const values = neededAt(operation, 1);
  const x = turnedFor(operation, flowAt(operation), values);
  const slope = channelValues(operation, x, values);
  return after(x, (layer) => sloped(operation, layer, typeof slope === 'number' ? Float32Array.of(slope) : slope));
};

/** The operations of TensorFlow graphs that are opened, as TensorFlow.js's converter leaves them. */
export const GRAPH_OPERATIONS = new Map<string, Run>([
  ['Conv2D', convolution(convolved)],
  ['_FusedConv2D', convolution(convolved)],
  ['DepthwiseConv2dNative', convolution(depthwise)],
  ['DepthwiseConv2d', convolution(depthwise)],
  ['FusedDepthwiseConv2dNative', convolution(depthwise)],
  ['MatMul', matMul],
  ['_FusedMatMul', matMul],
  ['BiasAdd', add],
  ['Add', add],
  ['AddV2', add],
  ['AddN', addAll],
  ['Sub', subtract],
  ['Mul', multiply],
  ['RealDiv', divide],
  ['Div', divide],
  ['Neg', negate],
  ['Square', square],
  ['Minimum', smallest],
  ['Maximum', largest],
  ['FusedBatchNorm', batchNorm],
  ['FusedBatchNormV2', batchNorm],
  ['FusedBatchNormV3', batchNorm],
  ['MaxPool', pooling(maxPooled)],
  ['AvgPool', pooling((place, x, window) => averagePooled(place, x, window, false))],
  ['Mean', reduction('Average')],
  ['Max', reduction('Max')],
  ['Relu', activation('relu')],
  ['Relu6', activation('relu6')],
  ['Elu', activation('elu')],
  ['Selu', activation('selu')],
  ['Sigmoid', activation('sigmoid')],
  ['Tanh', activation('tanh')],
  ['Softplus', activation('softplus')],
  ['Softsign', activation('softsign')],
  ['Softmax', acrossChannels('softmax')],
  ['LogSoftmax', acrossChannels('log_softmax')],
  [
    'LeakyRelu',
    (operation) => after(flowAt(operation), (x) => leaky(operation, x, operation.attributes.number('alpha', 0.2))),
  ],
  ['Prelu', prelu],
  ['Erf', (operation) => after(flowAt(operation), (x) => operation.builder.add(operation.name, { kind: 'Erf' }, [x]))],
  ['ClipByValue', clip],
  ['Reshape', reshape],
  ['Squeeze', squeeze],
  ['ExpandDims', expand],
  ['ConcatV2', concat],
  ['Pack', pack],
  ['Pad', pad],
  ['PadV2', pad],
  ['Transpose', transpose],
  ['Shape', shape],
  ['StridedSlice', stridedSlice],
  ['Identity', same],
  ['StopGradient', same],
  ['Cast', same],
]);
