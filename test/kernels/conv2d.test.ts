import {
  backend_util,
  fused,
  type NamedAttrMap,
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
import {
  type ConvSizes,
  conv2d,
  conv2dBackpropFilter,
  conv2dBackpropInput,
} from '../../workers/kernels/reference/conv2d.ts';
import { describeKernel, growHeap, runKernel, seeds, values } from './builds.ts';

type Padding = 'same' | 'valid' | [[0, 0], [number, number], [number, number], [0, 0]];

const small = (max: number) => fc.integer({ min: 1, max });
const padding: fc.Arbitrary<Padding> = fc.oneof(
  fc.constantFrom<Padding>('same', 'valid'),
  fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)).map(
    ([top, bottom, left, right]): Padding => [
      [0, 0],
      [top, bottom],
      [left, right],
      [0, 0],
    ],
  ),
);

const convolutions = fc
  .record({
    batch: small(7),
    height: small(9),
    width: small(9),
    inChannels: fc.oneof(small(5), fc.constant(8)),
    outChannels: fc.oneof(small(11), fc.constantFrom(8, 16)),
    filterHeight: small(4),
    filterWidth: small(4),
    strides: fc.tuple(small(3), small(3)),
    dilations: fc.tuple(small(3), small(3)),
    pad: padding,
    seed: seeds,
  })
  // tfjs allows a stride or a dilation, not both.
  .map((c) => (c.strides.some((stride) => stride > 1) ? { ...c, dilations: [1, 1] as [number, number] } : c))
  .filter((c) => {
    const { outHeight, outWidth } = sizesOf(c);
    return outHeight > 0 && outWidth > 0;
  });

type Convolution = typeof convolutions extends fc.Arbitrary<infer Value> ? Value : never;

function sizesOf(c: Omit<Convolution, 'seed'>): ConvSizes {
  const info = backend_util.computeConv2DInfo(
    [c.batch, c.height, c.width, c.inChannels],
    [c.filterHeight, c.filterWidth, c.inChannels, c.outChannels],
    c.strides,
    c.dilations,
    c.pad as 'same',
  );
  return {
    batch: c.batch,
    inHeight: c.height,
    inWidth: c.width,
    inChannels: c.inChannels,
    outHeight: info.outHeight,
    outWidth: info.outWidth,
    outChannels: c.outChannels,
    filterHeight: c.filterHeight,
    filterWidth: c.filterWidth,
    strideHeight: c.strides[0],
    strideWidth: c.strides[1],
    dilationHeight: c.dilations[0],
    dilationWidth: c.dilations[1],
    padTop: info.padInfo.top,
    padLeft: info.padInfo.left,
  };
}

/** The three tensors of a convolution as plain arrays, with their shapes. */
function dataOf(c: Convolution) {
  const s = sizesOf(c);
  const xShape = [s.batch, s.inHeight, s.inWidth, s.inChannels] as [number, number, number, number];
  const filterShape = [s.filterHeight, s.filterWidth, s.inChannels, s.outChannels] as typeof xShape;
  const yShape = [s.batch, s.outHeight, s.outWidth, s.outChannels] as typeof xShape;
  const size = (shape: number[]) => shape.reduce((product, length) => product * length, 1);
  return {
    s,
    x: values(size(xShape), c.seed),
    filter: values(size(filterShape), c.seed + 1),
    dy: values(size(yShape), c.seed + 2),
    xShape,
    filterShape,
    yShape,
    attrs: { strides: c.strides, dilations: c.dilations, pad: c.pad, dataFormat: 'NHWC' } as unknown as NamedAttrMap,
  };
}

/** -0 and 0 are equal for arithmetic, but not for toEqual. */
const plain = (array: ArrayLike<number>) => Float32Array.from(array, (value) => value + 0);

describeKernel('Conv2D', () => {
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

  it('adds the bias and clamps when it is fused', () => {
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

  it('works on batches of several groups of images, on memory that has grown', () => {
    growHeap();
    const c = { ...reference, batch: 37 };
    const { s, x, filter, xShape, filterShape } = dataOf(c);
    const y = tidy(() => tfConv2d(tensor4d(x, xShape), tensor4d(filter, filterShape), 1, 'valid').dataSync());
    expect(plain(y)).toEqual(plain(conv2d(x, filter, s)));
  });
});

/** The second convolution of the reference network with fewer channels, so that the plain loops stay quick. */
const reference: Convolution = {
  batch: 2,
  height: 13,
  width: 13,
  inChannels: 16,
  outChannels: 12,
  filterHeight: 3,
  filterWidth: 3,
  strides: [1, 1],
  dilations: [1, 1],
  pad: 'valid',
  seed: 1,
};

describeKernel('Conv2DBackpropInput', () => {
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

  it('equals the plain loops for any size, stride and padding', () => {
    fc.assert(
      fc.property(convolutions, (c) => gradient(undilated(c))),
      { numRuns: 300 },
    );
  });

  it('works on batches of several groups of images, on memory that has grown', () => {
    growHeap();
    gradient({ ...reference, batch: 40 });
  });
});

describeKernel('Conv2DBackpropFilter', () => {
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

  it('equals the plain loops for any size, stride and padding', () => {
    fc.assert(
      fc.property(convolutions, (c) => gradient(undilated(c))),
      { numRuns: 300 },
    );
  });

  it('works on large batches, on memory that has grown', () => {
    growHeap();
    gradient({ ...reference, batch: 20 });
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

function undilated(c: Convolution): Convolution {
  const plainConvolution = { ...c, dilations: [1, 1] as [number, number] };
  const { outHeight, outWidth } = sizesOf(plainConvolution);
  return outHeight > 0 && outWidth > 0 ? plainConvolution : reference;
}
