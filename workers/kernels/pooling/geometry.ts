import { backend_util, type NamedAttrMap, type TensorInfo } from '@tensorflow/tfjs-core';
import { requireOutput, type WindowInfo } from '../geometry.ts';

type PoolGeometry = WindowInfo & { outShape: number[] };
type Window = number | [number, number];

/**
 * tfjs's own reading of a pooling's attributes.
 * @throws Error if x is not [B, H, W, C], or the window does not fit into the images.
 */
export function poolGeometry(x: TensorInfo, { filterSize, strides, pad, dimRoundingMode }: NamedAttrMap): PoolGeometry {
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
