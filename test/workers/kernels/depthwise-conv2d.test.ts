import { backend_util, tensor, tensor4d } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as reference from '../../../workers/kernels/reference/depthwise-conv2d.ts';
import { outputsOf } from './backends.ts';
import { describeBuilds, growHeap, seeds, values } from './builds.ts';
import { describeKernel } from './describe-kernel.ts';

const INPUT_GRAD = 'DepthwiseConv2dNativeBackpropInput';
const FILTER_GRAD = 'DepthwiseConv2dNativeBackpropFilter';
const small = (max: number) => fc.integer({ min: 1, max });
type Shape = [number, number, number, number];
type Padding = 'same' | 'valid' | [[number, number], [number, number], [number, number], [number, number]];

const convolutions = fc
  .record({
    batch: fc.nat(3),
    height: small(8),
    width: small(8),
    channels: fc.oneof(small(9), fc.constant(16)),
    filterHeight: small(4),
    filterWidth: small(4),
    multiplier: small(3),
    strides: fc.tuple(small(3), small(3)),
    dilations: fc.tuple(small(3), small(3)),
    pad: fc.oneof(
      fc.constantFrom<Padding>('same', 'valid'),
      fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)).map(
        ([t, b, l, r]): Padding => [
          [0, 0],
          [t, b],
          [l, r],
          [0, 0],
        ],
      ),
    ),
    seed: seeds,
  })
  .map((c) => (c.strides.some((stride) => stride > 1) ? { ...c, dilations: [1, 1] as [number, number] } : c))
  .map(({ strides, dilations, pad, seed, ...c }) => {
    const inputShape: Shape = [c.batch, c.height, c.width, c.channels];
    const filterShape: Shape = [c.filterHeight, c.filterWidth, c.channels, c.multiplier];
    const g = backend_util.computeConv2DInfo(inputShape, filterShape, strides, dilations, pad, undefined, true);
    return { inputShape, filterShape, attrs: { strides, dilations, pad, inputShape, filterShape }, g, seed };
  })
  .filter(({ g }) => g.outHeight > 0 && g.outWidth > 0);

type Convolution = typeof convolutions extends fc.Arbitrary<infer Value> ? Value : never;
/** Sixteenths: every sum of products is exact. */
const filled = (shape: number[], seed: number) =>
  values(
    shape.reduce((a, b) => a * b),
    seed,
  );

function inputGradAgrees({ inputShape, filterShape, attrs, g, seed }: Convolution): void {
  expect(inputShape).toEqual(g.inShape);
  const [dy, filter] = [filled(g.outShape, seed), filled(filterShape, seed + 1)];
  const inputs = () => ({ dy: tensor(dy, g.outShape), filter: tensor(filter, filterShape) });
  expect(outputsOf(INPUT_GRAD, inputs, attrs)[0]).toEqual(reference.depthwiseConv2dInputGrad(dy, filter, g));
}

function filterGradAgrees({ inputShape, attrs, g, seed }: Convolution): void {
  const [x, dy] = [filled(inputShape, seed), filled(g.outShape, seed + 1)];
  const inputs = () => ({ x: tensor(x, inputShape), dy: tensor(dy, g.outShape) });
  expect(outputsOf(FILTER_GRAD, inputs, attrs)[0]).toEqual(reference.depthwiseConv2dFilterGrad(x, dy, g));
}

const inputCalls = convolutions.map(({ filterShape, attrs, g }) => ({
  inputs: { dy: g.outShape, filter: filterShape },
  attrs,
}));
const filterCalls = convolutions.map(({ inputShape, attrs, g }) => ({
  inputs: { x: inputShape, dy: g.outShape },
  attrs,
}));

describeKernel('DepthwiseConv2dNativeBackpropInput', inputCalls, () => {
  it('agrees with plain loops over strides, paddings, dilations and channel multipliers', () => {
    fc.assert(fc.property(convolutions, inputGradAgrees));
  });
});

describeKernel('DepthwiseConv2dNativeBackpropFilter', filterCalls, () => {
  it('agrees with plain loops over strides, paddings, dilations and channel multipliers', () => {
    fc.assert(fc.property(convolutions, filterGradAgrees));
  });
});

describeBuilds('the gradients of a depthwise convolution', () => {
  it('work on memory that has grown since the kernels were registered', () => {
    growHeap();
    fc.assert(fc.property(convolutions, inputGradAgrees), { numRuns: 3 });
  });

  it('refuse a filter for other channels than the images have', () => {
    const attrs = { strides: 1, dilations: 1, pad: 'same', inputShape: [1, 3, 3, 2], filterShape: [2, 2, 3, 1] };
    const filled4d = (shape: Shape) => tensor4d(filled(shape, 1), shape);
    const ofInput = () => ({ dy: filled4d([1, 3, 3, 2]), filter: filled4d([2, 2, 3, 1]) });
    expect(() => outputsOf(INPUT_GRAD, ofInput, attrs)).toThrow(/\[h, w, C, M\]/);
    const ofFilter = () => ({ dy: filled4d([1, 3, 3, 2]), x: filled4d([1, 3, 3, 2]) });
    expect(() => outputsOf(FILTER_GRAD, ofFilter, attrs)).toThrow(/\[h, w, C, M\]/);
  });

  it('refuse a dy that is not of the output’s shape', () => {
    const attrs = { strides: 1, dilations: 1, pad: 'valid', inputShape: [1, 3, 3, 2] };
    const inputs = () => ({
      dy: tensor4d(filled([1, 3, 3, 2], 1), [1, 3, 3, 2]),
      filter: tensor4d(filled([2, 2, 2, 1], 1), [2, 2, 2, 1]),
    });
    expect(() => outputsOf(INPUT_GRAD, inputs, attrs)).toThrow(/shape \[1,2,2,2\]/);
  });
});
