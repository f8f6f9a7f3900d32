import * as tf from '@tensorflow/tfjs-core';
import { convPoolRelu } from '../../../kernels/convolution/pooled/conv-pool-relu.ts';
import { convPoolReluGrad } from '../../../kernels/convolution/pooled/conv-pool-relu-grad.ts';
import type { Weight } from '../parameters.ts';
import { isTrained, type Operation } from './operation.ts';

export interface ConvPoolSettings {
  strides: [number, number];
  pad: 'same' | 'valid';
}

/** Convolution, bias, 2×2 max-pooling and relu as one kernel, whose gradients visit only the pixels that won. */
export function convPool(filter: Weight, bias: Weight, settings: ConvPoolSettings): Operation {
  return {
    trained: isTrained(filter) || isTrained(bias),
    forward([input], pass) {
      const x = input as tf.Tensor4D;
      const w = pass.value(filter) as tf.Tensor4D;
      const [output, argmax] = convPoolRelu(x, w, pass.value(bias) as tf.Tensor1D, settings);
      return {
        output,
        backward(dy, [wanted]) {
          const attrs = { ...settings, needInputGradient: wanted === true };
          const [dFilter, dBias, dx] = convPoolReluGrad(dy as tf.Tensor4D, x, w, argmax, attrs);
          if (isTrained(filter)) pass.collect(filter, dFilter);
          if (isTrained(bias)) pass.collect(bias, dBias);
          tf.dispose(argmax);
          return [dx ?? null];
        },
      };
    },
  };
}
