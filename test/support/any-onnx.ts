import * as fc from 'fast-check';
import { Random } from '../../workers/training/random.ts';
import { OnnxMaker } from './onnx-maker.ts';

/** What flows: its name, and its sides without the batch; channels first. */
interface Flow {
  name: string;
  sides: number[];
  /** Whether no value is below 0. */
  positive: boolean;
}

interface Making {
  maker: OnnxMaker;
  random: Random;
}

type Step = (making: Making, x: Flow) => Flow;

const normal = ({ maker, random }: Making, dims: number[], deviation: number, mean = 0) =>
  maker.weight(
    dims,
    Float32Array.from({ length: dims.reduce((all, side) => all * side, 1) }, () => mean + deviation * random.normal()),
  );

const side = (size: number, kernel: number, stride: number, before: number, after: number) =>
  Math.floor((size + before + after - kernel) / stride) + 1;

const window = fc.record({
  kernel: fc.integer({ min: 1, max: 3 }),
  stride: fc.integer({ min: 1, max: 2 }),
  pads: fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 1 }))),
});

const conv = fc
  .record({
    window,
    filters: fc.integer({ min: 1, max: 4 }),
    bias: fc.boolean(),
    way: fc.constantFrom('all', 'depthwise', 'same'),
  })
  .map(
    ({ window: { kernel, stride, pads }, filters, bias, way }): Step =>
      (making, x) => {
        const [channels, height, width] = x.sides as [number, number, number];
        if (height < 3 || width < 3) return x;
        const outputs = way === 'depthwise' ? channels * Math.min(filters, 2) : filters;
        const inputs = way === 'depthwise' ? 1 : channels;
        const weights = normal(making, [outputs, inputs, kernel, kernel], 1 / Math.sqrt(inputs * kernel * kernel));
        const name = making.maker.add('Conv', [x.name, weights, ...(bias ? [normal(making, [outputs], 0.3)] : [])], {
          strides: [stride, stride],
          ...(way === 'same' ? { auto_pad: 'SAME_UPPER' } : { pads }),
          ...(way === 'depthwise' && { group: channels }),
        });
        const [top, left, bottom, right] = pads as [number, number, number, number];
        const sides =
          way === 'same'
            ? [outputs, Math.ceil(height / stride), Math.ceil(width / stride)]
            : [outputs, side(height, kernel, stride, top, bottom), side(width, kernel, stride, left, right)];
        return { name, sides, positive: false };
      },
  );

const pool = fc.record({ window, max: fc.boolean() }).map(
  ({ window: { kernel, stride, pads }, max }): Step =>
    (making, x) => {
      const [channels, height, width] = x.sides as [number, number, number];
      if (height < 3 || width < 3 || kernel < 2) return x;
      const [top, left, bottom, right] = (max && !x.positive ? [0, 0, 0, 0] : pads) as [number, number, number, number];
      const name = making.maker.add(max ? 'MaxPool' : 'AveragePool', [x.name], {
        kernel_shape: [kernel, kernel],
        strides: [stride, stride],
        pads: [top, left, bottom, right],
        ...(!max && { count_include_pad: 1 }),
      });
      const sides = [channels, side(height, kernel, stride, top, bottom), side(width, kernel, stride, left, right)];
      return { name, sides, positive: x.positive };
    },
);

const elementwise = fc
  .constantFrom(
    'Relu',
    'Sigmoid',
    'Tanh',
    'HardSwish',
    'HardSigmoid',
    'LeakyRelu',
    'Elu',
    'Softplus',
    'Clip',
    'Min',
    'PRelu',
    'Identity',
    'Dropout',
    'Neg',
    'Gelu',
    'Square',
  )
  .map(
    (op): Step =>
      (making, x) => {
        const { maker } = making;
        const positive =
          ['Relu', 'Sigmoid', 'HardSigmoid', 'Softplus'].includes(op) ||
          (x.positive && ['Identity', 'Dropout', 'LeakyRelu'].includes(op));
        const scalar = (value: number) => maker.weight([], Float32Array.of(value));
        if (op === 'Clip')
          return { ...x, name: maker.add('Clip', [x.name, scalar(-0.5), scalar(1.5)]), positive: false };
        if (op === 'Min') return { ...x, name: maker.add('Min', [scalar(0.7), x.name, scalar(0.4)]), positive: false };
        if (op === 'PRelu')
          return {
            ...x,
            name: maker.add('PRelu', [x.name, normal(making, [x.sides[0]!, ...x.sides.slice(1).map(() => 1)], 0.3)]),
            positive: false,
          };
        if (op === 'Square') return { ...x, name: maker.add('Mul', [x.name, x.name]), positive: true };
        if (op === 'Gelu') {
          const error = maker.add('Erf', [maker.add('Div', [x.name, scalar(Math.SQRT2)])]);
          const half = maker.add('Mul', [
            maker.add('Mul', [x.name, maker.add('Add', [error, scalar(1)])]),
            scalar(0.5),
          ]);
          return { ...x, name: half, positive: false };
        }
        return { ...x, name: maker.add(op, [x.name]), positive };
      },
  );

const byChannel = fc.constantFrom('BatchNormalization', 'Add', 'Mul', 'Sub', 'Div').map(
  (op): Step =>
    (making, x) => {
      const { maker } = making;
      const channels = x.sides[0]!;
      if (op === 'BatchNormalization') {
        const weights = [
          normal(making, [channels], 0.2, 1),
          normal(making, [channels], 0.3),
          normal(making, [channels], 0.3),
          normal(making, [channels], 0.1, 1),
        ];
        return {
          ...x,
          name: maker.add('BatchNormalization', [x.name, ...weights], { epsilon: { float: 1e-5 } }),
          positive: false,
        };
      }
      const other = normal(making, [channels, ...x.sides.slice(1).map(() => 1)], 0.1, 1);
      return { ...x, name: maker.add(op, [x.name, other]), positive: false };
    },
);

/** As in a residual network, or in one of squeeze and excitation. */
const branching = fc.constantFrom('residual', 'excitation', 'concat').map(
  (kind): Step =>
    (making, x) => {
      const { maker } = making;
      const channels = x.sides[0]!;
      const mixed = (from: string, outputs: number) =>
        maker.add('Conv', [from, normal(making, [outputs, channels, 1, 1], 0.5), normal(making, [outputs], 0.2)]);
      if (kind === 'residual')
        return {
          ...x,
          name: maker.add('Add', [maker.add('Relu', [mixed(x.name, channels)]), x.name]),
          positive: x.positive,
        };
      if (kind === 'concat')
        return {
          ...x,
          name: maker.add('Concat', [x.name, mixed(x.name, 2)], { axis: 1 }),
          sides: [channels + 2, ...x.sides.slice(1)],
          positive: false,
        };
      const mean = maker.add('ReduceMean', [x.name], { axes: [2, 3], keepdims: 1 });
      return { ...x, name: maker.add('Mul', [x.name, maker.add('Sigmoid', [mixed(mean, channels)])]) };
    },
);

/** Axes in another order, and then channels, or what stands in their place, that add up to one. */
const turning = fc
  .record({ order: fc.shuffledSubarray([1, 2, 3], { minLength: 3 }), axis: fc.constantFrom(1, 3, -1) })
  .map(
    ({ order, axis }): Step =>
      ({ maker }, x) => {
        const turned = maker.add('Transpose', [x.name], { perm: [0, ...order] });
        const name = maker.add('Softmax', [turned], { axis });
        return { name, sides: order.map((at) => x.sides[at - 1]!), positive: true };
      },
  );

/** From a picture to a row, as PyTorch and others do it. */
const flattening = fc.constantFrom('Flatten', 'Reshape', 'GlobalAveragePool', 'ReduceMean', 'view', 'tail').map(
  (kind): Step =>
    (making, x) => {
      const { maker } = making;
      const whole = [x.sides.reduce((all, each) => all * each, 1)];
      const [channels] = x.sides as [number];
      switch (kind) {
        case 'Reshape':
          return { ...x, name: maker.add('Reshape', [x.name, maker.wholes([-1, ...whole])]), sides: whole };
        case 'GlobalAveragePool':
          return { ...x, name: maker.add('Flatten', [maker.add('GlobalAveragePool', [x.name])]), sides: [channels] };
        case 'ReduceMean':
          return { ...x, name: maker.add('ReduceMean', [x.name], { axes: [-2, -1], keepdims: 0 }), sides: [channels] };
        case 'view': {
          const batch = maker.add('Gather', [maker.add('Shape', [x.name]), maker.wholes([0])]);
          const target = maker.add('Concat', [batch, maker.wholes([-1])], { axis: 0 });
          return { ...x, name: maker.add('Reshape', [x.name, target]), sides: whole };
        }
        case 'tail': {
          const batch = maker.add('Squeeze', [maker.add('Shape', [x.name], { start: 0, end: 1 })]);
          const target = maker.add('Concat', [maker.add('Unsqueeze', [batch, maker.wholes([0])]), maker.wholes([-1])], {
            axis: 0,
          });
          return { ...x, name: maker.add('Reshape', [x.name, target]), sides: whole };
        }
        default:
          return { ...x, name: maker.add('Flatten', [x.name]), sides: whole };
      }
    },
);

const linear = fc.constantFrom('Gemm', 'transposed', 'MatMul').map(
  (kind): Step & { units?: number } =>
    (making, x) =>
      dense(making, x, kind, 4),
);

function dense(making: Making, x: Flow, kind: string, units: number): Flow {
  const { maker } = making;
  const [inputs] = x.sides as [number];
  const deviation = 1 / Math.sqrt(inputs);
  const bias = normal(making, [units], 0.2);
  const flow = (name: string): Flow => ({ name, sides: [units], positive: false });
  if (kind === 'transposed')
    return flow(maker.add('Gemm', [x.name, normal(making, [units, inputs], deviation), bias], { transB: 1 }));
  if (kind === 'Gemm') return flow(maker.add('Gemm', [x.name, normal(making, [inputs, units], deviation), bias]));
  return flow(maker.add('Add', [maker.add('MatMul', [x.name, normal(making, [inputs, units], deviation)]), bias]));
}

export interface AnyOnnx {
  file: Uint8Array<ArrayBuffer>;
  imageSize: number;
  channels: number;
  classes: number;
  /** Whether its pictures have an axis of channels; without one they are grey. */
  withChannels: boolean;
  /** Whether it answers with probabilities, or with scores. */
  softmax: boolean;
}

/** Any network of an ONNX file as other programs make it, of operators that this app's own writer does not make as well. */
export const anyOnnx: fc.Arbitrary<AnyOnnx> = fc
  .record({
    imageSize: fc.integer({ min: 8, max: 11 }),
    form: fc.constantFrom(...[1, 3].map((channels) => ({ channels, withChannels: true })), {
      channels: 1,
      withChannels: false,
    }),
    classes: fc.integer({ min: 2, max: 5 }),
    seed: fc.nat(),
    pictures: fc.array(fc.oneof(conv, pool, elementwise, byChannel, branching, turning), { maxLength: 6 }),
    flat: flattening,
    rows: fc.array(fc.oneof(linear, elementwise), { maxLength: 2 }),
    last: fc.constantFrom('Gemm', 'transposed', 'MatMul'),
    softmax: fc.boolean(),
  })
  .map(({ imageSize, form: { channels, withChannels }, classes, seed, pictures, flat, rows, last, softmax }) => {
    const making = { maker: new OnnxMaker(), random: Random.of(seed) };
    const sides = [...(withChannels ? [channels] : []), imageSize, imageSize];
    const name = withChannels ? 'input' : making.maker.add('Unsqueeze', ['input', making.maker.wholes([1])]);
    const input: Flow = { name, sides: [channels, imageSize, imageSize], positive: false };
    const row = [...pictures, flat, ...rows].reduce((x, step) => step(making, x), input);
    const scores = dense(making, row, last, classes).name;
    const output = softmax ? making.maker.add('Softmax', [scores], { axis: -1 }) : scores;
    return { file: making.maker.finish(output, sides), imageSize, channels, classes, withChannels, softmax };
  });
