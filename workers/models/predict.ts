import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { inputBytes, type Preprocessing } from '../../src/domain/model-metadata.ts';
import { normalise } from '../data/normalise.ts';
import { PLAIN_VIEW, temper, type View } from './calibration.ts';
import { meanOfHalves, withMirrored } from './mirrored.ts';

/**
 * Class probabilities of pictures.
 * @param pixels `n` pictures of `inputBytes` each
 * @param view how to look at them, `viewOf` says; as the network itself does if not given
 * @returns `n` × classes probabilities, row by row
 */
export async function predict(
  model: LayersModel,
  pixels: Uint8Array,
  preprocessing: Preprocessing,
  { mirrored, temperature }: View = PLAIN_VIEW,
): Promise<Float32Array> {
  const seen = mirrored ? withMirrored(pixels, preprocessing.imageSize, preprocessing.channels) : pixels;
  const { imageSize, channels } = preprocessing;
  const answers = await run(model, normalise(seen, preprocessing), [imageSize, imageSize, channels ?? 1]);
  const classes = (answers.length * inputBytes(preprocessing)) / seen.length;
  return temper(mirrored ? meanOfHalves(answers) : answers, classes, temperature);
}

/**
 * What a network, or a part of one, makes of its inputs.
 * @param input rows of as many values as one input has
 * @param shape of one input
 * @returns as many rows of what one output has
 */
export async function run(
  model: LayersModel,
  input: Float32Array,
  shape = model.inputs[0]!.shape.slice(1) as number[],
): Promise<Float32Array> {
  const size = shape.reduce((product, side) => product * side, 1);
  const output = tf.tidy(() => model.predict(tf.tensor(input, [input.length / size, ...shape])) as tf.Tensor);
  try {
    return (await output.data()) as Float32Array;
  } finally {
    output.dispose();
  }
}
