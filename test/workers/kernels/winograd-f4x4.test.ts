import { type Tensor, tensor, tidy } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suitsWinogradF4x4 } from '../../../workers/kernels/convolution/winograd/f4x4.ts';
import { conv2d, conv2dBackpropFilter, conv2dBackpropInput } from '../../../workers/kernels/reference/conv2d.ts';
import { describeBuilds, growHeap, runKernel, values } from './builds.ts';
import { type Convolution, dataOf, reference } from './convolutions.ts';

/** 3 x 3 convolutions of stride 1 that Winograd's takes over, of sizes that fill whole patches and that do not. */
const suited = fc
  .record({
    batch: fc.integer({ min: 2, max: 4 }),
    height: fc.integer({ min: 9, max: 15 }),
    width: fc.integer({ min: 9, max: 15 }),
    inChannels: fc.constantFrom(16, 20, 40),
    outChannels: fc.constantFrom(16, 24, 28),
    pad: fc.oneof(
      fc.constantFrom<Convolution['pad']>('same', 'valid'),
      fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4)).map(([top, bottom, left, right]): Convolution['pad'] => [
        [0, 0],
        [top, bottom],
        [left, right],
        [0, 0],
      ]),
    ),
    seed: fc.nat(),
  })
  .map((c): Convolution => ({ ...reference, ...c }));

/** Two groups of images and a part of one. */
const several: Convolution = { ...reference, batch: 50, inChannels: 16, outChannels: 16, pad: 'same' };

const run = (name: string, inputs: Record<string, Tensor>, attrs: object) =>
  (runKernel(name, inputs, attrs as Record<string, number[]>) as Tensor).dataSync();

/**
 * Asserts equality up to 2e-5 of the values' root mean square. Transformed numbers are up to ten times as large as what
 * they stand for, and each is rounded by 6e-8 of that; over thousands of outputs, the largest error is found near 1e-5.
 */
function expectCloseInScale(actual: ArrayLike<number>, expected: Float32Array): void {
  expect(actual.length).toBe(expected.length);
  const scale = Math.sqrt(expected.reduce((sum, value) => sum + value * value, 0) / expected.length);
  const errors = expected.map((value, i) => Math.abs(actual[i]! - value) / scale);
  expect(errors.findIndex((error) => !(error <= 2e-5))).toBe(-1);
}

const passes: Record<string, (c: Convolution) => void> = {
  Conv2D: (c) => {
    const { s, x, filter, xShape, filterShape, attrs } = dataOf(c);
    const y = tidy(() => run('Conv2D', { x: tensor(x, xShape), filter: tensor(filter, filterShape) }, attrs));
    expectCloseInScale(y, conv2d(x, filter, s));
  },
  FusedConv2D: (c) => {
    const { s, x, filter, xShape, filterShape, attrs } = dataOf(c);
    const bias = values(s.outChannels, c.seed + 3);
    const y = tidy(() => {
      const inputs = { x: tensor(x, xShape), filter: tensor(filter, filterShape), bias: tensor(bias) };
      return run('FusedConv2D', inputs, { ...attrs, activation: 'relu6' });
    });
    const expected = conv2d(x, filter, s).map((value, i) => Math.min(Math.max(value + bias[i % s.outChannels]!, 0), 6));
    expectCloseInScale(y, expected);
  },
  Conv2DBackpropInput: (c) => {
    const { s, dy, filter, xShape, filterShape, yShape, attrs } = dataOf(c);
    const dx = tidy(() => {
      const inputs = { dy: tensor(dy, yShape), filter: tensor(filter, filterShape) };
      return run('Conv2DBackpropInput', inputs, { ...attrs, inputShape: xShape });
    });
    expectCloseInScale(dx, conv2dBackpropInput(dy, filter, s));
  },
  Conv2DBackpropFilter: (c) => {
    const { s, x, dy, xShape, filterShape, yShape, attrs } = dataOf(c);
    const dFilter = tidy(() => {
      const inputs = { x: tensor(x, xShape), dy: tensor(dy, yShape) };
      return run('Conv2DBackpropFilter', inputs, { ...attrs, filterShape });
    });
    expectCloseInScale(dFilter, conv2dBackpropFilter(x, dy, s));
  },
};

it('is taken where it is faster, which the size and number of images and the channels decide', () => {
  const square = (batch: number, side: number, channels: number) => {
    const products = (3 * side - 2) ** 2;
    const size = { height: side, width: side, inChannels: channels, outChannels: channels };
    return suitsWinogradF4x4({ batch, ...size, products });
  };
  expect([square(64, 14, 40), square(64, 7, 88), square(1, 14, 40), square(64, 4, 64)]).not.toContain(false);
  expect([square(64, 14, 8), square(64, 14, 18), square(1, 7, 88), square(64, 5, 64)]).not.toContain(true);
});

describeBuilds("Winograd's convolution", () => {
  it.each(Object.keys(passes))('%s equals the plain loops up to rounding, for any size and padding', (pass) => {
    fc.assert(fc.property(suited, passes[pass]!), { numRuns: 25 });
  });

  it.each(Object.keys(passes))('%s works on several groups of images, on memory that has grown', (pass) => {
    growHeap();
    passes[pass]!(several);
  });

  it.each(['x', 'filter'] as const)('shows a NaN of the %s instead of hiding it', (where) => {
    const { x, filter, xShape, filterShape, attrs } = dataOf({ ...several, batch: 1 });
    ({ x, filter })[where][40] = Number.NaN;
    const y = tidy(() => run('Conv2D', { x: tensor(x, xShape), filter: tensor(filter, filterShape) }, attrs));
    expect(y.some(Number.isNaN)).toBe(true);
  });

  it('repeats its results bit for bit', () => {
    const { x, filter, xShape, filterShape, attrs } = dataOf(several);
    const [first, second] = [0, 1].map(() =>
      tidy(() => run('Conv2D', { x: tensor(x, xShape), filter: tensor(filter, filterShape) }, attrs)),
    );
    expect(first).toEqual(second);
  });
});
