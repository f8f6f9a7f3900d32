import { slice, tensor, tidy } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { growHeap, seeds, values } from './builds.ts';
import { describeKernel } from './describe-kernel.ts';

/** Slices that lie in one piece; others are tfjs's. */
const calls = fc
  .tuple(fc.integer({ min: 1, max: 21 }), fc.integer({ min: 1, max: 21 }))
  .map(([rows, columns]) => ({ inputs: { x: [rows + 1, columns] }, attrs: { begin: [1, 0], size: [rows, columns] } }));

describeKernel('Slice', calls, () => {
  const axis = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(), fc.nat()).map(([length, begin, size]) => ({
    length,
    begin: begin % length,
    size: 1 + (size % (length - (begin % length))),
  }));

  it('takes any part of any tensor', () => {
    fc.assert(
      fc.property(fc.array(axis, { minLength: 1, maxLength: 4 }), seeds, (axes, seed) => {
        const shape = axes.map(({ length }) => length);
        const x = values(
          shape.reduce((product, length) => product * length, 1),
          seed,
        );
        const part = tidy(() =>
          slice(
            tensor(x, shape),
            axes.map(({ begin }) => begin),
            axes.map(({ size }) => size),
          ).dataSync(),
        );
        expect([...part]).toEqual(plainSlice([...x], axes));
      }),
    );
  });

  it('takes integers and booleans, to the end where the size is -1, on memory that has grown', () => {
    growHeap();
    expect([...slice(tensor([1, 2, 3, 4, 5], [5], 'int32'), [1], [3]).dataSync()]).toEqual([2, 3, 4]);
    expect([...slice(tensor([0, 1, 1, 0], [4], 'bool'), [2], [-1]).dataSync()]).toEqual([1, 0]);
  });

  it('refuses a part that the tensor does not have', () => {
    expect(() => slice(tensor([1, 2, 3]), [2], [2])).toThrow();
  });
});

interface Axis {
  length: number;
  begin: number;
  size: number;
}

function plainSlice(x: number[], [first, ...rest]: Axis[]): number[] {
  if (!first) return x;
  const stride = x.length / first.length;
  return Array.from({ length: first.size }, (_, i) =>
    plainSlice(x.slice((first.begin + i) * stride, (first.begin + i + 1) * stride), rest),
  ).flat();
}
