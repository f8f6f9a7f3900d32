import { tensor, tensor1d } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unsortedSegmentSum } from '../../../workers/kernels/reference/unsorted-segment-sum.ts';
import { outputsOf } from './backends.ts';
import { growHeap, seeds, values } from './builds.ts';
import { describeKernel } from './describe-kernel.ts';

const calls = fc.tuple(fc.nat(21), fc.integer({ min: 1, max: 21 })).map(([rows, size]) => ({
  inputs: { x: [rows, size], segmentIds: [rows] },
  integers: { segmentIds: 3 },
  attrs: { numSegments: 3 },
}));

describeKernel('UnsortedSegmentSum', calls, () => {
  const run = (x: Float32Array, ids: Int32Array, segments: number, size: number) =>
    outputsOf('UnsortedSegmentSum', () => ({ x: tensor(x, [ids.length, size]), segmentIds: tensor1d(ids, 'int32') }), {
      numSegments: segments,
    })[0];

  it('adds rows by their segment and drops those of none', () => {
    const ids = fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 30 });
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 19 }), seeds, (segmentIds, size, seed) => {
        const x = values(segmentIds.length * size, seed);
        const int32 = Int32Array.from(segmentIds);
        expect(run(x, int32, 5, size)).toEqual(unsortedSegmentSum(x, int32, 5, size));
      }),
    );
  });

  it('works on memory that has grown since the kernels were registered', () => {
    growHeap();
    const ids = Int32Array.of(2, 0, 2);
    expect(run(values(15, 1), ids, 3, 5)).toEqual(unsortedSegmentSum(values(15, 1), ids, 3, 5));
  });

  it('refuses one id for several rows', () => {
    expect(() =>
      outputsOf('UnsortedSegmentSum', () => ({ x: tensor([1, 2]), segmentIds: tensor1d([0], 'int32') }), {
        numSegments: 1,
      }),
    ).toThrow(/segmentIds/);
  });
});
