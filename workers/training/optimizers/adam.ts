import { adamUpdate } from '../../kernels/optimizers/adam.ts';
import type { OptimizerOf } from './optimizer.ts';

/** Its kernel lets the weights decay on the way. */
export const adam: OptimizerOf<'adam'> = ({ beta1, beta2, epsilon }) => ({
  initialState: [0, 0],
  update: (weights, gradient, [mean, square], { learningRate, step, weightDecay }) =>
    adamUpdate(weights, gradient, mean!, square!, { learningRate, beta1, beta2, epsilon, step, weightDecay }),
});
