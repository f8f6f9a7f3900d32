import * as tf from '@tensorflow/tfjs-core';
import type { LossOf } from './loss.ts';

/** -Σ y · (1 - p)^gamma · log p (Lin et al. 2017). */
export const focal: LossOf<'focal'> =
  ({ gamma }) =>
  (logits, labels) => {
    const logProbabilities = tf.logSoftmax(logits);
    const p = tf.exp(logProbabilities) as tf.Tensor2D;
    // 1 - p may round to 0, whose power's derivative is infinite for gamma < 1.
    const q = tf.maximum(tf.sub(1, p), 1e-7);
    const focus = tf.pow(q, gamma);
    const loss = tf.neg(tf.sum(tf.mul(labels, tf.mul(focus, logProbabilities)), -1));
    // d/dp of -(1-p)^γ log p, times p, is what softmax's derivative needs; p itself would cancel a 1/p.
    const slope = tf.sub(tf.mul(tf.mul(tf.mul(p, logProbabilities), tf.pow(q, gamma - 1)), gamma), focus);
    const weighted = tf.mul(labels, slope);
    const dLogits = tf.sub(weighted, tf.mul(p, tf.sum(weighted, -1, true)));
    return [loss as tf.Tensor1D, dLogits as tf.Tensor2D];
  };
