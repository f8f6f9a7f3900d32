import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Preprocessing } from '../../src/domain/model-metadata.ts';
import { normalise } from '../data/normalise.ts';
import { PLAIN_VIEW, temper, type View } from './calibration.ts';
import { meanOfHalves, withMirrored } from './mirrored.ts';

/**
 * Class probabilities of pictures.
 * @param pixels `n` pictures of `imageSize`² bytes each, 0 = background
 * @param view how to look at them, `viewOf` says; as the network itself does if not given
 * @returns `n` × classes probabilities, row by row
 */
export async function predict(
  model: LayersModel,
  pixels: Uint8Array,
  { imageSize, mean, deviation }: Preprocessing,
  { mirrored, temperature }: View = PLAIN_VIEW,
): Promise<Float32Array> {
  const seen = mirrored ? withMirrored(pixels, imageSize) : pixels;
  const answers = await infer(model, normalise(seen, { mean, deviation }), imageSize);
  const classes = (answers.length * imageSize ** 2) / seen.length;
  return temper(mirrored ? meanOfHalves(answers) : answers, classes, temperature);
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

/**
 * What a network, or a part of one, makes of its inputs.
 * @param input rows of as many values as one input has
 * @returns as many rows of what one output has
 */
export async function run(model: LayersModel, input: Float32Array): Promise<Float32Array> {
  const shape = model.inputs[0]!.shape.slice(1) as number[];
  const size = shape.reduce((product, side) => product * side, 1);
  const output = tf.tidy(() => model.predict(tf.tensor(input, [input.length / size, ...shape])) as tf.Tensor);
  try {
    return (await output.data()) as Float32Array;
  } finally {
    output.dispose();
  }
}
