import * as tf from '@tensorflow/tfjs-core';
import { adamUpdate } from '../../kernels/optimizers/adam.ts';
import { decayed } from '../../kernels/optimizers/update.ts';
import { decaying, type OptimizerOf } from './optimizer.ts';

/** Settings of the Adam beside it and of the iteration: the authors' own (github.com/KellerJordan/Muon). */
const ADAM = { beta1: 0.9, beta2: 0.95, epsilon: 1e-10 };
const ITERATIONS = 5;
const [A, B, C] = [3.4445, -4.775, 2.0315];

/**
 * For a matrix, and for a filter as one of [h · w · in, out]: m = momentum · m + (1 - momentum) · g;
 * param -= learningRate · √max(1, columns / rows) · orthogonal(nesterov ? momentum · m + (1 - momentum) · g : m)
 * (Jordan et al. 2024). For whatever else, Adam at adamRatio · learningRate. Its authors leave the first and the last
 * layer to Adam too, which an update cannot tell from others, and their code takes √max(1, h / w) for a filter.
 */
export const muon: OptimizerOf<'muon'> = ({ momentum, nesterov, adamRatio }) => {
  const matrix = decaying((weights, gradient, [mean, square], { learningRate }) =>
    tf.tidy(() => {
      const m = decayed(mean!, gradient, momentum);
      const direction: tf.Tensor2D = tf.reshape(nesterov ? decayed(m, gradient, momentum) : m, [
        -1,
        weights.shape.at(-1)!,
      ]);
      const [rows, columns] = direction.shape;
      const move = tf.mul(orthogonal(direction), learningRate * Math.sqrt(Math.max(1, columns / rows)));
      return [tf.sub(weights, tf.reshape(move, weights.shape)), m, tf.clone(square!)];
    }),
  );
  return {
    initialState: [0, 0],
    // Of a square matrix: two of the direction, one to move by, and nine in an iteration.
    workingCopies: 12,
    update: (weights, gradient, state, step) => {
      if (weights.rank > 1) return matrix(weights, gradient, state, step);
      const [mean, square] = state;
      return adamUpdate(weights, gradient, mean!, square!, {
        ...ADAM,
        ...step,
        learningRate: adamRatio * step.learningRate,
      });
    },
  };
};

/**
 * About U Vᵀ of a matrix U S Vᵀ: five times X = P X with P = A + B · X Xᵀ + C · (X Xᵀ)², from X of norm 1 (Newton and
 * Schulz); of a tall matrix by Xᵀ X, which is smaller and comes to the same. All these P are polynomials of the first
 * X Xᵀ, so that they commute, and the next X Xᵀ is P X Xᵀ P: only the first and the last product are with X itself.
 */
function orthogonal(matrix: tf.Tensor2D): tf.Tensor2D {
  const [rows, columns] = matrix.shape;
  const tall = rows > columns;
  // `tf.norm` reduces axis by axis, and takes ten times as long.
  const x = tf.div<tf.Tensor2D>(matrix, tf.add(tf.sqrt(tf.sum(tf.square(matrix))), 1e-7));
  const unit = tf.mul<tf.Tensor2D>(tf.eye(tall ? columns : rows), A);
  let gram = tf.matMul(x, x, tall, !tall);
  let product: tf.Tensor2D | undefined;
  for (let i = 1; i <= ITERATIONS; i++) {
    const before = { gram, product };
    [gram, product] = tf.tidy(() => {
      const factor = tf.tidy(() =>
        tf.add<tf.Tensor2D>(unit, tf.add(tf.mul(gram, B), tf.mul(tf.matMul(gram, gram), C))),
      );
      const next = i < ITERATIONS ? tf.matMul(tf.matMul(factor, gram), factor) : tf.clone(gram);
      return [next, product === undefined ? factor : tf.matMul(product, factor)];
    });
    tf.dispose(before);
  }
  return tall ? tf.matMul(x, product!) : tf.matMul(product!, x);
}
