import type { Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import type { Heap } from '../memory.ts';

/** A tensor seen as [outer, rows, columns], to be reduced over its rows. */
export interface Columns {
  outer: number;
  rows: number;
  columns: number;
}

/** x summed over the rows of `view` and multiplied by `scale`, as a tensor of `shape`. */
export function columnSums(heap: Heap, x: TensorInfo, view: Columns, shape: number[], scale: number): TensorInfo {
  const y = heap.output(shape);
  heap.kernels.columnSums(heap.address(x), heap.address(y), view.outer, view.rows, view.columns, scale);
  return y;
}

/** All axes but the last. */
export function leadingAxes(x: Tensor): number[] {
  return Array.from({ length: x.rank - 1 }, (_, axis) => axis);
}
