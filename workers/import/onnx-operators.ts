import { add, addAll, divide, largest, multiply, negate, smallest, square, subtract } from './arithmetic.ts';
import { activated, clipped, HARD, hardSigmoid, leaky, sloped } from './compose.ts';
import {
  after,
  channelValues,
  dense,
  isFlow,
  joined,
  reshaped,
  transposed,
  turnedFor,
  type Value,
  withChannelsAt,
} from './flow.ts';
import type { OnnxOperation } from './onnx-attributes.ts';
import { averagePool, batchNorm, convolution, globalPool, maxPool, pad, reduced } from './onnx-windows.ts';
import {
  constantAt,
  constantOf,
  failed,
  flowAt,
  neededAt,
  targetDims,
  targetSides,
  toVector,
  toWeight,
  turned,
  whole,
} from './operation.ts';

type Operator = (operation: OnnxOperation) => Value;

const same: Operator = (operation) => operation.inputs[0] ?? flowAt(operation);

const activation =
  (name: string): Operator =>
  (operation) =>
    after(flowAt(operation), (x) => activated(operation, x, name));

const softmax =
  (name: string): Operator =>
  (operation) => {
    const x = flowAt(operation);
    const { opset, attributes } = operation;
    const rank = x.dims.length + 1;
    const axis = attributes.number('axis', opset < 13 ? 1 : -1);
    const along = axis < 0 ? axis + rank : axis;
    // Before opset 13 all axes from that one on are added up.
    const alone = opset >= 13 || x.dims.slice(along).every((side) => side === 1);
    if (!alone || (along !== 1 && along !== rank - 1)) throw failed(operation, 'adds up something else than channels');
    // What is added up are channels, wherever they stood before.
    const turned = withChannelsAt(operation, x, along);
    return after(turned, (layer) => activated(operation, layer, name));
  };

const clip: Operator = (operation) => {
  const [low, high] = [1, 2].map((at) => constantAt(operation, at)?.values[0]);
  const least = low ?? operation.attributes.number('min', Number.NEGATIVE_INFINITY);
  const most = high ?? operation.attributes.number('max', Number.POSITIVE_INFINITY);
  return after(flowAt(operation), (x) => clipped(operation, x, least, most));
};

const gemm: Operator = (operation) => {
  const { attributes } = operation;
  const kernel = neededAt(operation, 1);
  if (kernel.dims.length !== 2 || attributes.number('transA', 0) !== 0)
    throw failed(operation, 'multiplies no row by a matrix');
  const [alpha, beta] = [attributes.number('alpha', 1), attributes.number('beta', 1)];
  const { shape, values } = toWeight(attributes.number('transB', 0) === 0 ? kernel : turned(kernel));
  const bias = toVector(constantAt(operation, 2))?.map((value) => value * beta) ?? null;
  const spreadBias = bias?.length === 1 ? new Float32Array(shape[1]!).fill(bias[0]!) : bias;
  return dense(operation, flowAt(operation), { shape, values: values.map((value) => value * alpha) }, spreadBias);
};

const matMul: Operator = (operation) => {
  const kernel = neededAt(operation, 1);
  if (kernel.dims.length !== 2) throw failed(operation, 'multiplies no row by a matrix');
  return dense(operation, flowAt(operation), toWeight(kernel), null);
};

const concat: Operator = (operation) => {
  const { inputs, attributes } = operation;
  const constants = inputs.flatMap((value) => (value === undefined || isFlow(value) ? [] : [value]));
  if (constants.length === inputs.length) return constantOf(constants.flatMap(whole));
  return joined(
    operation,
    inputs.map((_, at) => flowAt(operation, at)),
    attributes.number('axis', 1),
  );
};

const reshape: Operator = (operation) => {
  const [x] = operation.inputs;
  const target = whole(neededAt(operation, 1));
  const copying = operation.attributes.number('allowzero', 0) === 0;
  if (x !== undefined && !isFlow(x)) return { ...x, dims: targetSides(operation, x.dims, target, copying) };
  const flow = flowAt(operation);
  return reshaped(operation, flow, targetDims(operation, flow, target, copying));
};

/** The axes that are named by an attribute, or by the second input in later versions; with the batch, from the front. */
function axesOf(operation: OnnxOperation, rank: number): number[] {
  const second = constantAt(operation, 1);
  const axes = second ? whole(second) : (operation.attributes.numbers('axes') ?? []);
  return axes.map((axis) => (axis < 0 ? axis + rank : axis));
}

/** How many pictures there are, among sides. */
const BATCH = -1;

/** The first input under other sides, which may be weights, or what has a batch in front. */
function withSides(operation: OnnxOperation, change: (sides: readonly number[]) => number[]): Value {
  const [x] = operation.inputs;
  if (x !== undefined && !isFlow(x)) return { ...x, dims: change(x.dims) };
  const flow = flowAt(operation);
  return reshaped(operation, flow, change([BATCH, ...flow.dims]).slice(1));
}

const squeeze: Operator = (operation) =>
  withSides(operation, (sides) => {
    const axes = axesOf(operation, sides.length);
    return sides.filter((side, at) => !(axes.length === 0 ? side === 1 : axes.includes(at)));
  });

const unsqueeze: Operator = (operation) =>
  withSides(operation, (sides) => {
    const added = operation.attributes.numbers('axes')?.length ?? constantAt(operation, 1)?.values.length ?? 0;
    const dims = [...sides];
    for (const axis of axesOf(operation, sides.length + added).toSorted((a, b) => a - b)) dims.splice(axis, 0, 1);
    return dims;
  });

const transpose: Operator = (operation) => {
  const [x] = operation.inputs;
  const order = operation.attributes.numbers('perm');
  if (x !== undefined && !isFlow(x)) {
    if (x.dims.length !== 2) throw failed(operation, 'turns weights in a way that is not opened here');
    return order === undefined || String(order) === '1,0' ? turned(x) : x;
  }
  const flow = flowAt(operation);
  return transposed(operation, flow, order ?? [0, ...flow.dims.keys()].toReversed());
};

const gather: Operator = (operation) => {
  const [from, places] = [neededAt(operation, 0), neededAt(operation, 1)];
  const { values } = from;
  const picked = whole(places).map((place) => values[place < 0 ? place + values.length : place]);
  if (from.dims.length !== 1 || picked.includes(undefined))
    throw failed(operation, 'picks out of weights in a way that is not opened here');
  return { dims: places.dims, values: Float64Array.from(picked as number[]) };
};

const slice: Operator = (operation) => {
  const from = neededAt(operation, 0);
  const { attributes } = operation;
  const of = (at: number, name: string) => constantAt(operation, at)?.values[0] ?? attributes.numbers(name)?.[0];
  if (from.dims.length !== 1 || (of(4, 'steps') ?? 1) !== 1)
    throw failed(operation, 'cuts weights in a way that is not opened here');
  return constantOf(whole(from).slice(of(1, 'starts') ?? 0, of(2, 'ends')));
};

const shape: Operator = ({ inputs: [x], attributes }) => {
  if (x === undefined) return constantOf([]);
  const sides = isFlow(x) ? [1, ...x.dims] : x.dims;
  return constantOf(sides.slice(attributes.number('start', 0), attributes.number('end', sides.length)));
};

const constant: Operator = (operation) => {
  const { attributes } = operation;
  const tensor = attributes.tensor('value');
  if (tensor !== undefined) return tensor;
  const numbers = attributes.numbers('value_ints') ?? attributes.numbers('value_floats');
  if (numbers !== undefined) return constantOf(numbers);
  const number = attributes.number('value_float', attributes.number('value_int', Number.NaN));
  return { dims: [], values: Float64Array.of(number) };
};

const power: Operator = (operation) => {
  if (neededAt(operation, 1).values[0] !== 2) throw failed(operation, 'takes another power than the second');
  return square(operation);
};

/** The operators of ONNX that are opened. */
export const OPERATORS = new Map<string, Operator>([
  ['Conv', convolution],
  ['Gemm', gemm],
  ['MatMul', matMul],
  ['BatchNormalization', batchNorm],
  ['MaxPool', maxPool],
  ['AveragePool', averagePool],
  ['GlobalAveragePool', globalPool('Average')],
  ['GlobalMaxPool', globalPool('Max')],
  ['ReduceMean', reduced('Average')],
  ['ReduceMax', reduced('Max')],
  ['Pad', pad],
  ['Add', add],
  ['Sum', addAll],
  ['Sub', subtract],
  ['Mul', multiply],
  ['Div', divide],
  ['Neg', negate],
  ['Pow', power],
  ['Min', smallest],
  ['Max', largest],
  ['Relu', activation('relu')],
  ['Sigmoid', activation('sigmoid')],
  ['Tanh', activation('tanh')],
  ['Selu', activation('selu')],
  ['Softplus', activation('softplus')],
  ['Softsign', activation('softsign')],
  ['Mish', activation('mish')],
  ['HardSwish', activation('hard_silu')],
  [
    'Gelu',
    (operation) => {
      if (operation.attributes.text('approximate', 'none') !== 'none')
        throw failed(operation, 'is a GELU by tanh, which is not opened here');
      return activation('gelu')(operation);
    },
  ],
  [
    'Elu',
    (operation) => {
      if (operation.attributes.number('alpha', 1) !== 1) throw failed(operation, 'is an ELU with another alpha than 1');
      return activation('elu')(operation);
    },
  ],
  [
    'LeakyRelu',
    (operation) => after(flowAt(operation), (x) => leaky(operation, x, operation.attributes.number('alpha', 0.01))),
  ],
  [
    'HardSigmoid',
    (operation) => {
      const line = {
        scale: operation.attributes.number('alpha', 0.2),
        offset: operation.attributes.number('beta', HARD.offset),
      };
      return after(flowAt(operation), (x) => hardSigmoid(operation, x, line));
    },
  ],
  [
    'PRelu',
    (operation) => {
      const values = neededAt(operation, 1);
      const x = turnedFor(operation, flowAt(operation), values);
      const slope = channelValues(operation, x, values);
      return after(x, (layer) => sloped(operation, layer, typeof slope === 'number' ? Float32Array.of(slope) : slope));
    },
  ],
  ['Erf', (operation) => after(flowAt(operation), (x) => operation.builder.add(operation.name, { kind: 'Erf' }, [x]))],
  ['Clip', clip],
  ['Softmax', softmax('softmax')],
  ['LogSoftmax', softmax('log_softmax')],
  ['Identity', same],
  ['Dropout', same],
  ['Cast', same],
  ['Concat', concat],
  [
    'Flatten',
    (operation) => {
      const x = flowAt(operation);
      if (operation.attributes.number('axis', 1) !== 1) throw failed(operation, 'mixes the pictures of a batch');
      return reshaped(operation, x, [x.dims.reduce((all, side) => all * side, 1)]);
    },
  ],
  ['Reshape', reshape],
  ['Squeeze', squeeze],
  ['Unsqueeze', unsqueeze],
  ['Transpose', transpose],
  ['Shape', shape],
  ['Gather', gather],
  ['Slice', slice],
  ['Constant', constant],
]);
