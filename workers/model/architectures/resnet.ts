import { input, type LayersModel, layers, model } from '@tensorflow/tfjs-layers';
import { chain, filters, Initialisers, type NetworkOptions, type Symbolic } from './architecture.ts';

/**
 * A small residual network (He et al. 2016): a stem, then two blocks of two 3×3 convolutions at 14×14 and one at
 * 7×7, each with batch-norm, halved by max-pooling, and global average pooling. At width 1 with ten classes it
 * stays below 250,000 weights, that is 1 MB.
 */
export function resnet({ imageSize, classes, width, seed }: NetworkOptions): LayersModel {
  const initial = new Initialisers(seed);
  const convolution = (count: number, kernelSize = 3) =>
    layers.conv2d({
      filters: filters(count, width),
      kernelSize,
      padding: 'same',
      useBias: false,
      kernelInitializer: initial.he(),
    });
  const normal = () => layers.batchNormalization({ momentum: 0.9, epsilon: 1e-3 });
  const relu = () => layers.activation({ activation: 'relu' });
  const pool = () => layers.maxPooling2d({ poolSize: 2 });
  const block = (x: Symbolic, count: number): Symbolic => {
    const changed = chain(x, convolution(count), normal(), relu(), convolution(count), normal());
    return chain(layers.add().apply([x, changed]) as Symbolic, relu());
  };

  const picture = input({ shape: [imageSize, imageSize, 1] });
  let x = chain(picture, convolution(24), normal(), relu(), convolution(40), normal(), pool(), relu());
  x = block(x, 40);
  x = chain(x, convolution(80), normal(), pool(), relu());
  x = block(x, 80);
  const output = chain(
    x,
    layers.globalAveragePooling2d({ dataFormat: 'channelsLast' }),
    layers.dense({ units: classes, activation: 'softmax', kernelInitializer: initial.glorot() }),
  );
  return model({ inputs: picture, outputs: output, name: 'resnet' });
}
