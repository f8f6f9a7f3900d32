import { sum, type Tensor, type Tensor1D, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { callKernel, type OwnKernel, requireFloat32 } from '../kernel.ts';
import { columnSums, leadingAxes } from './columns.ts';

const NAME = 'BiasGrad';

/** [C]: the sum of dy [..., C] over all axes but the last. */
export function biasGrad(dy: Tensor): Tensor1D {
  return callKernel(biasGradKernel, { dy });
}

/** Inputs {dy [..., C]} -> [C], the sum over all other axes. */
export const biasGradKernel: OwnKernel = {
  name: NAME,
  run({ inputs, heap }): TensorInfo {
    const [dy] = requireFloat32(NAME, inputs, 'dy');
    const columns = dy.shape.at(-1);
    if (columns === undefined) throw new Error(`${NAME} needs a tensor of at least one dimension.`);
    const rows = util.sizeFromShape(dy.shape.slice(0, -1));
    return columnSums(heap, dy, { outer: 1, rows, columns }, [columns], 1);
  },
  composed: ({ dy }): Tensor => sum(dy!, leadingAxes(dy!)),
};
