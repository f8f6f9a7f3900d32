import * as tf from '@tensorflow/tfjs-core';
import type { layers } from '@tensorflow/tfjs-layers';
import type { Weight } from '../parameters.ts';
import { isTrained, type Operation } from './operation.ts';

type Layer = layers.Layer;

/**
 * Any tfjs layer without randomness, by its own `call` and tfjs's automatic gradients. It runs twice in a training
 * pass, once for its output and once under the gradient tape, so it is slower than an operation of its own.
 */
export function anyLayer(layer: Layer, weights: Weight[]): Operation {
  const trained = weights.filter(isTrained);
  const call = (inputs: tf.Tensor[], training: boolean): tf.Tensor => {
    const result = layer.call(inputs.length === 1 ? inputs[0]! : inputs, { training });
    return Array.isArray(result) ? result[0]! : result;
  };
  return {
    trained: trained.length > 0,
    forward(inputs, pass) {
      // The layer reads its own variables, so they take the pass's values first.
      for (const weight of trained) weight.variable.write(pass.value(weight));
      return {
        // A layer that does nothing gives its input itself, which is the caller's.
        output: tf.tidy(() => tf.clone(call(inputs, pass.training))),
        backward(dy) {
          const variables = trained.map((weight) => weight.variable.read());
          const { grads } = tf
            .engine()
            .gradients(() => call(inputs, pass.training), [...inputs, ...variables], dy, true);
          trained.forEach((weight, index) => {
            const gradient = grads[inputs.length + index];
            pass.collect(weight, gradient ?? tf.zeros(weight.shape));
          });
          return inputs.map((input, index) => grads[index] ?? tf.zerosLike(input));
        },
      };
    },
  };
}
