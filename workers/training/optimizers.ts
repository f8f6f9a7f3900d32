import * as tf from '@tensorflow/tfjs-core';
import type { OptimizerOptions } from '../../src/domain/training-options.ts';
import * as ops from '../kernels/ops.ts';

type Values = tf.Tensor;

/** One step for one weight of a layer, of any shape; formulas and conventions are PyTorch's (see `kernels/ops.ts`). */
export interface Optimizer {
  /** What each tensor of the state starts with. */
  readonly initialState: readonly number[];
  /**
   * @param step counts from 1
   * @returns the new weights and the new state, the old ones being left to the caller
   */
  update(weights: Values, gradient: Values, state: Values[], at: { learningRate: number; step: number }): Values[];
}

/** @param weightDecay 0 for weights that do not decay, whatever the options say */
export function optimizerOf(options: OptimizerOptions, weightDecay: number): Optimizer {
  if (options.kind === 'adam') return adam(options, weightDecay);
  const optimizer = undecayed(options);
  if (weightDecay === 0) return optimizer;
  return {
    ...optimizer,
    update(weights, gradient, state, at) {
      const smaller = tf.mul(weights, 1 - at.learningRate * weightDecay) as Values;
      const result = optimizer.update(smaller, gradient, state, at);
      smaller.dispose();
      return result;
    },
  };
}

function adam(options: Extract<OptimizerOptions, { kind: 'adam' }>, weightDecay: number): Optimizer {
  const { beta1, beta2, epsilon } = options;
  return {
    initialState: [0, 0],
    update: (weights, gradient, [m, v], { learningRate, step }) =>
      ops.adamUpdate(weights, gradient, m!, v!, { learningRate, beta1, beta2, epsilon, step, weightDecay }),
  };
}

function undecayed(options: Exclude<OptimizerOptions, { kind: 'adam' }>): Optimizer {
  switch (options.kind) {
    case 'sgd':
      return {
        initialState: [],
        update: (weights, gradient, _, { learningRate }) => [ops.sgdUpdate(weights, gradient, { learningRate })],
      };
    case 'momentum': {
      const { momentum, nesterov } = options;
      return {
        initialState: [0],
        update: (weights, gradient, [velocity], { learningRate }) =>
          ops.momentumUpdate(weights, gradient, velocity!, { learningRate, momentum, nesterov }),
      };
    }
    case 'rmsprop': {
      const { decay, epsilon } = options;
      return {
        initialState: [0],
        update: (weights, gradient, [meanSquare], { learningRate }) =>
          ops.rmsPropUpdate(weights, gradient, meanSquare!, { learningRate, decay, epsilon }),
      };
    }
    case 'adagrad':
      return {
        initialState: [0],
        update: (weights, gradient, [accumulator], { learningRate }) =>
          ops.adagradUpdate(weights, gradient, accumulator!, { learningRate, epsilon: options.epsilon }),
      };
    case 'adadelta': {
      const { rho, epsilon } = options;
      return {
        initialState: [0, 0],
        update: (weights, gradient, [square, squareUpdate], { learningRate }) =>
          ops.adadeltaUpdate(weights, gradient, square!, squareUpdate!, { learningRate, rho, epsilon }),
      };
    }
  }
}
