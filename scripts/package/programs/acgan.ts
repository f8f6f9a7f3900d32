import * as tf from '@tensorflow/tfjs';
import { drawPictures, drawWeights, random } from './drawn.ts';

const LATENT = 16;
const CLASSES = 10;

/** Whether a picture is real, and of which class it is: strided convolutions with leaky relu and dropout. */
function discriminator(): tf.LayersModel {
  const conv = (filters: number, strides: number, first = {}) => [
    tf.layers.conv2d({ ...first, filters, kernelSize: 3, padding: 'same', strides }),
    tf.layers.leakyReLU({ alpha: 0.2 }),
    tf.layers.dropout({ rate: 0.3, seed: 11 }),
  ];
  const trunk = tf.sequential({
    layers: [...conv(8, 2, { inputShape: [28, 28, 1] }), ...conv(16, 1), ...conv(32, 2), tf.layers.flatten()],
  });
  const image = tf.input({ shape: [28, 28, 1] });
  const seen = trunk.apply(image) as tf.SymbolicTensor;
  const real = tf.layers.dense({ units: 1, activation: 'sigmoid' }).apply(seen) as tf.SymbolicTensor;
  const kind = tf.layers.dense({ units: CLASSES, activation: 'softmax' }).apply(seen) as tf.SymbolicTensor;
  return tf.model({ inputs: image, outputs: [real, kind] });
}

/** A picture of a class from noise: an embedding, transposed convolutions and batch normalization. */
function generator(): tf.LayersModel {
  const trunk = tf.sequential({
    layers: [
      tf.layers.dense({ units: 3 * 3 * 32, inputShape: [LATENT], activation: 'relu' }),
      tf.layers.reshape({ targetShape: [3, 3, 32] }),
      tf.layers.conv2dTranspose({ filters: 16, kernelSize: 5, activation: 'relu' }),
      tf.layers.batchNormalization(),
      tf.layers.conv2dTranspose({ filters: 8, kernelSize: 5, strides: 2, padding: 'same', activation: 'relu' }),
      tf.layers.batchNormalization(),
      tf.layers.conv2dTranspose({ filters: 1, kernelSize: 5, strides: 2, padding: 'same', activation: 'tanh' }),
    ],
  });
  const noise = tf.input({ shape: [LATENT] });
  const kind = tf.input({ shape: [1] });
  const embedded = tf.layers
    .flatten()
    .apply(tf.layers.embedding({ inputDim: CLASSES, outputDim: LATENT }).apply(kind)) as tf.SymbolicTensor;
  const joined = tf.layers.multiply().apply([noise, embedded]);
  return tf.model({ inputs: [noise, kind], outputs: trunk.apply(joined) as tf.SymbolicTensor });
}

/** The two in turn, by `trainOnBatch`: the discriminator on real and on made pictures, the generator through it. */
export async function acgan(steps: number, batchSize: number): Promise<number[]> {
  const judge = discriminator();
  drawWeights(judge, 8);
  const loss = ['binaryCrossentropy', 'sparseCategoricalCrossentropy'];
  judge.compile({ optimizer: tf.train.adam(0.0002, 0.5), loss });

  const maker = generator();
  drawWeights(maker, 9);
  const noise = tf.input({ shape: [LATENT] });
  const kind = tf.input({ shape: [1] });
  judge.trainable = false;
  const judged = judge.apply(maker.apply([noise, kind]) as tf.SymbolicTensor) as tf.SymbolicTensor[];
  const both = tf.model({ inputs: [noise, kind], outputs: judged });
  both.compile({ optimizer: tf.train.adam(0.0002, 0.5), loss });
  judge.trainable = true;

  const { images, classes } = drawPictures(steps * batchSize, 28, 1, CLASSES, 10);
  const next = random(12);
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const drawn = tf.tensor2d(
      Array.from({ length: batchSize * LATENT }, () => 2 * next() - 1),
      [batchSize, LATENT],
    );
    const truth = classes.slice(step * batchSize, batchSize);
    const made = maker.predict([drawn, truth]) as tf.Tensor;
    const shown = tf.concat([
      images
        .slice(step * batchSize, batchSize)
        .mul(2)
        .sub(1),
      made,
    ]);
    const real = tf.concat([tf.fill([batchSize, 1], 0.95), tf.zeros([batchSize, 1])]);
    const told = (await judge.trainOnBatch(shown, [real, tf.concat([truth, truth])])) as number[];
    const fooled = (await both.trainOnBatch([drawn, truth], [tf.fill([batchSize, 1], 0.95), truth])) as number[];
    losses.push(told[0]!, fooled[0]!);
    tf.dispose([drawn, truth, made, shown, real]);
  }
  return losses;
}
