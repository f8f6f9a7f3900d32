import * as tf from '@tensorflow/tfjs-core';
import { decaying, type OptimizerOf } from './optimizer.ts';

/** param -= learningRate · sign(beta1 · m + (1 - beta1) · g); m = beta2 · m + (1 - beta2) · g (Chen et al. 2023) */
export const lion: OptimizerOf<'lion'> = ({ beta1, beta2 }) => ({
  initialState: [0],
  update: decaying((weights, gradient, [mean], { learningRate }) =>
    tf.tidy(() => {
      const towards = (kept: number) => tf.add(tf.mul(mean!, kept), tf.mul(gradient, 1 - kept));
      return [tf.sub(weights, tf.mul(tf.sign(towards(beta1)), learningRate)), towards(beta2)];
    }),
  ),
});
