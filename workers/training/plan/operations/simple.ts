import * as tf from '@tensorflow/tfjs-core';
import { reluGrad } from '../../../kernels/elementwise/relu-grad.ts';
import type { Operation } from './operation.ts';

export function relu(): Operation {
  return {
    trained: false,
    forward([x]) {
      const output = tf.relu(x!);
      return { output, backward: (dy, [wanted]) => [wanted ? reluGrad(dy, output) : null] };
    },
  };
}

/** The sum of all inputs, which have one shape. */
export function addition(): Operation {
  return {
    trained: false,
    forward(inputs) {
      const output = inputs.length === 2 ? tf.add(inputs[0]!, inputs[1]!) : tf.addN(inputs);
      return { output, backward: (dy, wanted) => wanted.map((want) => (want ? tf.clone(dy) : null)) };
    },
  };
}

/** @param shape of one example, without the batch */
export function reshape(shape: number[]): Operation {
  return {
    trained: false,
    forward: ([x]) => ({
      output: tf.reshape(x!, [x!.shape[0]!, ...shape]),
      backward: (dy, [wanted]) => [wanted ? tf.reshape(dy, x!.shape) : null],
    }),
  };
}

/** Sets each unit to 0 with probability `rate` and scales the others up, so that the expectation stays. */
export function dropout(rate: number): Operation {
  return {
    trained: false,
    forward([x], pass) {
      if (!pass.training || rate === 0) {
        return { output: tf.clone(x!), backward: (dy, [wanted]) => [wanted ? tf.clone(dy) : null] };
      }
      const kept = new Float32Array(x!.size);
      const scale = 1 / (1 - rate);
      for (let i = 0; i < kept.length; i++) kept[i] = pass.random.next() < rate ? 0 : scale;
      const mask = tf.tensor(kept, x!.shape);
      return {
        output: tf.mul(x!, mask),
        backward(dy, [wanted]) {
          const dx = wanted ? tf.mul(dy, mask) : null;
          mask.dispose();
          return [dx];
        },
      };
    },
  };
}
