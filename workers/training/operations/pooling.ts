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
      return {
        output: tf.mean(x!, [1, 2]),
        backward: (dy, [wanted]) => [
          wanted
            ? tf.tidy(() =>
                tf.tile(tf.reshape(tf.div(dy, height * width), [batch, 1, 1, channels]), [1, height, width, 1]),
              )
            : null,
        ],
      };
    },
  };
}
