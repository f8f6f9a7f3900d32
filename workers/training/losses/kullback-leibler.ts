import * as tf from '@tensorflow/tfjs-core';
import { softmaxCrossEntropy } from '../../kernels/losses/softmax-cross-entropy.ts';
import type { LossOf } from './loss.ts';

/** Σ y · log(y / p): cross-entropy less the labels' own entropy, so with the same gradient. */
export const kullbackLeibler: LossOf<'kullback-leibler'> = () => (logits, labels) => {
  const [crossEntropy, dLogits] = softmaxCrossEntropy(logits, labels);
  const negativeEntropy = tf.sum(tf.mul(labels, tf.log(tf.maximum(labels, 1e-30))), -1);
  return [tf.add(crossEntropy, negativeEntropy) as tf.Tensor1D, dLogits];
};
