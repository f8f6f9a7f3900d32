import { backend_util, type NamedAttrMap } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import type { ConvSizes } from '../../../workers/kernels/reference/conv2d.ts';
import { seeds, values } from './builds.ts';

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

/** Convolutions of any size, stride, dilation and padding that have an output; of no image, too. */
export const convolutions = fc
  .record({
    batch: fc.nat(7),
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

export type Convolution = typeof convolutions extends fc.Arbitrary<infer Value> ? Value : never;

const threeByThree = { filterHeight: 3, filterWidth: 3, strides: [1, 1] as [number, number] };

/** Convolutions that Winograd's takes over, by their number of images and channels and by their filter. */
export const winogradConvolutions = fc
  .tuple(
    convolutions,
    fc.integer({ min: 6, max: 11 }),
    fc.integer({ min: 6, max: 11 }),
    fc.constantFrom(
      { inChannels: 16, outChannels: 16 },
      { inChannels: 20, outChannels: 28 },
      { inChannels: 24, outChannels: 12 },
    ),
  )
  .map(([c, height, width, channels]) => undilated({ ...c, ...threeByThree, ...channels, batch: 9, height, width }));

/** With such a filter and so many channels as a pooled convolution has ways of its own for. */
export const threeByThreeConvolutions = fc
  .tuple(
    convolutions,
    fc.constantFrom(
      { inChannels: 1, outChannels: 8 },
      { inChannels: 16, outChannels: 8 },
      { inChannels: 20, outChannels: 24 },
      { inChannels: 5, outChannels: 16 },
    ),
  )
  .map(([c, channels]) => undilated({ ...c, ...threeByThree, ...channels, height: c.height + 3, width: c.width + 3 }));

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
export function dataOf(c: Convolution) {
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
export const plain = (array: ArrayLike<number>) => Float32Array.from(array, (value) => value + 0);

/** The second convolution of the reference network with fewer channels, so that the plain loops stay quick. */
export const reference: Convolution = {
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

/** The same without dilation, which the gradients do not have. */
export function undilated(c: Convolution): Convolution {
  const plainConvolution = { ...c, dilations: [1, 1] as [number, number] };
  const { outHeight, outWidth } = sizesOf(plainConvolution);
  return outHeight > 0 && outWidth > 0 ? plainConvolution : reference;
}
