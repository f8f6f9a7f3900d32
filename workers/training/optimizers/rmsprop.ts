import { rmsPropUpdate } from '../../kernels/optimizers/rmsprop.ts';
import { decaying, type OptimizerOf } from './optimizer.ts';

export const rmsprop: OptimizerOf<'rmsprop'> = ({ decay, epsilon }) => ({
  initialState: [0],
  update: decaying((weights, gradient, [meanSquare], { learningRate }) =>
    rmsPropUpdate(weights, gradient, meanSquare!, { learningRate, decay, epsilon }),
  ),
});
