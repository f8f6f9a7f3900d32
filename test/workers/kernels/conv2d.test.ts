import {
  fused,
  type NamedAttrMap,
  type NamedTensorMap,
  ones,
  type Tensor,
  type Tensor4D,
  tensor,
  tensor1d,
  tensor4d,
  conv2d as tfConv2d,
  tidy,
} from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { conv2d, conv2dBackpropFilter, conv2dBackpropInput } from '../../../workers/kernels/reference/conv2d.ts';
import { describeBuilds, growHeap, runKernel, values } from './builds.ts';
import { type Convolution, convolutions, dataOf, plain, reference, winogradConvolutions } from './convolutions.ts';
import { describeKernel } from './describe-kernel.ts';
import type { Call } from './small-memory.ts';

/** Makes a tensor of ones when the backend is there. */
const tensorOf = (shape: [number, number, number, number]) => () => ones(shape);

type Data = ReturnType<typeof dataOf>;
/** Calls on any convolution, and on those that Winograd's takes over. */
const callsOf = (call: (data: Data) => Call) =>
  fc
    .oneof({ arbitrary: convolutions, weight: 2 }, { arbitrary: winogradConvolutions, weight: 1 })
    .map((c) => call(dataOf(c)));
const forwardCall = ({ xShape, filterShape, attrs }: Data): Call => ({
  inputs: { x: xShape, filter: filterShape },
  attrs,
});
const fusedCall = ({ xShape, filterShape, attrs, s }: Data): Call => ({
  inputs: { x: xShape, filter: filterShape, bias: [s.outChannels] },
  attrs: { ...attrs, activation: 'relu' },
});
const inputCall = ({ xShape, filterShape, yShape, attrs }: Data): Call => ({
  inputs: { dy: yShape, filter: filterShape },
  attrs: { ...attrs, inputShape: xShape },
});
const filterCall = ({ xShape, filterShape, yShape, attrs }: Data): Call => ({
  inputs: { x: xShape, dy: yShape },
  attrs: { ...attrs, filterShape },
});

describeKernel('Conv2D', callsOf(forwardCall), () => {
  it('equals the plain loops for any size, stride, dilation and padding', () => {
    fc.assert(
      fc.property(convolutions, (c) => {
        const { s, x, filter, xShape, filterShape, attrs } = dataOf(c);
        const y = tidy(() =>
          (
            runKernel('Conv2D', { x: tensor(x, xShape), filter: tensor(filter, filterShape) }, attrs) as Tensor
          ).dataSync(),
        );
        expect(plain(y)).toEqual(plain(conv2d(x, filter, s)));
      }),
      { numRuns: 300 },
    );
  });

  it('works on batches of several groups of images, on memory that has grown', () => {
    growHeap();
    const c = { ...reference, batch: 37 };
    const { s, x, filter, xShape, filterShape } = dataOf(c);
    const y = tidy(() => tfConv2d(tensor4d(x, xShape), tensor4d(filter, filterShape), 1, 'valid').dataSync());
    expect(plain(y)).toEqual(plain(conv2d(x, filter, s)));
  });
});

describeKernel('FusedConv2D', callsOf(fusedCall), () => {
  it('adds the bias and clamps', () => {
    fc.assert(
      fc.property(convolutions, fc.constantFrom('linear', 'relu', 'relu6'), (c, activation) => {
        const { s, x, filter, xShape, filterShape } = dataOf(c);
        const bias = values(s.outChannels, c.seed + 3);
        const y = tidy(() =>
          fused
            .conv2d({
              x: tensor4d(x, xShape),
              filter: tensor4d(filter, filterShape),
              strides: c.strides,
              dilations: c.dilations,
              pad: c.pad as 'same',
              bias: tensor1d(bias),
              activation: activation as 'relu',
            })
            .dataSync(),
        );
        const [low, high] = { linear: [-Infinity, Infinity], relu: [0, Infinity], relu6: [0, 6] }[activation]!;
        const expected = conv2d(x, filter, s).map((value, i) =>
          Math.min(Math.max(value + bias[i % s.outChannels]!, low!), high!),
        );
        expect(plain(y)).toEqual(plain(expected));
      }),
    );
  });

  it('leaves activations that are not a clamp to the backend', () => {
    const x = tensor4d([1, -2], [1, 1, 1, 2]);
    const filter = tensor4d([1, 1], [1, 1, 2, 1]);
    const y = fused.conv2d({ x, filter, strides: 1, pad: 'valid', activation: 'leakyrelu', leakyreluAlpha: 0.5 });
    expect(y.dataSync()[0]).toBe(-0.5);
  });
});

describeKernel('Conv2DBackpropInput', callsOf(inputCall), () => {
  const gradient = (c: Convolution) => {
    const { s, dy, filter, xShape, filterShape, yShape, attrs } = dataOf(c);
    const dx = tidy(() =>
      (
        runKernel(
          'Conv2DBackpropInput',
          { dy: tensor(dy, yShape), filter: tensor(filter, filterShape) },
          { ...attrs, inputShape: xShape },
        ) as Tensor
      ).dataSync(),
    );
    expect(plain(dx)).toEqual(plain(conv2dBackpropInput(dy, filter, s)));
  };

  it('equals the plain loops for any size, stride, dilation and padding', () => {
    fc.assert(
      fc.property(convolutions, (c) => gradient(c)),
      { numRuns: 300 },
    );
  });

  it('works on batches of several groups of images, on memory that has grown', () => {
    growHeap();
    gradient({ ...reference, batch: 40 });
  });
});

describeBuilds('what a convolution does not have', () => {
  const filter = tensorOf([3, 3, 1, 1]);
  const x = tensorOf([1, 7, 1, 1]);

  it('is refused: a filter that does not fit into the images', () => {
    const run = () => runKernel('Conv2D', { x: x(), filter: filter() }, { strides: [1, 1], pad: 'valid' });
    expect(run).toThrow(/3 x 3 does not fit into images of 7 x 1/);
  });

  it('is refused: a filter for other channels than the images have', () => {
    const attrs = { strides: [1, 1], pad: 'same' };
    const wide = tensorOf([1, 7, 7, 3]);
    const run = (kernel: string, inputs: NamedTensorMap, more = {}) => {
      expect(() => runKernel(kernel, inputs, { ...attrs, ...more })).toThrow(/a filter \[h, w, C, D\], not/);
    };
    run('Conv2D', { x: wide(), filter: filter() });
    run('FusedConv2D', { x: wide(), filter: filter(), bias: ones([1]) }, { activation: 'linear' });
    run('Conv2D', { x: ones([7, 7, 1]), filter: filter() });
    run('Conv2DBackpropInput', { dy: tensorOf([1, 7, 7, 1])(), filter: filter() }, { inputShape: [1, 7, 7, 3] });
    run('Conv2DBackpropFilter', { x: wide(), dy: wide() }, { filterShape: [3, 3, 1, 3] });
  });

  it('is refused: a gradient of fewer pixels, images or other channels than the output', () => {
    const attrs = { strides: [1, 1], pad: 'same', inputShape: [2, 7, 7, 1] };
    for (const shape of [
      [2, 6, 7, 1],
      [1, 7, 7, 1],
      [2, 7, 7, 2],
    ]) {
      const run = () => runKernel('Conv2DBackpropInput', { dy: ones(shape), filter: filter() }, attrs);
      expect(run).toThrow(/dy must be of the shape \[2,7,7,1\]/);
    }
  });

  it('is refused: the gradient of a stride and a dilation along one axis', () => {
    const attrs = { strides: [2, 1], dilations: [2, 1], pad: 'same', inputShape: [1, 7, 1, 1] };
    const dy = tensorOf([1, 4, 1, 1]);
    expect(() => runKernel('Conv2DBackpropInput', { dy: dy(), filter: filter() }, attrs)).toThrow(/not both/);
  });
});

describeKernel('Conv2DBackpropFilter', callsOf(filterCall), () => {
  const gradient = (c: Convolution) => {
    const { s, x, dy, xShape, filterShape, yShape, attrs } = dataOf(c);
    const dFilter = tidy(() =>
      (
        runKernel(
          'Conv2DBackpropFilter',
          { x: tensor(x, xShape), dy: tensor(dy, yShape) },
          { ...attrs, filterShape },
        ) as Tensor
      ).dataSync(),
    );
    expect(plain(dFilter)).toEqual(plain(conv2dBackpropFilter(x, dy, s)));
  };

  it('equals the plain loops for any size, stride, dilation and padding', () => {
    fc.assert(
      fc.property(convolutions, (c) => gradient(c)),
      { numRuns: 300 },
    );
  });

  it('works on large batches, on memory that has grown', () => {
    growHeap();
    gradient({ ...reference, batch: 20 });
  });

  it('refuses a gradient of another shape than the output', () => {
    const attrs = { strides: [1, 1], pad: 'valid', filterShape: [1, 1, 2, 2] };
    const x = tensor4d(values(8, 1), [1, 2, 2, 2]);
    const dy = tensor4d(values(2, 1), [1, 1, 1, 2]);
    expect(() => runKernel('Conv2DBackpropFilter', { x, dy }, attrs)).toThrow(/shape \[1,2,2,2\]/);
  });

  it('refuses channels before pixels', () => {
    const x = tensor4d(values(8, 1), [1, 2, 2, 2]) as Tensor4D;
    const attrs = {
      strides: 1,
      pad: 'valid',
      dataFormat: 'NCHW',
      filterShape: [1, 1, 2, 2],
    } as unknown as NamedAttrMap;
    expect(() => runKernel('Conv2DBackpropFilter', { x, dy: x }, attrs)).toThrow(/NHWC/);
  });
});
