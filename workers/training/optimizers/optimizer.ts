import * as tf from '@tensorflow/tfjs-core';
import type { OptimizerKind, OptimizerOptions } from '../../../src/domain/optimizers/index.ts';

export interface Step {
  learningRate: number;
  /** Counts from 1. */
  step: number;
  /** 0 for weights that do not decay. */
  weightDecay: number;
}

/**
 * One step for one weight of a layer, of any shape; formulas and conventions are PyTorch's (see `kernels/optimizers/`).
 * @returns the new weights and the new state, the old ones being left to the caller
 */
type Update = (weights: tf.Tensor, gradient: tf.Tensor, state: tf.Tensor[], step: Step) => tf.Tensor[];

export interface Optimizer {
  /** What each tensor of the state starts with. */
  readonly initialState: readonly number[];
  /** Copies of the weights that an update makes for a while, beside the new weights and state; none if left out. */
  readonly workingCopies?: number;
  readonly update: Update;
}

/** Makes the optimizer of one kind. */
export type OptimizerOf<Kind extends OptimizerKind> = (options: OptimizerOptions<Kind>) => Optimizer;

/** An update that lets the weights decay before it moves them, apart from the gradient. */
export function decaying(update: Update): Update {
  return (weights, gradient, state, step) => {
    if (step.weightDecay === 0) return update(weights, gradient, state, step);
    const smaller = tf.mul(weights, 1 - step.learningRate * step.weightDecay);
    const result = update(smaller, gradient, state, step);
    smaller.dispose();
    return result;
  };
}
