import { sgdUpdate } from '../../kernels/optimizers/sgd.ts';
import { decaying, type OptimizerOf } from './optimizer.ts';

export const sgd: OptimizerOf<'sgd'> = () => ({
  initialState: [],
  update: decaying((weights, gradient, _, { learningRate }) => [sgdUpdate(weights, gradient, { learningRate })]),
});
