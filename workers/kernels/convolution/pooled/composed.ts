/** `ConvPoolRelu` and its gradient composed of stock tfjs operations. */
import {
  add,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  conv2d,
  engine,
  equal,
  fill,
  greater,
  greaterEqual,
  maximum,
  type NamedAttrMap,
  pad,
  relu,
  reshape,
  slice,
  stack,
  sum,
  type Tensor,
  type Tensor4D,
  where,
  zerosLike,
} from '@tensorflow/tfjs-core';
import { type ConvPoolAttrs, type ConvPoolGradAttrs, type ConvPoolInfo, convPoolInfo, requireBias } from './info.ts';

type Inputs = Record<string, Tensor>;

export function composedConvPoolRelu({ x, filter, bias }: Inputs, attrs: ConvPoolAttrs): Tensor[] {
  const info = convPoolInfo(x!.shape, filter!.shape, attrs);
  requireBias(bias!, info);
  const conv: Tensor4D = add(conv2d(x as Tensor4D, filter as Tensor4D, attrs.strides, attrs.pad), bias!);
  const [first, ...others] = windowPositions(conv, info);
  let best = first!;
  let position = fill(best.shape, 0, 'int32');
  others.forEach((value, i) => {
    position = where(greater(value, best), fill(best.shape, i + 1, 'int32'), position);
    best = maximum(best, value);
  });
  return [relu(best), where(greater(best, 0), position, fill(best.shape, -1, 'int32'))];
}

export function composedConvPoolReluGrad({ dy, argmax, x, filter }: Inputs, attrs: ConvPoolGradAttrs): Tensor[] {
  const info = convPoolInfo(x!.shape, filter!.shape, attrs);
  const none = zerosLike(dy!);
  const at = [0, 1, 2, 3].map((position) => where(equal(argmax!, position), dy!, none));
  const dConv = fromWindowPositions(at, info);
  const run = (kernel: string, inputs: Inputs, shape: NamedAttrMap): Tensor =>
    engine().runKernel(kernel, inputs, {
      strides: attrs.strides,
      pad: attrs.pad,
      dataFormat: 'NHWC',
      ...shape,
    } as NamedAttrMap) as Tensor;
  const dFilter = run(Conv2DBackpropFilter, { x: x!, dy: dConv }, { filterShape: info.filterShape });
  const dBias = sum(where(greaterEqual(argmax!, 0), dy!, none), [0, 1, 2]);
  if (!attrs.needInputGradient) return [dFilter, dBias];
  return [dFilter, dBias, run(Conv2DBackpropInput, { dy: dConv, filter: filter! }, { inputShape: info.inShape })];
}

/** The outputs of a convolution by their position in the 2 x 2 windows: four of [B, H', W', D] in reading order. */
function windowPositions(conv: Tensor4D, { batchSize, poolHeight, poolWidth, outChannels }: ConvPoolInfo): Tensor[] {
  const whole = slice(conv, [0, 0, 0, 0], [batchSize, 2 * poolHeight, 2 * poolWidth, outChannels]);
  const windows = reshape(whole, [batchSize * poolHeight, 2, poolWidth, 2 * outChannels]);
  return [0, 1, 2, 3].map((position) => {
    const begin = [0, position >> 1, 0, (position & 1) * outChannels];
    const part = slice(windows, begin, [batchSize * poolHeight, 1, poolWidth, outChannels]);
    return reshape(part, [batchSize, poolHeight, poolWidth, outChannels]);
  });
}

/** The inverse of windowPositions; outputs that no window covers are 0. */
function fromWindowPositions(at: Tensor[], info: ConvPoolInfo): Tensor4D {
  const { batchSize, poolHeight, poolWidth, outChannels, outHeight, outWidth } = info;
  const wide = [batchSize * poolHeight, 1, 2 * poolWidth * outChannels];
  const [top, bottom] = [at.slice(0, 2), at.slice(2)].map((pair) => reshape(stack(pair, 3), wide));
  const whole = reshape(stack([top!, bottom!], 1), [batchSize, 2 * poolHeight, 2 * poolWidth, outChannels]);
  return pad(whole, [
    [0, 0],
    [0, outHeight - 2 * poolHeight],
    [0, outWidth - 2 * poolWidth],
    [0, 0],
  ]) as Tensor4D;
}
