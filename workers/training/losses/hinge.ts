import * as tf from '@tensorflow/tfjs-core';
import type { LossOf } from './loss.ts';

/** max(0, 1 + largest wrong logit - right logit) (Crammer and Singer 2001); the label is the largest of its row. */
export const hinge: LossOf<'hinge'> = () => (logits, labels) => {
  const classes = logits.shape[1];
  const right = tf.cast(tf.oneHot(tf.argMax(labels, -1), classes), 'float32');
  const others = tf.sub(logits, tf.mul(right, 1e9)) as tf.Tensor2D;
  const wrong = tf.cast(tf.oneHot(tf.argMax(others, -1), classes), 'float32');
  const margin = tf.add(tf.sub(tf.max(others, -1), tf.sum(tf.mul(logits, right), -1)), 1);
  const violated = tf.cast(tf.greater(margin, 0), 'float32');
  const dLogits = tf.mul(tf.sub(wrong, right), tf.expandDims(violated, -1));
  return [tf.relu(margin) as tf.Tensor1D, dLogits as tf.Tensor2D];
};
