import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Preprocessing } from '../../src/contract/classifier-api.ts';
import { normalise } from '../data/normalise.ts';

/**
 * Class probabilities of pictures.
 * @param pixels `n` pictures of `imageSize`² bytes each, 0 = background
 * @returns `n` × classes probabilities, row by row
 */
export function predict(
  model: LayersModel,
  pixels: Uint8Array,
  { imageSize, mean, deviation }: Preprocessing,
): Promise<Float32Array> {
  return infer(model, normalise(pixels, { mean, deviation }), imageSize);
}

/**
 * Class probabilities of inputs as the network takes them.
 * @param input `n` × `imageSize`² values
 * @returns `n` × classes probabilities, row by row
 */
export async function infer(model: LayersModel, input: Float32Array, imageSize: number): Promise<Float32Array> {
  const shape: [number, number, number, number] = [input.length / imageSize ** 2, imageSize, imageSize, 1];
  const probabilities = tf.tidy(() => model.predict(tf.tensor4d(input, shape)) as tf.Tensor);
  try {
    return (await probabilities.data()) as Float32Array;
  } finally {
    probabilities.dispose();
  }
}
