import { input, type LayersModel, layers, model } from '@tensorflow/tfjs-layers';
import { chain, filters, Initialisers, type NetworkOptions, type Symbolic } from './architecture.ts';

/**
 * A small residual network (He et al. 2016): two blocks of two 3×3 convolutions (40) at 14×14, one (88) at 7×7, each
 * with batch-norm, and global average pooling. What leads from one resolution to the next is a convolution, relu and
 * max-pooling, which train as one kernel. 237,866 weights at width 1 with ten classes, that is just below 1 MB.
 */
export function resnet({ imageSize, classes, width, seed }: NetworkOptions): LayersModel {
  const initial = new Initialisers(seed);
  const convolution = (count: number, activation: 'relu' | 'linear') =>
    layers.conv2d({
      filters: filters(count, width),
      kernelSize: 3,
      padding: 'same',
      activation,
      kernelInitializer: initial.he(),
    });
  const normal = () => layers.batchNormalization({ momentum: 0.9, epsilon: 1e-3 });
  const relu = () => layers.activation({ activation: 'relu' });
  const halved = (count: number) => [convolution(count, 'relu'), layers.maxPooling2d({ poolSize: 2 }), normal()];
  const block = (x: Symbolic, count: number): Symbolic => {
    const changed = chain(x, convolution(count, 'linear'), normal(), relu(), convolution(count, 'linear'), normal());
    return chain(layers.add().apply([x, changed]) as Symbolic, relu());
  };

  const picture = input({ shape: [imageSize, imageSize, 1] });
  let x = chain(picture, convolution(16, 'relu'), normal(), ...halved(40));
  x = block(block(x, 40), 40);
  x = block(chain(x, ...halved(88)), 88);
  const output = chain(
    x,
    layers.globalAveragePooling2d({ dataFormat: 'channelsLast' }),
    layers.dense({ units: classes, activation: 'softmax', kernelInitializer: initial.glorot() }),
  );
  return model({ inputs: picture, outputs: output, name: 'resnet' });
}
