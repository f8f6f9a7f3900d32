import { mean, sum, tensor, tidy } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnSums } from '../../../workers/kernels/reference/column-sums.ts';
import { outputsOf } from './backends.ts';
import { expectClose, growHeap, seeds, values } from './builds.ts';
import { describeKernel, describeOwnKernel } from './describe-kernel.ts';

const sizes = fc.tuple(
  fc.integer({ min: 1, max: 5 }),
  fc.integer({ min: 0, max: 80 }),
  fc.integer({ min: 1, max: 37 }),
);

const calls = sizes.map((shape) => ({ inputs: { dy: shape } }));

describeOwnKernel('BiasGrad', calls, () => {
  it('sums over all axes but the last', () => {
    fc.assert(
      fc.property(sizes, seeds, ([batch, pixels, channels], seed) => {
        const dy = values(batch * pixels * channels, seed);
        const [db] = outputsOf('BiasGrad', () => ({ dy: tensor(dy, [batch, pixels, channels]) }));
        expect(db).toEqual(columnSums(dy, 1, batch * pixels, channels, 1));
      }),
    );
  });
});

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

/** Over axes that adjoin, and of more than one column; what else there is, is tfjs's. */
const reductions = fc
  .tuple(shapes, fc.constantFrom([0], [0, 1], [1, 2], [0, 1, 2]), fc.boolean())
  .map(([shape, axis, keepDims]) => ({ inputs: { x: [...shape, 2] }, attrs: { axis, keepDims } }));

describeKernel('Sum', reductions, () => {
  it('agrees with the plain sum over any axes', () => {
    fc.assert(
      fc.property(shapes, axes, fc.boolean(), seeds, (shape, axis, keepDims, seed) => {
        const x = filled(shape, seed);
        tidy(() => {
          const total = sum(tensor(x, shape), axis, keepDims);
          expect(total.dataSync()).toEqual(sumsOver(x, shape, axis));
          expect(total.rank).toBe(keepDims ? 4 : 4 - axis.length);
        });
      }),
    );
  });

  it('keeps the digits of a long sum', () => {
    const rows = 400_000;
    const x = new Float32Array(rows * 2).fill(0.1);
    const [y] = outputsOf('Sum', () => ({ x: tensor(x, [rows, 2]) }), { axis: 0, keepDims: false });
    let oneAccumulator = 0;
    for (let i = 0; i < rows; i++) oneAccumulator = Math.fround(oneAccumulator + x[i]!);
    const error = (value: number) => Math.abs(value / (rows * x[0]!) - 1);
    expect(error(y![0]!)).toBeLessThan(error(oneAccumulator) / 10);
  });

  it('works on memory that has grown since the kernels were registered', () => {
    growHeap();
    const x = values(600, 1);
    const [y] = outputsOf('Sum', () => ({ x: tensor(x, [30, 20]) }), { axis: 0, keepDims: false });
    expect(y).toEqual(columnSums(x, 1, 30, 20, 1));
  });
});

describeKernel('Mean', reductions, () => {
  it('agrees with the plain sum over any axes, divided', () => {
    fc.assert(
      fc.property(shapes, axes, fc.boolean(), seeds, (shape, axis, keepDims, seed) => {
        const x = filled(shape, seed);
        tidy(() => {
          const average = mean(tensor(x, shape), axis, keepDims);
          const sums = sumsOver(x, shape, axis);
          const count = x.length / sums.length;
          // One rounding, of the reciprocal.
          expectClose(
            average.dataSync(),
            sums.map((value) => value / count),
            2e-7,
          );
          expect(average.rank).toBe(keepDims ? 4 : 4 - axis.length);
        });
      }),
    );
  });
});

function filled(shape: number[], seed: number): Float32Array {
  return values(
    shape.reduce((a, b) => a * b),
    seed,
  );
}

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
