import { input, type LayersModel, layers, model } from '@tensorflow/tfjs-layers';
import { chain, filters, Initialisers, type NetworkOptions } from './architecture.ts';

/**
 * The notebook's network, and Keras's classic example: two 3×3 convolutions (32, 64) with relu and max-pooling, a
 * dense layer of 128, softmax. 225,034 weights at width 1 with ten classes.
 */
export function reference({ imageSize, classes, width, seed }: NetworkOptions): LayersModel {
  const initial = new Initialisers(seed);
  const convolution = (count: number) =>
    layers.conv2d({
      filters: filters(count, width),
      kernelSize: 3,
      activation: 'relu',
      kernelInitializer: initial.glorot(),
    });
  const picture = input({ shape: [imageSize, imageSize, 1] });
  const output = chain(
    picture,
    convolution(32),
    layers.maxPooling2d({ poolSize: 2 }),
    convolution(64),
    layers.maxPooling2d({ poolSize: 2 }),
    layers.flatten(),
    layers.dense({ units: filters(128, width), activation: 'relu', kernelInitializer: initial.glorot() }),
    layers.dense({ units: classes, activation: 'softmax', kernelInitializer: initial.glorot() }),
  );
  return model({ inputs: picture, outputs: output, name: 'reference' });
}
