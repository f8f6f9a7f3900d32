import { adadeltaUpdate } from '../../kernels/optimizers/adadelta.ts';
import { decaying, type OptimizerOf } from './optimizer.ts';

export const adadelta: OptimizerOf<'adadelta'> = ({ rho, epsilon }) => ({
  initialState: [0, 0],
  update: decaying((weights, gradient, [square, squareUpdate], { learningRate }) =>
    adadeltaUpdate(weights, gradient, square!, squareUpdate!, { learningRate, rho, epsilon }),
  ),
});
