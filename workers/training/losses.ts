import * as tf from '@tensorflow/tfjs-core';
import type { LossOptions } from '../../src/domain/training-options.ts';
import { softmaxCrossEntropy } from '../kernels/ops.ts';

/**
 * Loss of each example [B] and its gradient by the logits [B, K], not divided by the batch, for labels [B, K] that
 * may be soft but sum to 1. The network's softmax is part of the loss.
 */
export type Loss = (logits: tf.Tensor2D, labels: tf.Tensor2D) => [loss: tf.Tensor1D, dLogits: tf.Tensor2D];

export function lossOf(options: LossOptions): Loss {
  switch (options.kind) {
    case 'categorical-cross-entropy':
      return softmaxCrossEntropy;
    case 'kullback-leibler':
      return kullbackLeibler;
    case 'mean-squared-error':
      return meanSquaredError;
    case 'hinge':
      return hinge;
    case 'focal':
      return focal(options.gamma);
  }
}

/** One-hot rows [B, classes] of class indices, with `smoothing` of the mass spread over all classes. */
export function oneHotLabels(labels: Uint8Array, classes: number, smoothing: number): Float32Array {
  const rows = new Float32Array(labels.length * classes).fill(smoothing / classes);
  labels.forEach((label, row) => {
    rows[row * classes + label]! += 1 - smoothing;
  });
  return rows;
}

/** The share of a label's mass that goes to all classes. */
export function smoothingOf(options: LossOptions): number {
  return 'labelSmoothing' in options ? options.labelSmoothing : 0;
}

/** Σ y · log(y / p): cross-entropy less the labels' own entropy, so with the same gradient. */
const kullbackLeibler: Loss = (logits, labels) => {
  const [crossEntropy, dLogits] = softmaxCrossEntropy(logits, labels);
  const negativeEntropy = tf.sum(tf.mul(labels, tf.log(tf.maximum(labels, 1e-30))), -1);
  return [tf.add(crossEntropy, negativeEntropy) as tf.Tensor1D, dLogits];
};

/** Mean over the classes of (p - y)², p = softmax(logits), as Keras has it. */
const meanSquaredError: Loss = (logits, labels) => {
  const probabilities = tf.softmax(logits);
  const error = tf.sub(probabilities, labels);
  const dProbabilities = tf.mul(error, 2 / logits.shape[1]);
  return [tf.mean(tf.square(error), -1) as tf.Tensor1D, throughSoftmax(probabilities, dProbabilities)];
};

/** max(0, 1 + largest wrong logit - right logit) (Crammer and Singer 2001); the label is the largest of its row. */
const hinge: Loss = (logits, labels) => {
  const classes = logits.shape[1];
  const right = tf.cast(tf.oneHot(tf.argMax(labels, -1), classes), 'float32');
  const others = tf.sub(logits, tf.mul(right, 1e9)) as tf.Tensor2D;
  const wrong = tf.cast(tf.oneHot(tf.argMax(others, -1), classes), 'float32');
  const margin = tf.add(tf.sub(tf.max(others, -1), tf.sum(tf.mul(logits, right), -1)), 1);
  const violated = tf.cast(tf.greater(margin, 0), 'float32');
  const dLogits = tf.mul(tf.sub(wrong, right), tf.expandDims(violated, -1));
  return [tf.relu(margin) as tf.Tensor1D, dLogits as tf.Tensor2D];
};

/** -Σ y · (1 - p)^gamma · log p (Lin et al. 2017). */
function focal(gamma: number): Loss {
  return (logits, labels) => {
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
}

/** The gradient by the logits, from that by p = softmax(logits): p · (dp - Σ p · dp). */
function throughSoftmax(p: tf.Tensor, dp: tf.Tensor): tf.Tensor2D {
  return tf.mul(p, tf.sub(dp, tf.sum(tf.mul(p, dp), -1, true))) as tf.Tensor2D;
}
