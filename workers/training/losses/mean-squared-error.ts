import * as tf from '@tensorflow/tfjs-core';
import type { LossOf } from './loss.ts';

/** Mean over the classes of (p - y)², p = softmax(logits), as Keras has it. */
export const meanSquaredError: LossOf<'mean-squared-error'> = () => (logits, labels) => {
  const probabilities = tf.softmax(logits);
  const error = tf.sub(probabilities, labels);
  const dProbabilities = tf.mul(error, 2 / logits.shape[1]);
  return [tf.mean(tf.square(error), -1) as tf.Tensor1D, throughSoftmax(probabilities, dProbabilities)];
};

/** The gradient by the logits, from that by p = softmax(logits): p · (dp - Σ p · dp). */
function throughSoftmax(p: tf.Tensor, dp: tf.Tensor): tf.Tensor2D {
  return tf.mul(p, tf.sub(dp, tf.sum(tf.mul(p, dp), -1, true))) as tf.Tensor2D;
}
