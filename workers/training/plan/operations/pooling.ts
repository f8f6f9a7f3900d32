import * as tf from '@tensorflow/tfjs-core';
import type { Operation } from './operation.ts';

export interface PoolingSettings {
  filterSize: [number, number];
  strides: [number, number];
  pad: 'same' | 'valid';
}

export function maxPooling({ filterSize, strides, pad }: PoolingSettings): Operation {
  return {
    trained: false,
    forward([x]) {
      const output = tf.maxPool(x as tf.Tensor4D, filterSize, strides, pad);
      const attrs = { filterSize, strides, pad } as unknown as tf.NamedAttrMap;
      return {
        output,
        backward: (dy, [wanted]) => [
          wanted ? (tf.engine().runKernel(tf.MaxPoolGrad, { dy, input: x!, output }, attrs) as tf.Tensor) : null,
        ],
      };
    },
  };
}

/** [B, H, W, C] to [B, C], the mean of each channel. */
export function globalAveragePooling(): Operation {
  return {
    trained: false,
    forward([x]) {
      const [batch, height, width, channels] = x!.shape as [number, number, number, number];
      const pixels = height * width;
      const spread = (dy: tf.Tensor) =>
        tf.matMul(tf.fill([batch, pixels, 1], 1 / pixels), tf.reshape(dy, [batch, 1, channels]));
      return {
        output: tf.mean(x!, [1, 2]),
        // A product with a column of 1/(H·W) spreads dy; tile does the same, but slowly on wasm.
        backward: (dy, [wanted]) => [wanted ? tf.tidy(() => tf.reshape(spread(dy), x!.shape)) : null],
      };
    },
  };
}
