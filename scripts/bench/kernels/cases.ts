import type { Case } from './measure.ts';

const BATCH = 64;
const CONV = { strides: [1, 1], dilations: [1, 1], pad: 'valid', dataFormat: 'NHWC' };

/** The three passes of one 3 x 3 convolution without padding. */
function convolution(name: string, size: number, inChannels: number, outChannels: number): Case[] {
  const out = size - 2;
  const x = [BATCH, size, size, inChannels];
  const filter = [3, 3, inChannels, outChannels];
  const y = [BATCH, out, out, outChannels];
  const operations = 2 * BATCH * out * out * 9 * inChannels * outChannels;
  return [
    { name: `${name}.forward`, operations, kernel: 'Conv2D', inputs: { x, filter }, attrs: CONV },
    {
      name: `${name}.inputGradient`,
      operations,
      kernel: 'Conv2DBackpropInput',
      inputs: { dy: y, filter },
      attrs: { ...CONV, inputShape: x },
    },
    {
      name: `${name}.filterGradient`,
      operations,
      kernel: 'Conv2DBackpropFilter',
      inputs: { x, dy: y },
      attrs: { ...CONV, filterShape: filter },
    },
  ];
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

/** The matrix products of a training step of the reference network, 64 images: what one of two replicas does. */
export const CASES: Case[] = [
  ...convolution('conv2', 13, 32, 64),
  ...convolution('conv1', 28, 1, 32).filter(({ name }) => name !== 'conv1.inputGradient'),
  ...pooled('conv2', 13, 32, 64, true),
  ...pooled('conv1', 28, 1, 32, false),
  product('dense1.forward', BATCH, 1600, 128, false, false),
  product('dense1.inputGradient', BATCH, 128, 1600, false, true),
  product('dense1.filterGradient', 1600, BATCH, 128, true, false),
];
