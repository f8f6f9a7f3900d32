import '@tensorflow/tfjs-backend-cpu';
import { backend_util, type NamedAttrMap, setBackend, tensor, tensor4d } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as reference from '../../../workers/kernels/reference/pool.ts';
import { outputsOf } from './backends.ts';
import { describeBuilds, expectClose, growHeap, seeds, values } from './builds.ts';
import { describeKernel } from './describe-kernel.ts';

const small = (max: number) => fc.integer({ min: 1, max });
const pair = (max: number) => fc.tuple(small(max), small(max));

const pools = fc
  .record({
    shape: fc.tuple(fc.nat(3), small(9), small(9), fc.oneof(small(9), fc.constantFrom(16, 32))),
    filterSize: fc.oneof(pair(4), fc.constant<[number, number]>([2, 2])),
    strides: fc.oneof(pair(3), fc.constant<[number, number]>([2, 2])),
    pad: fc.constantFrom<'same' | 'valid'>('same', 'valid'),
    seed: seeds,
  })
  .map(({ shape, seed, ...attrs }) => {
    const g = backend_util.computePool2DInfo(shape, attrs.filterSize, attrs.strides, 1, attrs.pad);
    return { shape, seed, attrs, g };
  })
  .filter(({ g }) => g.outHeight > 0 && g.outWidth > 0);

/** Sixteenths: windows have ties, and all sums are exact. */
const input = (shape: number[], seed: number) =>
  values(
    shape.reduce((a, b) => a * b),
    seed,
  );

const calls = pools.map(({ shape, attrs }) => ({ inputs: { x: shape }, attrs }));
const gradientCalls = pools.map(({ shape, attrs, g }) => ({
  inputs: { dy: g.outShape, input: shape, output: g.outShape },
  attrs,
}));

describeKernel('MaxPool', calls, () => {
  it('takes the largest of each window, whatever its size, stride and padding', () => {
    fc.assert(
      fc.property(pools, ({ shape, seed, attrs, g }) => {
        const x = input(shape, seed);
        const [y] = outputsOf('MaxPool', () => ({ x: tensor4d(x, shape) }), attrs);
        expect(y).toEqual(reference.maxPool(x, g));
      }),
    );
  });

  it('passes over NaN and keeps minus infinity, as the cpu backend does', () => {
    const x = Float32Array.of(NaN, -3, -2, NaN, -Infinity, -Infinity, -Infinity, -Infinity);
    const attrs = { filterSize: 2, strides: 2, pad: 'valid' };
    const [y] = outputsOf('MaxPool', () => ({ x: tensor4d(x, [2, 2, 2, 1]) }), attrs);
    expect(y).toEqual(Float32Array.of(-2, -Infinity));
  });
});

describeBuilds('pooling', () => {
  it('refuses a window that does not fit into the images', () => {
    const attrs = { filterSize: 4, strides: 1, pad: 'valid' };
    expect(() => outputsOf('MaxPool', () => ({ x: tensor4d([1, 2], [1, 2, 1, 1]) }), attrs)).toThrow(/4 x 4/);
  });
});

describeKernel('MaxPoolGrad', gradientCalls, () => {
  const gradient = (dy: Float32Array, x: Float32Array, shape: number[], outShape: number[], attrs: NamedAttrMap) =>
    outputsOf(
      'MaxPoolGrad',
      () => ({ dy: tensor(dy, outShape), input: tensor(x, shape), output: tensor(dy, outShape) }),
      attrs,
    )[0];

  it('gives each gradient to the first largest value of its window', () => {
    fc.assert(
      fc.property(pools, ({ shape, seed, attrs, g }) => {
        const x = input(shape, seed);
        const dy = input(g.outShape, seed + 1);
        expect(gradient(dy, x, shape, g.outShape, attrs)).toEqual(reference.maxPoolGrad(dy, x, g));
      }),
    );
  });

  describe('on 2 x 2 tiles', () => {
    const attrs = { filterSize: 2, strides: 2, pad: 'valid' };

    it.each([1, 4])('sees negative values, ties, NaN and minus infinity (%i channels)', (channels) => {
      const windows = [-4, -1, -2, -3, -2, -2, -2, -2, NaN, -1, 0, 0, -Infinity, -Infinity, -Infinity, -Infinity];
      const x = Float32Array.from(windows.flatMap((value) => Array(channels).fill(value)));
      const dy = Float32Array.from({ length: 4 * channels }, (_, i) => i + 1);
      const g = backend_util.computePool2DInfo([4, 2, 2, channels], 2, 2, 1, 'valid');
      const dx = gradient(dy, x, [4, 2, 2, channels], g.outShape, attrs);
      expect(dx).toEqual(reference.maxPoolGrad(dy, x, g));
      expect(dx?.filter((value) => value !== 0).length).toBe(3 * channels);
    });

    it('works on memory that has grown since the kernels were registered', () => {
      growHeap();
      const shape = [2, 8, 6, 8];
      const g = backend_util.computePool2DInfo([2, 8, 6, 8], 2, 2, 1, 'valid');
      const x = input(shape, 1);
      const dy = input(g.outShape, 2);
      expect(gradient(dy, x, shape, g.outShape, attrs)).toEqual(reference.maxPoolGrad(dy, x, g));
    });
  });

  it('equals the cpu backend, as the values do, where they are equal, infinite or NaN', async () => {
    const strange = [NaN, Infinity, -Infinity, 0, 1];
    for (const { shape, seed, attrs, g } of fc.sample(pools, { numRuns: 60, seed: 1 })) {
      const x = input(shape, seed).map((value) => strange[Math.round(value * 16 + 16) % strange.length]!);
      const dy = input(g.outShape, seed + 1);
      const both = () => [
        outputsOf('MaxPool', () => ({ x: tensor(x, shape) }), attrs)[0],
        gradient(dy, x, shape, g.outShape, attrs),
      ];
      const ours = both();
      await setBackend('cpu');
      const theirs = both();
      await setBackend('wasm');
      expect(ours).toEqual(theirs);
    }
  });

  it('refuses a gradient of another shape than the pooled one', () => {
    const attrs = { filterSize: 2, strides: 2, pad: 'valid' };
    const dy = new Float32Array(4);
    expect(() => gradient(dy, new Float32Array(4), [1, 2, 2, 1], [1, 2, 2, 1], attrs)).toThrow(/shape \[1,1,1,1\]/);
  });
});

describeKernel('AvgPoolGrad', gradientCalls, () => {
  it('shares each gradient among its window', () => {
    fc.assert(
      fc.property(pools, ({ shape, seed, attrs, g }) => {
        const dy = input(g.outShape, seed);
        const inputs = () => ({ dy: tensor(dy, g.outShape), input: tensor(input(shape, 1), shape) });
        // A fraction is rounded, and up to 16 are added.
        expectClose(outputsOf('AvgPoolGrad', inputs, attrs)[0]!, reference.averagePoolGrad(dy, g), 1e-6);
      }),
    );
  });
});
