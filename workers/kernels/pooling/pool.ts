import { backend_util, type NamedAttrMap, type TensorInfo } from '@tensorflow/tfjs-core';
import { geometryOf, requireOutput, type WindowInfo } from '../geometry.ts';
import { requireFloat32, requireShape, type TrainingKernel } from '../kernel.ts';

/** `MaxPool`: inputs {x}, attrs {filterSize, strides, pad, dimRoundingMode}. Other types than float32: stock. */
export const maxPool: TrainingKernel = {
  name: 'MaxPool',
  run({ inputs, attrs, heap, stock }): TensorInfo | TensorInfo[] {
    if (inputs.x?.dtype !== 'float32') return stock();
    const { x } = inputs;
    const geometry = poolGeometry(x, attrs);
    const y = heap.output(geometry.outShape);
    heap.kernels.maxPool(heap.address(x), heap.address(y), geometryOf(geometry));
    return y;
  },
};

/**
 * `MaxPoolGrad`: inputs {dy, input, output}, attrs as of `MaxPool` -> dx. Among equal values the first of the window,
 * row by row, takes the gradient.
 */
export const maxPoolGrad: TrainingKernel = {
  name: 'MaxPoolGrad',
  run({ inputs, attrs, heap }): TensorInfo {
    const [dy, x] = requireFloat32('MaxPoolGrad', inputs, 'dy', 'input');
    const geometry = poolGeometry(x, attrs);
    requireShape('MaxPoolGrad', 'dy', dy, geometry.outShape);
    const dx = heap.output(x.shape);
    const at = [heap.address(x), heap.address(dy), heap.address(dx)] as const;
    heap.kernels.maxPoolGrad(...at, geometryOf(geometry));
    return dx;
  },
};

/**
 * `AvgPoolGrad`: inputs {dy, input}, attrs as of `MaxPool` -> dx. A dy is shared among the filter's whole area, padding
 * included, as tfjs has it on every backend.
 */
export const averagePoolGrad: TrainingKernel = {
  name: 'AvgPoolGrad',
  run({ inputs, attrs, heap }): TensorInfo {
    const [dy, x] = requireFloat32('AvgPoolGrad', inputs, 'dy', 'input');
    const geometry = poolGeometry(x, attrs);
    requireShape('AvgPoolGrad', 'dy', dy, geometry.outShape);
    const dx = heap.output(x.shape);
    heap.kernels.averagePoolGrad(heap.address(dy), heap.address(dx), geometryOf(geometry));
    return dx;
  },
};

type PoolGeometry = WindowInfo & { outShape: number[] };
type Window = number | [number, number];

function poolGeometry(x: TensorInfo, { filterSize, strides, pad, dimRoundingMode }: NamedAttrMap): PoolGeometry {
  if (x.shape.length !== 4) throw new Error(`Pooling needs a tensor of 4 dimensions, not [${x.shape}].`);
  const info = backend_util.computePool2DInfo(
    x.shape as [number, number, number, number],
    filterSize as Window,
    strides as Window,
    1,
    pad as 'same' | 'valid' | number,
    dimRoundingMode as 'floor' | 'round' | 'ceil',
  );
  requireOutput(info);
  return info;
}
