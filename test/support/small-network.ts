import type { io } from '@tensorflow/tfjs-core';
import { input, type LayersModel, layers, model, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { toArtifacts } from '../../workers/tfjs/artifacts.ts';
import type { ACTIVATIONS, AnyNetwork } from './any-network.ts';

type Activation = Parameters<typeof layers.activation>[0]['activation'];

/** What a file says of the networks here. */
export const FACTS = { name: 'small', classes: ['a', 'b'], preprocessing: { imageSize: 6, mean: 0, deviation: 1 } };

/** Bytes of every size, the same each time. */
export const byteNoise = (count: number) =>
  Uint8Array.from({ length: count }, (_, i) => (i * 131 + (i >> 3) * 57) % 256);

const applied = (value: SymbolicTensor, layer: layers.Layer) => layer.apply(value) as SymbolicTensor;

/** A network of some layers and what has to stand around them. */
export async function networkWith(...made: layers.Layer[]): Promise<io.ModelArtifacts> {
  const network = smallNetwork(...made);
  const artifacts = await toArtifacts(network);
  network.dispose();
  return artifacts;
}

/** A network of one activation that takes the pictures themselves. */
export const activationAlone = (activation: (typeof ACTIVATIONS)[number]): AnyNetwork => ({
  build: () => smallNetwork(layers.activation({ activation: activation as Activation })),
  imageSize: 6,
  classes: 2,
  seed: 1,
  head: 'linear',
});

function smallNetwork(...made: layers.Layer[]): LayersModel {
  const x = input({ shape: [6, 6, 1] });
  const y = made.reduce(applied, x);
  const flat = y.shape.length === 2 ? y : applied(y, layers.flatten({ name: 'flat' }));
  return model({ inputs: x, outputs: applied(flat, layers.dense({ units: 2, name: 'head' })) });
}
