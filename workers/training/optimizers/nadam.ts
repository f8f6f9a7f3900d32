import * as tf from '@tensorflow/tfjs-core';
import { decayed } from '../../kernels/optimizers/update.ts';
import { decaying, type OptimizerOf } from './optimizer.ts';

/**
 * m = beta1 · m + (1 - beta1) · g; v = beta2 · v + (1 - beta2) · g²;
 * param -= learningRate · (µₜ₊₁ · m / (1 - µ₁ … µₜ₊₁) + (1 - µₜ) · g / (1 - µ₁ … µₜ)) / (√(v / (1 - beta2ᵗ)) + epsilon)
 * with µₜ = beta1 · (1 - 0.96^(t · momentumDecay) / 2) in step t (Dozat 2016; PyTorch's conventions)
 */
export const nadam: OptimizerOf<'nadam'> = ({ beta1, beta2, momentumDecay, epsilon }) => {
  const momentum = (step: number) => beta1 * (1 - 0.5 * 0.96 ** (step * momentumDecay));
  const product = products(momentum);
  return {
    initialState: [0, 0],
    update: decaying((weights, gradient, [mean, square], { learningRate, step }) =>
      tf.tidy(() => {
        const m = decayed(mean!, gradient, beta1);
        const v = decayed(square!, tf.square(gradient), beta2);
        const ahead = tf.mul(m, (learningRate * momentum(step + 1)) / (1 - product(step + 1)));
        const now = tf.mul(gradient, (learningRate * (1 - momentum(step))) / (1 - product(step)));
        const size = tf.add(tf.sqrt(tf.mul(v, 1 / (1 - beta2 ** step))), epsilon);
        return [tf.sub(weights, tf.div(tf.add(ahead, now), size)), m, v];
      }),
    ),
  };
};

/**
 * f(1) · … · f(n), for n from 1. It follows from n alone, always multiplied in the same order, so that a run that goes
 * on from a checkpoint gets the very numbers of one that never stopped.
 */
function products(f: (n: number) => number): (n: number) => number {
  const known = [1];
  return (n) => {
    while (known.length <= n) known.push(known.at(-1)! * f(known.length));
    return known[n]!;
  };
}
