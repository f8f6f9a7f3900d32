import { input, type LayersModel, layers, model } from '@tensorflow/tfjs-layers';
import { chain, filters, Initialisers, type NetworkOptions } from './architecture.ts';

/**
 * Three blocks of 3×3 convolution (24, 48, 96), relu, max-pooling and batch-norm, and a dense layer on what is left:
 * small to download and quick to answer. 61,546 weights at width 1 with ten classes.
 */
export function starter({ imageSize, classes, width, seed }: NetworkOptions): LayersModel {
  const initial = new Initialisers(seed);
  const block = (count: number) => [
    layers.conv2d({
      filters: filters(count, width),
      kernelSize: 3,
      padding: 'same',
      activation: 'relu',
      kernelInitializer: initial.he(),
    }),
    layers.maxPooling2d({ poolSize: 2 }),
    layers.batchNormalization({ momentum: 0.9, epsilon: 1e-3 }),
  ];
  const picture = input({ shape: [imageSize, imageSize, 1] });
  const output = chain(
    picture,
    ...block(24),
    ...block(48),
    ...block(96),
    layers.flatten(),
    layers.dense({ units: classes, activation: 'softmax', kernelInitializer: initial.glorot() }),
  );
  return model({ inputs: picture, outputs: output, name: 'starter' });
}
