import * as tf from '@tensorflow/tfjs-core';
import { reluGrad } from '../../../kernels/elementwise/relu-grad.ts';
import { batchNormTraining } from '../../../kernels/normalisation/batch-norm-training.ts';
import { batchNormTrainingGrad } from '../../../kernels/normalisation/batch-norm-training-grad.ts';
import type { Weight } from '../parameters.ts';
import { isTrained, type Operation } from './operation.ts';

export interface BatchNormWeights {
  /** Null stands for ones. */
  gamma: Weight | null;
  /** Null stands for zeros. */
  beta: Weight | null;
  movingMean: Weight;
  movingVariance: Weight;
}

/**
 * Batch normalisation over the last axis. In training it uses the batch's own statistics and collects, as the
 * "gradients" of the moving ones, the batch's mean and second moment E[x²]: unlike variances, these of several cores
 * can be added. A frozen layer always uses the moving statistics. Relu follows in the same kernel if it is asked for.
 */
export function batchNorm(weights: BatchNormWeights, settings: { epsilon: number; relu: boolean }): Operation {
  const { epsilon, relu } = settings;
  const { gamma, beta, movingMean, movingVariance } = weights;
  const frozen = movingMean.group === 'frozen';
  return {
    trained: !frozen && (isTrained(gamma) || isTrained(beta)),
    forward([x], pass) {
      const channels = movingMean.shape as [number];
      const scale = (gamma ? pass.value(gamma) : tf.ones(channels)) as tf.Tensor1D;
      const shift = (beta ? pass.value(beta) : tf.zeros(channels)) as tf.Tensor1D;
      if (frozen || !pass.training) {
        const mean = pass.value(movingMean) as tf.Tensor1D;
        const variance = pass.value(movingVariance) as tf.Tensor1D;
        const output = tf.tidy(() => {
          const normalised = tf.batchNorm(x!, mean, variance, shift, scale, epsilon);
          return relu ? tf.relu(normalised) : normalised;
        });
        const slope = () => tf.mul(scale, tf.rsqrt(tf.add(variance, epsilon)));
        return {
          output,
          backward: (dy, [wanted]) => [
            wanted ? tf.tidy(() => tf.mul(relu ? reluGrad(dy, output) : dy, slope())) : null,
          ],
        };
      }
      const [output, mean, variance] = batchNormTraining(x!, scale, shift, settings);
      pass.collect(movingMean, mean);
      pass.collect(
        movingVariance,
        tf.tidy(() => tf.add(variance, tf.square(mean))),
      );
      return {
        output,
        backward(dy) {
          const [dx, dgamma, dbeta] = batchNormTrainingGrad(dy, x!, scale, mean, variance, settings, shift);
          if (isTrained(gamma)) pass.collect(gamma, dgamma);
          if (isTrained(beta)) pass.collect(beta, dbeta);
          return [dx];
        },
      };
    },
  };
}
