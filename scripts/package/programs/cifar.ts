import * as tf from '@tensorflow/tfjs';
import { drawPictures, drawWeights } from './drawn.ts';

/** Small colour pictures: convolutions with batch normalization, pooled, with dropout, by `fitDataset`. */
export async function cifar(steps: number, batchSize: number): Promise<number[]> {
  const block = (filters: number, first = {}) => [
    tf.layers.conv2d({ ...first, kernelSize: 3, filters, padding: 'same', useBias: false }),
    tf.layers.batchNormalization(),
    tf.layers.activation({ activation: 'relu' }),
    tf.layers.conv2d({ kernelSize: 3, filters, padding: 'same', activation: 'relu' }),
    tf.layers.maxPooling2d({ poolSize: 2 }),
    tf.layers.dropout({ rate: 0.25, seed: 7 }),
  ];
  const model = tf.sequential({
    layers: [
      ...block(8, { inputShape: [32, 32, 3] }),
      ...block(16),
      tf.layers.globalAveragePooling2d({}),
      tf.layers.dense({ units: 10, activation: 'softmax' }),
    ],
  });
  drawWeights(model, 3);
  model.compile({ optimizer: tf.train.adam(0.001), loss: 'categoricalCrossentropy' });
  const { images, labels } = drawPictures(steps * batchSize, 32, 3, 10, 4);
  const batches = Array.from({ length: steps }, (_, step) => ({
    xs: images.slice(step * batchSize, batchSize),
    ys: labels.slice(step * batchSize, batchSize),
  }));
  const losses: number[] = [];
  await model.fitDataset(tf.data.array(batches), {
    epochs: 1,
    batchesPerEpoch: steps,
    callbacks: { onBatchEnd: async (_, logs) => void losses.push(logs!.loss!) },
  });
  return losses;
}
