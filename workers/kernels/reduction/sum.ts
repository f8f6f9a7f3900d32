import { backend_util, Mean, type NamedAttrMap, Sum, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { KernelCall, TrainingKernel } from '../kernel.ts';
import { type Columns, columnSums } from './columns.ts';

/** `Sum` over adjoining axes but the last; any other sum is left to the backend, which transposes for these. */
export const sum: TrainingKernel = {
  name: Sum,
  run: (call) => reduce(call, () => 1),
};

/** `Mean`, as `Sum`. */
export const mean: TrainingKernel = {
  name: Mean,
  run: (call) => reduce(call, ({ rows }) => 1 / rows),
};

function reduce(
  { inputs, attrs, heap, stock }: KernelCall,
  scale: (view: Columns) => number,
): TensorInfo | TensorInfo[] {
  const { x } = inputs;
  const view = x && asColumns(x, attrs);
  if (!view) return stock();
  const axes = util.parseAxisParam(attrs.axis as number | number[], x.shape);
  const [kept] = backend_util.computeOutAndReduceShapes(x.shape, axes);
  const shape = attrs.keepDims ? backend_util.expandShapeToKeepDim(kept, axes) : kept;
  return columnSums(heap, x, view, shape, scale(view));
}

function asColumns({ dtype, shape }: TensorInfo, { axis }: NamedAttrMap): Columns | undefined {
  const axes = util.parseAxisParam(axis as number | number[], shape).sort((a, b) => a - b);
  const first = axes[0];
  const last = axes.at(-1);
  if (dtype !== 'float32' || first === undefined || last === undefined) return undefined;
  if (last - first + 1 !== axes.length) return undefined;
  const [outer, rows, columns] = [shape.slice(0, first), shape.slice(first, last + 1), shape.slice(last + 1)].map(
    (part) => util.sizeFromShape(part),
  ) as [number, number, number];
  return rows > 0 && columns > 1 ? { outer, rows, columns } : undefined;
}
