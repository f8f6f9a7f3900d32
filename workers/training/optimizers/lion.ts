import * as tf from '@tensorflow/tfjs-core';
import { decayed } from '../../kernels/optimizers/update.ts';
import { decaying, type OptimizerOf } from './optimizer.ts';

/** param -= learningRate · sign(beta1 · m + (1 - beta1) · g); m = beta2 · m + (1 - beta2) · g (Chen et al. 2023) */
export const lion: OptimizerOf<'lion'> = ({ beta1, beta2 }) => ({
  initialState: [0],
  update: decaying((weights, gradient, [mean], { learningRate }) =>
    tf.tidy(() => {
      const direction = tf.sign(decayed(mean!, gradient, beta1));
      return [tf.sub(weights, tf.mul(direction, learningRate)), decayed(mean!, gradient, beta2)];
    }),
  ),
});
