import { mean, sum, tensor, tidy } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnSums } from '../../../workers/kernels/reference/column-sums.ts';
import { describeEverywhere, outputsOf } from './backends.ts';
import { describeKernel, expectClose, growHeap, seeds, values } from './builds.ts';

describeEverywhere('BiasGrad', () => {
  it('sums over all axes but the last', () => {
    const sizes = fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 80 }),
      fc.integer({ min: 1, max: 37 }),
    );
    fc.assert(
      fc.property(sizes, seeds, ([batch, pixels, channels], seed) => {
        const dy = values(batch * pixels * channels, seed);
        const [db] = outputsOf('BiasGrad', () => ({ dy: tensor(dy, [batch, pixels, channels]) }));
        expect(db).toEqual(columnSums(dy, 1, batch * pixels, channels, 1));
      }),
    );
  });
});

describeKernel('Sum and Mean', () => {
  const shapes = fc.tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 200 }),
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 21 }),
  );
  const axes = fc.constantFrom<number[][]>(
    [0],
    [1],
    [3],
    [0, 1],
    [1, 2],
    [0, 2],
    [0, 1, 2],
    [-3, -2],
    [1, 2, 3],
    [0, 1, 2, 3],
  );

  it('agree with the plain sum over any axes', () => {
    fc.assert(
      fc.property(shapes, axes, fc.boolean(), seeds, (shape, axis, keepDims, seed) => {
        const x = values(
          shape.reduce((a, b) => a * b),
          seed,
        );
        tidy(() => {
          const input = tensor(x, shape);
          const total = sum(input, axis, keepDims);
          const expected = sumsOver(x, shape, axis);
          expect(total.dataSync()).toEqual(expected);
          expect(total.rank).toBe(keepDims ? 4 : 4 - axis.length);
          const count = x.length / expected.length;
          // One rounding, of the reciprocal.
          expectClose(
            mean(input, axis, keepDims).dataSync(),
            expected.map((value) => value / count),
            2e-7,
          );
        });
      }),
    );
  });

  it('keep the digits of a long sum', () => {
    const rows = 400_000;
    const x = new Float32Array(rows * 2).fill(0.1);
    const [db] = outputsOf('BiasGrad', () => ({ dy: tensor(x, [rows, 2]) }));
    let oneAccumulator = 0;
    for (let i = 0; i < rows; i++) oneAccumulator = Math.fround(oneAccumulator + x[i]!);
    const error = (value: number) => Math.abs(value / (rows * x[0]!) - 1);
    expect(error(db![0]!)).toBeLessThan(error(oneAccumulator) / 10);
  });

  it('work on memory that has grown since the kernels were registered', () => {
    growHeap();
    const x = values(600, 1);
    const [y] = outputsOf('Sum', () => ({ x: tensor(x, [30, 20]) }), { axis: 0, keepDims: false });
    expect(y).toEqual(columnSums(x, 1, 30, 20, 1));
  });
});

/** Sums of x over `axes`, element by element. */
function sumsOver(x: Float32Array, shape: number[], axes: number[]): Float32Array {
  const reduced = new Set(axes.map((axis) => (axis + shape.length) % shape.length));
  const sums = new Float32Array(shape.filter((_, axis) => !reduced.has(axis)).reduce((a, b) => a * b, 1));
  x.forEach((value, i) => {
    let at = 0;
    let rest = i;
    let stride = 1;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const index = rest % shape[axis]!;
      rest = Math.floor(rest / shape[axis]!);
      if (reduced.has(axis)) continue;
      at += index * stride;
      stride *= shape[axis]!;
    }
    sums[at]! += value;
  });
  return sums;
}
