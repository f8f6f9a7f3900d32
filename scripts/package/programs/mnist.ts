import * as tf from '@tensorflow/tfjs';
import { drawPictures, drawWeights } from './drawn.ts';
import type { Program } from './program.ts';

/** Digits: two convolutions, pooled, and a softmax over ten classes, by `fit`. */
export const mnist: Program = async (steps, batchSize, { callbacks, ...fitting } = {}) => {
  const model = tf.sequential({
    layers: [
      tf.layers.conv2d({ inputShape: [28, 28, 1], kernelSize: 3, filters: 8, activation: 'relu' }),
      tf.layers.maxPooling2d({ poolSize: 2, strides: 2 }),
      tf.layers.conv2d({ kernelSize: 3, filters: 16, activation: 'relu' }),
      tf.layers.maxPooling2d({ poolSize: 2, strides: 2 }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 64, activation: 'relu' }),
      tf.layers.dense({ units: 10, activation: 'softmax' }),
    ],
  });
  drawWeights(model, 1);
  model.compile({ optimizer: 'rmsprop', loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  const { images, labels } = drawPictures(steps * batchSize, 28, 1, 10, 2);
  const losses: number[] = [];
  await model.fit(images, labels, {
    batchSize,
    epochs: 1,
    shuffle: false,
    ...fitting,
    callbacks: { ...callbacks, onBatchEnd: async (_, logs) => void losses.push(logs!.loss!) },
  });
  return losses;
};
