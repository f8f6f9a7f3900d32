/** What every kernel owes the heap that it shares with tfjs: to stay within its tensors, and to leave none behind. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildKernels } from '../../../scripts/kernels.ts';
import { availableKernelBuilds } from '../../../scripts/support/engine.ts';
import { TRAINING_KERNELS } from '../../../workers/kernels/list.ts';
import { type Convolution, convolutions, dataOf, undilated } from './convolutions.ts';
import { type Call, SmallMemory } from './small-memory.ts';

/** The kernels of a convolution, one image of each kind of shape having been drawn. */
function convolutionCalls(c: Convolution): Call[] {
  const { xShape: x, filterShape: filter, yShape: dy, attrs } = dataOf(c);
  const bias = [c.outChannels];
  return [
    { kernel: 'Conv2D', inputs: { x, filter }, attrs },
    { kernel: 'FusedConv2D', inputs: { x, filter, bias }, attrs: { ...attrs, activation: 'relu' } },
    { kernel: 'Conv2DBackpropInput', inputs: { dy, filter }, attrs: { ...attrs, inputShape: x } },
    { kernel: 'Conv2DBackpropFilter', inputs: { x, dy }, attrs: { ...attrs, filterShape: filter } },
  ];
}

function pooledCalls(c: Convolution): Call[] {
  const { s, xShape: x, filterShape: filter, attrs } = dataOf(c);
  const dy = [s.batch, s.outHeight >> 1, s.outWidth >> 1, s.outChannels];
  return [
    { kernel: 'ConvPoolRelu', inputs: { x, filter, bias: [s.outChannels] }, attrs },
    {
      kernel: 'ConvPoolReluGrad',
      inputs: { dy, argmax: dy, x, filter },
      integers: { argmax: 3 },
      attrs: { ...attrs, needInputGradient: true },
    },
  ];
}

/** The other kernels on `channels` channels and a few rows, pixels or classes. */
function otherCalls(channels: number, rows: number, multiplier: number): Call[] {
  const x = [2, rows, 3, channels];
  const one = [channels];
  const filter = [2, 3, channels, multiplier];
  const dy = [2, rows, 3, channels * multiplier];
  const same = { strides: [1, 1], dilations: [1, 1], pad: 'same' };
  const pool = { filterSize: 2, strides: 2, pad: 'same' };
  const pooled = [2, Math.ceil(rows / 2), 2, channels];
  const rates = { learningRate: 0.1, momentum: 0.9, nesterov: true, decay: 0.9, rho: 0.9, epsilon: 1, step: 1 };
  const update = (kernel: string, ...names: string[]): Call => ({
    kernel,
    inputs: Object.fromEntries(['param', 'grad', ...names].map((name) => [name, [rows, channels]])),
    attrs: { ...rates, beta1: 0.9, beta2: 0.9, weightDecay: 0 },
  });
  return [
    { kernel: 'MaxPool', inputs: { x }, attrs: pool },
    { kernel: 'MaxPoolGrad', inputs: { dy: pooled, input: x, output: pooled }, attrs: pool },
    { kernel: 'AvgPoolGrad', inputs: { dy: pooled, input: x }, attrs: pool },
    { kernel: 'DepthwiseConv2dNativeBackpropInput', inputs: { dy, filter }, attrs: { ...same, inputShape: x } },
    { kernel: 'DepthwiseConv2dNativeBackpropFilter', inputs: { x, dy }, attrs: { ...same, filterShape: filter } },
    { kernel: 'BatchMatMul', inputs: { a: [rows, channels], b: [channels, multiplier] } },
    {
      kernel: '_FusedMatMul',
      inputs: { a: [channels, rows], b: [multiplier, channels], bias: [multiplier] },
      attrs: { transposeA: true, transposeB: true, activation: 'relu' },
    },
    { kernel: 'FusedBatchNorm', inputs: { x, mean: one, variance: one, offset: one, scale: one }, attrs: rates },
    { kernel: 'BatchNormTraining', inputs: { x, gamma: one, beta: one }, attrs: { epsilon: 1, relu: true } },
    {
      kernel: 'BatchNormTrainingGrad',
      inputs: { dy: x, x, gamma: one, mean: one, variance: one, beta: one },
      attrs: { epsilon: 1, relu: true },
    },
    { kernel: 'BiasGrad', inputs: { dy: x } },
    { kernel: 'Sum', inputs: { x: [...x, 2] }, attrs: { axis: [1, 2], keepDims: false } },
    { kernel: 'Mean', inputs: { x: [...x, 2] }, attrs: { axis: [0], keepDims: true } },
    { kernel: 'ReluGrad', inputs: { dy: x, y: x } },
    { kernel: 'Slice', inputs: { x: [rows + 1, channels] }, attrs: { begin: [1, 0], size: [rows, channels] } },
    { kernel: 'SoftmaxCrossEntropy', inputs: { logits: [rows, channels], labels: [rows, channels] } },
    {
      kernel: 'UnsortedSegmentSum',
      inputs: { x: [rows, channels], segmentIds: [rows] },
      integers: { segmentIds: 3 },
      attrs: { numSegments: 3 },
    },
    update('SgdUpdate'),
    update('MomentumUpdate', 'velocity'),
    update('RmsPropUpdate', 'meanSquare'),
    update('AdagradUpdate', 'accumulator'),
    update('AdadeltaUpdate', 'meanSquare', 'meanSquareUpdate'),
    update('AdamUpdate', 'm', 'v'),
  ];
}

const builds = await availableKernelBuilds();

describe.each(builds)('the kernels (%s)', (build) => {
  let memory: SmallMemory;
  beforeAll(async () => {
    await buildKernels();
    memory = await SmallMemory.load(build);
  });
  const staysWithin = (call: Call) => memory.runWithEachAtTheEnd(call);

  it('of a convolution read and write nothing past the end of a tensor or of scratch space', () => {
    fc.assert(fc.property(convolutions, (c) => convolutionCalls(c).forEach(staysWithin)));
  });

  it('of a pooled convolution read and write nothing past those ends', () => {
    fc.assert(fc.property(convolutions, (c) => pooledCalls(undilated(c)).forEach(staysWithin)));
  });

  it('of a pooled 3 x 3 convolution on one channel or many read and write nothing past those ends', () => {
    const channels = fc.constantFrom([1, 8], [16, 8], [20, 24], [5, 16]);
    fc.assert(
      fc.property(convolutions, channels, (c, [inChannels, outChannels]) => {
        const threeByThree = { filterHeight: 3, filterWidth: 3, strides: [1, 1] as [number, number] };
        const sizes = { height: c.height + 3, width: c.width + 3, inChannels: inChannels!, outChannels: outChannels! };
        pooledCalls(undilated({ ...c, ...threeByThree, ...sizes })).forEach(staysWithin);
      }),
      { numRuns: 40 },
    );
  });

  it("of Winograd's convolution read and write nothing past those ends", () => {
    const channels = fc.constantFrom([16, 16], [20, 28], [24, 12]);
    const side = fc.integer({ min: 6, max: 11 });
    fc.assert(
      fc.property(convolutions, side, side, channels, (c, height, width, [inChannels, outChannels]) => {
        const threeByThree = { filterHeight: 3, filterWidth: 3, strides: [1, 1] as [number, number] };
        const sizes = { batch: 9, height, width, inChannels: inChannels!, outChannels: outChannels! };
        convolutionCalls(undilated({ ...c, ...threeByThree, ...sizes })).forEach(staysWithin);
      }),
      { numRuns: 40 },
    );
  });

  it('of everything else read and write nothing past those ends', () => {
    const size = fc.integer({ min: 1, max: 21 });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 9 }), (channels, rows, multiplier) =>
        otherCalls(channels, rows, multiplier).forEach(staysWithin),
      ),
      { numRuns: 40 },
    );
  });

  it('leave no tensor behind when the heap is full', () => {
    const [c] = fc.sample(convolutions, { numRuns: 1, seed: 1 });
    const calls = [...convolutionCalls(c!), ...pooledCalls(undilated(c!)), ...otherCalls(5, 3, 2)];
    // Every kernel takes part, here and so above.
    expect(calls.map(({ kernel }) => kernel).sort()).toEqual(TRAINING_KERNELS.map(({ name }) => name).sort());
    for (const call of calls) {
      const left = memory.tensorsLeftWhenRefused(call);
      expect(left.length, call.kernel).toBeGreaterThan(0);
      expect(left, call.kernel).toEqual(left.map(() => 0));
    }
  });
});
