import type { Weight } from '../../src/domain/foreign-model.ts';
import { type Pads, padded, samePads } from './compose.ts';
import {
  type Constant,
  channelValues,
  type Flow,
  flowOf,
  ordered,
  pictureOf,
  type Value,
  withChannelsAt,
} from './flow.ts';
import type { OnnxOperation } from './onnx-attributes.ts';

import { constantAt, failed, flowAt, neededAt, toVector, whole } from './operation.ts';
import { averagePooled, convolved, depthwise, globallyPooled, maxPooled, type Window } from './windows.ts';

type Pair = [number, number];

/** How a node's window goes over a picture. @param size its height and width */
function windowOf(operation: OnnxOperation, x: Flow, size: Pair): Window {
  const { attributes } = operation;
  if (size.length !== 2) throw failed(operation, 'goes over something else than a picture');
  if ((attributes.numbers('dilations') ?? [1, 1]).some((step) => step !== 1)) {
    throw failed(operation, 'is dilated, which is not opened here');
  }
  const strides = (attributes.numbers('strides') ?? [1, 1]) as Pair;
  const layer = pictureOf(operation, x);
  const automatic = attributes.text('auto_pad', 'NOTSET');
  const [top = 0, left = 0, bottom = 0, right = 0] = attributes.numbers('pads') ?? [];
  const same = samePads(layer, size, strides);
  const pads = {
    NOTSET: { top, left, bottom, right },
    VALID: { top: 0, left: 0, bottom: 0, right: 0 },
    SAME_UPPER: same,
    SAME_LOWER: { top: same.bottom, left: same.right, bottom: same.top, right: same.left },
  }[automatic];
  if (pads === undefined) throw failed(operation, `is padded ${automatic}, which is not opened here`);
  return {
    size,
    strides,
    pads: attributes.number('ceil_mode', 0) === 0 ? pads : reaching(layer.shape, size, strides, pads),
  };
}

/** Pads with which the last window begins within the picture and is not left out. */
function reaching([height, width]: readonly number[], size: Pair, strides: Pair, pads: Pads): Pads {
  const missing = (side: number, at: 0 | 1) => {
    const past = (side - size[at]) % strides[at];
    return past === 0 ? 0 : strides[at] - past;
  };
  return {
    ...pads,
    bottom: pads.bottom + missing(height! + pads.top + pads.bottom, 0),
    right: pads.right + missing(width! + pads.left + pads.right, 1),
  };
}

/** A kernel [out, in, height, width] as TensorFlow.js has it: [height, width, in, out]. */
function outputsLast({ dims, values }: Constant): Weight {
  const [outputs, inputs, height, width] = dims as [number, number, number, number];
  const turned = new Float32Array(values.length);
  for (let o = 0, from = 0; o < outputs; o++) {
    for (let i = 0; i < inputs; i++) {
      for (let at = 0; at < height * width; at++) turned[(at * inputs + i) * outputs + o] = values[from++]!;
    }
  }
  return { shape: [height, width, inputs, outputs], values: turned };
}

/** An input whose axes mean what ONNX's operators for pictures take them to. */
const pictureAt = (operation: OnnxOperation): Flow => ordered(operation, flowAt(operation), true);

export function convolution(operation: OnnxOperation): Value {
  const x = pictureAt(operation);
  const kernel = neededAt(operation, 1);
  if (kernel.dims.length !== 4) throw failed(operation, 'goes over something else than a picture');
  const bias = toVector(constantAt(operation, 2));
  const window = windowOf(operation, x, kernel.dims.slice(2) as Pair);
  const groups = operation.attributes.number('group', 1);
  const turned = outputsLast(kernel);
  if (groups === 1) return convolved(operation, x, turned, bias, window);
  const channels = pictureOf(operation, x).shape[2]!;
  const [height, width, each, outputs] = turned.shape as [number, number, number, number];
  if (groups !== channels || each !== 1 || outputs % channels !== 0) {
    throw failed(operation, `is a convolution in ${groups} groups, which is not opened here`);
  }
  const shape = [height, width, channels, outputs / channels];
  return depthwise(operation, x, { shape, values: turned.values }, bias, window);
}

export function maxPool(operation: OnnxOperation): Value {
  const x = pictureAt(operation);
  return maxPooled(operation, x, windowOf(operation, x, sizeOf(operation)));
}

export function averagePool(operation: OnnxOperation): Value {
  const x = pictureAt(operation);
  const { attributes } = operation;
  const counted = attributes.number('count_include_pad', 0) !== 0 && attributes.number('ceil_mode', 0) === 0;
  return averagePooled(operation, x, windowOf(operation, x, sizeOf(operation)), counted);
}

const sizeOf = ({ attributes }: OnnxOperation) => (attributes.numbers('kernel_shape') ?? []) as Pair;

export const globalPool =
  (kind: 'Average' | 'Max') =>
  (operation: OnnxOperation): Value =>
    globallyPooled(operation, pictureAt(operation), kind, true);

/** The mean or the largest over height and width. */
export const reduced =
  (kind: 'Average' | 'Max') =>
  (operation: OnnxOperation): Value => {
    const x = flowAt(operation);
    const axes = operation.inputs[1] ? whole(neededAt(operation, 1)) : (operation.attributes.numbers('axes') ?? []);
    const rank = x.dims.length + 1;
    const named = axes.map((axis) => (axis < 0 ? axis + rank : axis)).toSorted((a, b) => a - b);
    if (!['2,3', '1,2'].includes(String(named)) || x.dims.length !== 3) {
      throw failed(operation, 'goes over something else than a picture’s height and width');
    }
    const turned = withChannelsAt(operation, x, named[0] === 2 ? 1 : 3);
    return globallyPooled(operation, turned, kind, operation.attributes.number('keepdims', 1) !== 0);
  };

export function batchNorm(operation: OnnxOperation): Value {
  const x = pictureAt(operation);
  const [gamma, beta, mean, variance] = [1, 2, 3, 4].map((at) => {
    const values = channelValues(operation, { ...x, dims: [x.layer.shape.at(-1)!] }, neededAt(operation, at));
    return typeof values === 'number' ? Float32Array.of(values) : values;
  }) as [Float32Array, Float32Array, Float32Array, Float32Array];
  const vector = (values: Float32Array) => ({ shape: [values.length], values });
  const layer = operation.builder.add(
    operation.name,
    {
      kind: 'BatchNormalization',
      config: { axis: -1, epsilon: operation.attributes.number('epsilon', 1e-5) },
      weights: {
        gamma: vector(gamma),
        beta: vector(beta),
        moving_mean: vector(mean),
        moving_variance: vector(variance),
      },
    },
    [x.layer],
  );
  return { ...x, layer };
}

export function pad(operation: OnnxOperation): Value {
  const x = flowAt(operation);
  const { attributes } = operation;
  const second = constantAt(operation, 1);
  const pads = second ? whole(second) : (attributes.numbers('pads') ?? []);
  const filled = constantAt(operation, 2)?.values[0] ?? attributes.number('value', 0);
  if (pads.every((side) => side === 0)) return x;
  const sidesOf = (first: boolean) => {
    const at = first ? 2 : 1;
    const [top, left, bottom, right] = [at, at + 1, at + 4, at + 5].map((place) => pads[place] ?? 0);
    return { top: top!, left: left!, bottom: bottom!, right: right! };
  };
  // Also what is cut off counts.
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.abs(value), 0);
  // A picture whose axes were turned may be padded along others than those that mean height and width.
  const first = [x.first, !x.first].find((order) => total(Object.values(sidesOf(order))) === total(pads));
  const constant = attributes.text('mode', 'constant') === 'constant' && filled === 0;
  if (x.dims.length !== 3 || pads.length !== 8 || !constant || first === undefined) {
    throw failed(operation, 'pads something else than a picture with zeros');
  }
  const turned = ordered(operation, x, first);
  return flowOf(padded(operation, pictureOf(operation, turned), sidesOf(first)), turned);
}
