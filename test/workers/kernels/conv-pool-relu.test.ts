import {
  add,
  conv2d,
  maxPool,
  relu,
  type Tensor,
  type Tensor4D,
  tensor,
  tensor1d,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { convPoolRelu, convPoolReluGrad } from '../../../workers/kernels/reference/conv-pool-relu.ts';
import { describeBackends } from './backends.ts';
import { describeBuilds, growHeap, runKernel, values } from './builds.ts';
import {
  type Convolution,
  convolutions,
  dataOf,
  plain,
  reference,
  threeByThreeConvolutions,
  undilated,
} from './convolutions.ts';
import { describeOwnKernel } from './describe-kernel.ts';

/** Convolutions on more images than one group holds, of widths that fill whole vectors and that do not. */
const groups: Convolution[] = [1, 3, 8, 16, 32].map((inChannels) => ({ ...reference, batch: 9, inChannels, seed: 5 }));

const compareForward = (c: Convolution) => {
  const { s, x, filter, xShape, filterShape, attrs } = dataOf(c);
  const bias = values(s.outChannels, c.seed + 3);
  const [y, argmax] = tidy(() =>
    (
      runKernel(
        'ConvPoolRelu',
        { x: tensor(x, xShape), filter: tensor(filter, filterShape), bias: tensor(bias) },
        attrs,
      ) as Tensor[]
    ).map((tensor) => tensor.dataSync()),
  );
  const expected = convPoolRelu(x, filter, bias, s);
  expect(plain(y!)).toEqual(plain(expected.y));
  expect([...argmax!]).toEqual([...expected.argmax]);
};

const compareBackward = (c: Convolution) => {
  const { s, x, filter, xShape, filterShape, attrs } = dataOf(c);
  const bias = values(s.outChannels, c.seed + 3);
  const { argmax } = convPoolRelu(x, filter, bias, s);
  const dy = values(argmax.length, c.seed + 4);
  const pooledShape = [s.batch, s.outHeight >> 1, s.outWidth >> 1, s.outChannels];
  const gradients = (needInputGradient: boolean) =>
    tidy(() =>
      (
        runKernel(
          'ConvPoolReluGrad',
          {
            dy: tensor(dy, pooledShape),
            argmax: tensor(argmax, pooledShape, 'int32'),
            x: tensor(x, xShape),
            filter: tensor(filter, filterShape),
          },
          { ...attrs, needInputGradient },
        ) as Tensor[]
      ).map((tensor) => plain(tensor.dataSync())),
    );
  const expected = convPoolReluGrad(dy, x, filter, argmax, s);
  const all = [expected.dFilter, expected.dBias, expected.dx].map(plain);
  expect(gradients(true)).toEqual(all);
  expect(gradients(false)).toEqual(all.slice(0, 2));
};

const pooled = fc.oneof(convolutions.map(undilated), threeByThreeConvolutions).map(dataOf);
const calls = pooled.map(({ s, xShape, filterShape, attrs }) => ({
  inputs: { x: xShape, filter: filterShape, bias: [s.outChannels] },
  attrs,
}));
const gradientCalls = pooled.map(({ s, xShape, filterShape, attrs }) => {
  const dy = [s.batch, s.outHeight >> 1, s.outWidth >> 1, s.outChannels];
  return {
    inputs: { dy, argmax: dy, x: xShape, filter: filterShape },
    integers: { argmax: 3 },
    attrs: { ...attrs, needInputGradient: true },
  };
});

describeOwnKernel('ConvPoolRelu', calls, () => {
  it('equals the plain loops for any size, stride and padding', () => {
    fc.assert(
      fc.property(convolutions, (c) => compareForward(undilated(c))),
      { numRuns: 200 },
    );
  });

  it('equals max-pooling after relu', () => {
    const { x, filter, s, xShape, filterShape, attrs } = dataOf(reference);
    const bias = tensor1d(values(s.outChannels, 9));
    const inputs = { x: tensor4d(x, xShape), filter: tensor4d(filter, filterShape), bias };
    const [y] = runKernel('ConvPoolRelu', inputs, attrs) as Tensor[];
    const stock = maxPool(relu(add(conv2d(inputs.x, inputs.filter, 1, 'valid'), bias)) as Tensor4D, 2, 2, 'valid');
    expect(y!.shape).toEqual(stock.shape);
    expect(plain(y!.dataSync())).toEqual(plain(stock.dataSync()));
  });

  // 1 x 1 is convolved directly, 3 x 3 on one channel in registers and on many by Winograd's convolution.
  it.each([
    { side: 1, inChannels: 1, outChannels: 5 },
    { side: 3, inChannels: 1, outChannels: 8 },
    { side: 3, inChannels: 16, outChannels: 8 },
  ])('lets a NaN through, so that a diverging network is noticed: $side, $inChannels', (sizes) => {
    const { side, inChannels, outChannels } = sizes;
    const pixels = Float32Array.from({ length: (side + 1) ** 2 * inChannels }, () => -1);
    const windows = (at: number) => {
      const x = tensor4d(pixels.with(at, Number.NaN), [1, side + 1, side + 1, inChannels]);
      const filter = tensor4d(new Float32Array(side * side * inChannels * outChannels).fill(1), [
        side,
        side,
        inChannels,
        outChannels,
      ]);
      const bias = tensor1d(new Float32Array(outChannels));
      const [y] = runKernel('ConvPoolRelu', { x, filter, bias }, dataOf(reference).attrs) as Tensor[];
      return [...y!.dataSync()];
    };
    for (let at = 0; at < pixels.length; at++) expect(windows(at)).toEqual(Array(outChannels).fill(Number.NaN));
  });

  it('refuses a bias of another length than the filter has outputs', () => {
    const x = tensor4d([1, 1, 1, 1], [1, 2, 2, 1]);
    const filter = tensor4d([1], [1, 1, 1, 1]);
    expect(() => runKernel('ConvPoolRelu', { x, filter, bias: tensor1d([0, 0]) }, dataOf(reference).attrs)).toThrow(
      /bias/,
    );
  });
});

describeOwnKernel('ConvPoolReluGrad', gradientCalls, () => {
  it('equals the plain loops for any size, stride and padding', () => {
    fc.assert(
      fc.property(convolutions, (c) => compareBackward(undilated(c))),
      { numRuns: 200 },
    );
  });
});

describeBackends('ConvPoolReluGrad of a network that has diverged', () => {
  const where = fc.constantFrom<'dy' | 'filter'>('dy', 'filter');
  const what = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);

  it('is finite nowhere that the plain loops are not', () => {
    fc.assert(
      fc.property(convolutions, where, what, fc.nat(), (drawn, name, value, at) => {
        const c = undilated(drawn);
        const { s, x, filter, xShape, filterShape, attrs } = dataOf(c);
        const { argmax } = convPoolRelu(x, filter, values(s.outChannels, c.seed + 3), s);
        const data = { dy: values(argmax.length, c.seed + 4), filter };
        fc.pre(argmax.length > 0);
        data[name][at % data[name].length] = value;
        const shape = [s.batch, s.outHeight >> 1, s.outWidth >> 1, s.outChannels];
        const gradients = tidy(() => {
          const inputs = {
            dy: tensor(data.dy, shape),
            argmax: tensor(argmax, shape, 'int32'),
            x: tensor(x, xShape),
            filter: tensor(filter, filterShape),
          };
          return (runKernel('ConvPoolReluGrad', inputs, { ...attrs, needInputGradient: true }) as Tensor[]).map(
            (tensor) => tensor.dataSync(),
          );
        });
        const expected = convPoolReluGrad(data.dy, x, filter, argmax, s);
        const strange = [expected.dFilter, expected.dBias, expected.dx].map((gradient) =>
          gradient.map((value, i) => (Number.isFinite(value) ? -1 : i)).filter((i) => i >= 0),
        );
        strange.forEach((places, i) => {
          expect([...places].filter((place) => Number.isFinite(gradients[i]![place]))).toEqual([]);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describeBackends('ConvPoolRelu and its gradient', () => {
  const attrs = { strides: [1, 1], pad: 'valid', needInputGradient: true };

  it('refuse a filter of other channels than the images', () => {
    const inputs = () => ({ x: tensor4d([1, 1, 1, 1], [1, 2, 2, 1]), filter: tensor4d([1, 1], [1, 1, 2, 1]) });
    const dy = () => ({ dy: tensor4d([1], [1, 1, 1, 1]), argmax: tensor4d([0], [1, 1, 1, 1], 'int32') });
    expect(() => runKernel('ConvPoolRelu', { ...inputs(), bias: tensor1d([0]) }, attrs)).toThrow(/\[h, w, C, D\]/);
    expect(() => runKernel('ConvPoolReluGrad', { ...inputs(), ...dy() }, attrs)).toThrow(/\[h, w, C, D\]/);
  });

  it('refuse a gradient of another shape than the output', () => {
    const inputs = () => ({ x: tensor4d([1, 1, 1, 1], [1, 2, 2, 1]), filter: tensor4d([1], [1, 1, 1, 1]) });
    const dy = () => ({ dy: tensor4d([1, 1], [2, 1, 1, 1]), argmax: tensor4d([0, 0], [2, 1, 1, 1], 'int32') });
    expect(() => runKernel('ConvPoolReluGrad', { ...inputs(), ...dy() }, attrs)).toThrow();
  });
});

describeBuilds('ConvPoolRelu and its gradient', () => {
  it('equal the plain loops on one channel, for any size and padding', () => {
    fc.assert(
      fc.property(convolutions, fc.constantFrom(8, 24), (c, outChannels) => {
        const side = Math.max(c.height, 3);
        const sizes = { height: side, width: side + 1, filterHeight: 3, filterWidth: 3, inChannels: 1, outChannels };
        const threeByThree = undilated({ ...c, ...sizes, strides: [1, 1] });
        compareForward(threeByThree);
        compareBackward(threeByThree);
      }),
      { numRuns: 60 },
    );
  });

  it('equal the plain loops where Winograd takes the convolution, for any size and padding', () => {
    const suited = fc.record({ inChannels: fc.constantFrom(16, 20), outChannels: fc.constantFrom(8, 24) });
    fc.assert(
      fc.property(convolutions, suited, (c, channels) => {
        const side = Math.max(c.height, 3);
        const sizes = { height: side, width: side + 1, filterHeight: 3, filterWidth: 3 };
        const threeByThree = { ...c, ...channels, ...sizes, strides: [1, 1] as [number, number] };
        compareForward(undilated(threeByThree));
        compareBackward(undilated(threeByThree));
      }),
      { numRuns: 60 },
    );
  });

  it.each(groups)('work on several groups of images of $inChannels channels, on memory that has grown', (c) => {
    growHeap();
    compareForward(c);
    compareBackward(c);
  });
});
