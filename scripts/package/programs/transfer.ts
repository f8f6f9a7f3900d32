import * as tf from '@tensorflow/tfjs';
import { drawPictures, drawWeights } from './drawn.ts';

const CLASSES = 4;

/** The layers of a small MobileNet: depthwise convolutions with batch normalization, of stride 1 and 2. */
function base(): tf.LayersModel {
  const separable = (filters: number, strides: number) => [
    tf.layers.depthwiseConv2d({ kernelSize: 3, strides, padding: 'same', useBias: false }),
    tf.layers.batchNormalization(),
    tf.layers.reLU({ maxValue: 6 }),
    tf.layers.conv2d({ kernelSize: 1, filters, useBias: false }),
    tf.layers.batchNormalization(),
    tf.layers.reLU({ maxValue: 6 }),
  ];
  const model = tf.sequential({
    layers: [
      tf.layers.conv2d({ inputShape: [32, 32, 3], kernelSize: 3, filters: 8, strides: 2, padding: 'same' }),
      ...separable(16, 1),
      ...separable(32, 2),
    ],
  });
  drawWeights(model, 5);
  return model;
}

function head(inputShape: tf.Shape): tf.LayersModel {
  const model = tf.sequential({
    layers: [
      tf.layers.flatten({ inputShape }),
      tf.layers.dense({ units: 64, activation: 'relu' }),
      tf.layers.dense({ units: CLASSES, activation: 'softmax' }),
    ],
  });
  drawWeights(model, 6);
  return model;
}

/** A head on the features that a network gives which is not trained, by `fit`. */
export async function transfer(steps: number, batchSize: number): Promise<number[]> {
  const { images, labels } = drawPictures(steps * batchSize, 32, 3, CLASSES, 7);
  const features = base().predict(images) as tf.Tensor;
  const model = head(features.shape.slice(1));
  model.compile({ optimizer: tf.train.adam(0.0005), loss: 'categoricalCrossentropy' });
  const losses: number[] = [];
  await model.fit(features, labels, {
    batchSize,
    epochs: 1,
    shuffle: false,
    callbacks: { onBatchEnd: async (_, logs) => void losses.push(logs!.loss!) },
  });
  return losses;
}

/** The network with its head, all of it trained, by a loop with an optimizer. */
export async function fineTune(steps: number, batchSize: number): Promise<number[]> {
  const { images, labels } = drawPictures(steps * batchSize, 32, 3, CLASSES, 7);
  const [below, above] = [base(), head([8, 8, 32])];
  const optimizer = tf.train.momentum(0.005, 0.9);
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const loss = optimizer.minimize(() => {
      const batch = images.slice(step * batchSize, batchSize);
      const truth = labels.slice(step * batchSize, batchSize);
      const features = below.apply(batch, { training: true });
      const answer = above.apply(features, { training: true }) as tf.Tensor;
      return tf.metrics.categoricalCrossentropy(truth, answer).mean() as tf.Scalar;
    }, true)!;
    losses.push((await loss.data())[0]!);
    loss.dispose();
  }
  return losses;
}
