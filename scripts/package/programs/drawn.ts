import * as tf from '@tensorflow/tfjs';

/** Numbers that a seed draws, from 0 to 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Pictures with a bright square whose place follows from their class, and noise. */
export interface Pictures {
  /** [count, side, side, channels], 0 to 1 */
  images: tf.Tensor4D;
  /** [count, classes], one-hot */
  labels: tf.Tensor2D;
  /** [count, 1] */
  classes: tf.Tensor2D;
}

export function drawPictures(count: number, side: number, channels: number, classes: number, seed: number): Pictures {
  const next = random(seed);
  const pixels = Float32Array.from({ length: count * side * side * channels }, () => next() / 2);
  const chosen = Array.from({ length: count }, () => Math.floor(next() * classes));
  const width = Math.ceil(side / 4);
  chosen.forEach((kind, i) => {
    const left = Math.floor((kind * (side - width)) / classes);
    for (let y = 0; y < width; y++) {
      const row = ((i * side + y + left) * side + left) * channels;
      for (let x = 0; x < width * channels; x++) pixels[row + x]! += 0.5;
    }
  });
  return {
    images: tf.tensor4d(pixels, [count, side, side, channels]),
    labels: tf.oneHot(tf.tensor1d(chosen, 'int32'), classes).toFloat() as tf.Tensor2D,
    classes: tf.tensor2d(chosen, [count, 1]),
  };
}

/** Gives a model weights that the seed draws, so that it starts alike on every backend. */
export function drawWeights(model: tf.LayersModel, seed: number): void {
  const next = random(seed);
  const weights = model.weights.map(({ originalName, shape }) => {
    const sizes = shape as number[];
    const fan = sizes.slice(0, -1).reduce((a, b) => a * b, 1);
    const count = fan * sizes.at(-1)!;
    const isScale = /gamma|variance/.test(originalName);
    const spread = isScale || sizes.length === 1 ? 0.05 : Math.sqrt(3 / fan);
    return tf.tensor(
      Float32Array.from({ length: count }, () => (isScale ? 1 : 0) + spread * (2 * next() - 1)),
      sizes,
    );
  });
  model.setWeights(weights);
  tf.dispose(weights);
}
