import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Preprocessing } from '../../src/contract/classifier-api.ts';
import { normalise } from '../data/normalise.ts';

/**
 * Class probabilities of pictures.
 * @param pixels `n` pictures of `imageSize`² bytes each, 0 = background
 * @returns `n` × classes probabilities, row by row
 */
export async function predict(
  model: LayersModel,
  pixels: Uint8Array,
  { imageSize, mean, deviation }: Preprocessing,
): Promise<Float32Array> {
  const count = pixels.length / (imageSize * imageSize);
  const probabilities = tf.tidy(() => {
    const input = tf.tensor4d(normalise(pixels, { mean, deviation }), [count, imageSize, imageSize, 1]);
    return model.predict(input) as tf.Tensor;
  });
  try {
    return (await probabilities.data()) as Float32Array;
  } finally {
    probabilities.dispose();
  }
}
