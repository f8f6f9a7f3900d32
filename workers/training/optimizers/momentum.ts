import { momentumUpdate } from '../../kernels/optimizers/momentum.ts';
import { decaying, type OptimizerOf } from './optimizer.ts';

export const momentum: OptimizerOf<'momentum'> = ({ momentum, nesterov }) => ({
  initialState: [0],
  update: decaying((weights, gradient, [velocity], { learningRate }) =>
    momentumUpdate(weights, gradient, velocity!, { learningRate, momentum, nesterov }),
  ),
});
