import type * as tf from '@tensorflow/tfjs-core';
import type { Random } from '../../random.ts';
import type { Weight } from '../parameters.ts';

/** One pass over the network with one batch. */
export interface Pass {
  /** Training normalises by the batch and drops units; inference does not. */
  readonly training: boolean;
  /** For what is dropped; the same in every repetition of this pass. */
  readonly random: Random;
  /** The weight's present value, which outlives the pass. */
  value(weight: Weight): tf.Tensor;
  /** Hands over the gradient of a trained weight, shaped like it, or the batch's statistics. */
  collect(weight: Weight, value: tf.Tensor): void;
}

export interface Forward {
  output: tf.Tensor;
  /**
   * Gradients by the inputs, from the gradient by the output; hands those by the weights to the pass.
   * What the operation itself kept is disposed of; inputs, output and dy are the caller's.
   * @param wanted which inputs' gradients are needed; the others may be null
   */
  backward(dy: tf.Tensor, wanted: boolean[]): (tf.Tensor | null)[];
}

/** A layer of the network, or several fused, as the training pass runs it. All tensors are NHWC, float32. */
export interface Operation {
  /** Whether a weight of its own is trained. */
  readonly trained: boolean;
  forward(inputs: tf.Tensor[], pass: Pass): Forward;
}

/** A trained weight's gradient is worth computing; a frozen one's is not. */
export const isTrained = (weight: Weight | null): weight is Weight => weight !== null && weight.group !== 'frozen';
