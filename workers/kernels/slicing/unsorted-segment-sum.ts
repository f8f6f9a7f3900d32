import type { TensorInfo } from '@tensorflow/tfjs-core';
import { util } from '@tensorflow/tfjs-core';
import { requireFloat32, type TrainingKernel } from '../kernel.ts';

/**
 * `UnsortedSegmentSum`: inputs {x [n, ...], segmentIds [n] int32}, attrs {numSegments} -> [numSegments, ...]; an id
 * out of range drops its row.
 */
export const unsortedSegmentSum: TrainingKernel = {
  name: 'UnsortedSegmentSum',
  run({ inputs, attrs, heap }): TensorInfo {
    const [x] = requireFloat32('UnsortedSegmentSum', inputs, 'x');
    const { segmentIds } = inputs;
    const [rows = 0, ...rest] = x.shape;
    if (segmentIds?.dtype !== 'int32' || !util.arraysEqual(segmentIds.shape, [rows])) {
      throw new Error(`UnsortedSegmentSum needs int32 segmentIds of the shape [${rows}].`);
    }
    const segments = attrs.numSegments as number;
    const y = heap.output([segments, ...rest]);
    const size = util.sizeFromShape(rest);
    const at = [heap.address(x), heap.address(segmentIds), heap.address(y)] as const;
    heap.kernels.unsortedSegmentSum(...at, rows, segments, size);
    return y;
  },
};
