import * as tf from '@tensorflow/tfjs-core';
import { runStockKernel } from '../kernels/register.ts';

/** 3×3 convolutions of the networks that ship and of Train's presets: side of the picture, channels in and out. */
const CONVOLUTIONS: readonly [side: number, channels: number, filters: number, pad: 'same' | 'valid'][] = [
  [28, 1, 16, 'same'],
  [28, 16, 40, 'same'],
  [14, 40, 40, 'same'],
  [14, 40, 88, 'same'],
  [7, 88, 88, 'same'],
  [28, 1, 24, 'same'],
  [14, 24, 48, 'same'],
  [7, 48, 96, 'same'],
  [28, 1, 12, 'same'],
  [14, 12, 32, 'same'],
  [28, 1, 32, 'valid'],
  [13, 32, 64, 'valid'],
];

/** What they normalise and pool: side and channels. */
const MAPS: readonly [side: number, channels: number][] = [
  [28, 16],
  [28, 40],
  [14, 40],
  [14, 88],
  [7, 88],
  [7, 48],
  [3, 96],
  [11, 64],
];

/** Their dense layers. */
const DENSE: readonly [inputs: number, units: number][] = [
  [88, 10],
  [864, 10],
  [1568, 64],
  [1600, 128],
  [128, 10],
];

/** Pictures at once: one, and the two views of a photo. */
const BATCHES = [1, 2];

/** Values that are drawn before they come again: a sine each is dear, and no row of a tensor is as long. */
const PERIOD = 4099;

/** Sums of up to 1,600 products of float32 numbers up to 1 differ by less, in whatever order they are added. */
const TOLERANCE = 1e-3;

interface Call {
  kernel: string;
  inputs: Record<string, number[]>;
  attrs: tf.NamedAttrMap;
}

function* callsOf(batch: number): Generator<Call> {
  const plain = { strides: [1, 1], dataFormat: 'NHWC', dilations: [1, 1] };
  for (const [side, channels, filters, pad] of CONVOLUTIONS) {
    const inputs = { x: [batch, side, side, channels], filter: [3, 3, channels, filters], bias: [filters] };
    yield { kernel: tf.FusedConv2D, inputs, attrs: { ...plain, pad, activation: side === 7 ? 'linear' : 'relu' } };
  }
  for (const [side, channels] of MAPS) {
    const x = [batch, side, side, channels];
    const each = [channels];
    const inputs = { x, scale: each, offset: each, mean: each, variance: each };
    yield { kernel: tf.FusedBatchNorm, inputs, attrs: { varianceEpsilon: 0.001 } };
    yield { kernel: tf.MaxPool, inputs: { x }, attrs: { filterSize: [2, 2], strides: [2, 2], pad: 'valid' } };
  }
  for (const [from, to] of DENSE) {
    const attrs = { transposeA: false, transposeB: false, activation: 'linear' };
    yield { kernel: tf._FusedMatMul, inputs: { a: [1, batch, from], b: [1, from, to] }, attrs };
  }
}

const CALLS = BATCHES.flatMap((batch) => [...callsOf(batch)]);

const size = (shape: readonly number[]) => shape.reduce((product, side) => product * side, 1);

/**
 * Compares our kernels with tfjs's own, which lie in another binary, on the shapes by which the networks that ship and
 * the presets answer. For the WASM backend with the training kernels.
 * @throws Error that names the kernel and its input's shape, where one answers otherwise
 */
export async function compareWithStock(wave: (count: number, frequency: number) => Float32Array): Promise<void> {
  // Drawn once: each input begins somewhere else in it.
  const most = Math.max(...CALLS.map(({ inputs }) => Math.max(...Object.values(inputs).map(size))));
  const values = new Float32Array(most + 64);
  const drawn = wave(PERIOD, 1.7);
  for (let at = 0; at < values.length; at += PERIOD) values.set(drawn.subarray(0, values.length - at), at);
  for (const { kernel, inputs: shapes, attrs } of CALLS) {
    const differs = tf.tidy(() => {
      const inputs = Object.fromEntries(
        Object.entries(shapes).map(([name, shape], i) => {
          const input = tf.tensor(values.subarray(7 * i, 7 * i + size(shape)), shape);
          return [name, name === 'variance' ? tf.abs(input) : input];
        }),
      );
      const ours = tf.engine().runKernel(kernel, inputs, attrs) as tf.Tensor;
      const stock = runStockKernel(kernel, inputs, attrs) as tf.Tensor;
      return farthest(ours.dataSync<'float32'>(), stock.dataSync<'float32'>());
    });
    if (!(differs <= TOLERANCE))
      throw new Error(`its self-test found ${kernel} of [${Object.values(shapes)[0]}] wrong by ${differs}`);
  }
}

/** The largest difference, as a fraction of the number where that is above 1; NaN where one of them is. */
function farthest(ours: Float32Array, stock: Float32Array): number {
  let most = 0;
  for (let i = 0; i < stock.length; i++) {
    const difference = Math.abs(ours[i]! - stock[i]!) / Math.max(1, Math.abs(stock[i]!));
    if (!(difference <= most)) most = difference;
  }
  return most;
}
