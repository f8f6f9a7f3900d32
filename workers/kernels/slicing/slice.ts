import { Slice, slice_util, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { offset } from '../address.ts';
import type { KernelCall, TrainingKernel } from '../kernel.ts';

/**
 * `Slice` of a part that lies in one piece, such as one weight of a vector that holds them all. tfjs's own copies the
 * whole tensor out of the heap first. Parts in several pieces, and strings, are left to it.
 */
export const slice: TrainingKernel = {
  name: Slice,
  run(call: KernelCall): TensorInfo | TensorInfo[] {
    const { inputs, attrs, heap } = call;
    const x = inputs.x!;
    const parameters = slice_util.parseSliceParams(x, attrs.begin as number[], attrs.size as number[]);
    const [begin, size] = parameters as [number[], number[]];
    slice_util.assertParamsValid(x, begin, size);
    if (x.dtype === 'string' || !slice_util.isSliceContinous(x.shape, begin, size)) return call.stock();
    const part = heap.output(size, x.dtype);
    const element = util.bytesPerElement(x.dtype);
    const first = slice_util.computeFlatOffset(begin, util.computeStrides(x.shape));
    heap.kernels.copy(offset(heap.address(x), first * element), heap.size(part) * element, heap.address(part));
    return part;
  },
};
