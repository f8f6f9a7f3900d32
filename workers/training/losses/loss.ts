import type * as tf from '@tensorflow/tfjs-core';
import type { LossKind, LossOptions } from '../../../src/domain/losses/index.ts';

/**
 * Loss of each example [B] and its gradient by the logits [B, K], not divided by the batch, for labels [B, K] that
 * may be soft but sum to 1. The network's softmax is part of the loss.
 */
export type Loss = (logits: tf.Tensor2D, labels: tf.Tensor2D) => [loss: tf.Tensor1D, dLogits: tf.Tensor2D];

/** Makes the loss of one kind. */
export type LossOf<Kind extends LossKind> = (options: LossOptions<Kind>) => Loss;
