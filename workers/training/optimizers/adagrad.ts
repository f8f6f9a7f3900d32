import { adagradUpdate } from '../../kernels/optimizers/adagrad.ts';
import { decaying, type OptimizerOf } from './optimizer.ts';

export const adagrad: OptimizerOf<'adagrad'> = ({ epsilon }) => ({
  initialState: [0],
  update: decaying((weights, gradient, [accumulator], { learningRate }) =>
    adagradUpdate(weights, gradient, accumulator!, { learningRate, epsilon }),
  ),
});
