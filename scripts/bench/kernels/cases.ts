import type { Case } from './measure.ts';

const BATCH = 64;
const CONV = { strides: [1, 1], dilations: [1, 1], pad: 'valid', dataFormat: 'NHWC' };

interface Layer {
  name: string;
  /** Side of the square images. */
  size: number;
  inChannels: number;
  outChannels: number;
  filterSize?: number;
  stride?: number;
  pad?: 'valid' | 'same';
}

/** The passes of a convolution; the first layer of a network needs no gradient of its input. */
function convolution(layer: Layer): Case[] {
  const { name, size, inChannels, outChannels, filterSize = 3, stride = 1, pad = 'valid' } = layer;
  const out = Math.ceil((pad === 'same' ? size : size - filterSize + 1) / stride);
  const x = [BATCH, size, size, inChannels];
  const filter = [filterSize, filterSize, inChannels, outChannels];
  const y = [BATCH, out, out, outChannels];
  const operations = 2 * BATCH * out * out * filterSize ** 2 * inChannels * outChannels;
  const attrs = { ...CONV, strides: [stride, stride], pad };
  const passes: Case[] = [
    { name: `${name}.forward`, operations, kernel: 'Conv2D', inputs: { x, filter }, attrs },
    {
      name: `${name}.filterGradient`,
      operations,
      kernel: 'Conv2DBackpropFilter',
      inputs: { x, dy: y },
      attrs: { ...attrs, filterShape: filter },
    },
  ];
  if (inChannels === 1) return passes;
  const inputs = { dy: y, filter };
  const inputGradient = { operations, kernel: 'Conv2DBackpropInput', inputs, attrs: { ...attrs, inputShape: x } };
  return [...passes, { name: `${name}.inputGradient`, ...inputGradient }];
}

/** A 3 x 3 convolution under pool and relu; the gradient's operations are those that a dense one would take. */
function pooled(
  name: string,
  size: number,
  inChannels: number,
  outChannels: number,
  needInputGradient: boolean,
): Case[] {
  const out = size - 2;
  const x = [BATCH, size, size, inChannels];
  const filter = [3, 3, inChannels, outChannels];
  const dy = [BATCH, out >> 1, out >> 1, outChannels];
  const operations = 2 * BATCH * (out & ~1) ** 2 * 9 * inChannels * outChannels;
  return [
    {
      name: `${name}.pooledForward`,
      operations,
      kernel: 'ConvPoolRelu',
      inputs: { x, filter, bias: [outChannels] },
      attrs: CONV,
    },
    {
      name: `${name}.pooledGradient`,
      operations: operations * (needInputGradient ? 2 : 1),
      kernel: 'ConvPoolReluGrad',
      inputs: { x, filter, dy },
      positions: { argmax: dy },
      attrs: { ...CONV, needInputGradient },
    },
  ];
}

function product(name: string, m: number, k: number, n: number, transposeA: boolean, transposeB: boolean): Case {
  return {
    name,
    operations: 2 * m * k * n,
    kernel: 'BatchMatMul',
    inputs: { a: transposeA ? [k, m] : [m, k], b: transposeB ? [n, k] : [k, n] },
    attrs: { transposeA, transposeB },
  };
}

/** What resembles matrix products in a step of the reference network, 64 images: what one of two replicas does. */
export const CASES: Case[] = [
  ...convolution({ name: 'conv2', size: 13, inChannels: 32, outChannels: 64 }),
  ...convolution({ name: 'conv1', size: 28, inChannels: 1, outChannels: 32 }),
  ...pooled('conv2', 13, 32, 64, true),
  ...pooled('conv1', 28, 1, 32, false),
  product('dense1.forward', BATCH, 1600, 128, false, false),
  product('dense1.inputGradient', BATCH, 128, 1600, false, true),
  product('dense1.filterGradient', 1600, BATCH, 128, true, false),
];

/** The convolutions of the network made for speed, which have padding and a stride, and of the residual network. */
export const MORE_CASES: Case[] = [
  ...convolution({ name: 'fast1', size: 28, inChannels: 1, outChannels: 24, filterSize: 5, stride: 2, pad: 'same' }),
  ...convolution({ name: 'fast2', size: 14, inChannels: 24, outChannels: 32, pad: 'same' }),
  ...convolution({ name: 'fast3', size: 7, inChannels: 32, outChannels: 64, pad: 'same' }),
  ...convolution({ name: 'resnet14', size: 14, inChannels: 40, outChannels: 40, pad: 'same' }),
  ...convolution({ name: 'resnet7', size: 7, inChannels: 88, outChannels: 88, pad: 'same' }),
  product('fast4.forward', BATCH, 576, 10, false, false),
  product('fast4.inputGradient', BATCH, 10, 576, false, true),
  product('fast4.filterGradient', 576, BATCH, 10, true, false),
];
