import * as tf from '@tensorflow/tfjs-core';
import '#gradients';
import { compareWithStock } from './self-test-shapes.ts';

/**
 * A small convolutional network whose inputs are drawn from a sine, so that no file and no random state is needed:
 * 6×6×2 pictures, convolution 3×3 to 4 channels, ReLU, max-pool 2×2, dense to 3, cross-entropy.
 */
const PICTURE: [number, number, number, number] = [2, 6, 6, 2];
const FILTER: [number, number, number, number] = [3, 3, 2, 4];
const DENSE: [number, number] = [16, 3];

/** The loss, and the sum of absolute gradients of the filter and of the dense weights, computed in float64 by plain loops (`test/workers/tfjs/self-test.test.ts`). */
export const RECORDED = { loss: 3.92062, filterGradient: 50.74975, denseGradient: 11.91953 };

/** Float32 sums of fewer than 200 terms agree to six digits; half-float textures of some phones to three. */
const TOLERANCE = 5e-3;

/** `count` values in -1…1, the same on every machine up to the last digit. */
export function wave(count: number, frequency: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => Math.sin(frequency * (i + 1)));
}

const size = (shape: number[]) => shape.reduce((product, side) => product * side, 1);

/**
 * Runs a known forward pass and its gradients on the current backend; on WASM, our kernels too, on the shapes in use.
 * @throws Error that names the value that is off, when the backend computes something else than recorded.
 */
export async function selfTest(): Promise<void> {
  const results = tf.tidy(() => {
    const x = tf.tensor4d(wave(size(PICTURE), 0.7), PICTURE);
    const labels = tf.tensor2d([1, 0, 0, 0, 0, 1], [2, 3]);
    const loss = (filter: tf.Tensor, dense: tf.Tensor) => {
      const convolved = tf.relu(tf.conv2d(x, filter as tf.Tensor4D, 1, 'valid'));
      const pooled = tf.maxPool(convolved, 2, 2, 'valid');
      const logits = tf.matMul(tf.reshape(pooled, [2, DENSE[0]]), dense as tf.Tensor2D);
      return tf.neg(tf.mean(tf.sum(tf.mul(labels, tf.logSoftmax(logits)), 1))) as tf.Scalar;
    };
    const { value, grads } = tf.valueAndGrads(loss)([
      tf.tensor4d(wave(size(FILTER), 1.3), FILTER),
      tf.tensor2d(wave(size(DENSE), 2.1), DENSE),
    ]);
    const total = (gradient: tf.Tensor | undefined) => tf.sum(tf.abs(gradient as tf.Tensor));
    return tf.stack([value, total(grads[0]), total(grads[1])]);
  });
  const values = await results.data();
  results.dispose();
  Object.entries(RECORDED).forEach(([name, expected], i) => {
    const found = values[i] ?? Number.NaN;
    if (!(Math.abs(found - expected) <= TOLERANCE * Math.abs(expected))) {
      throw new Error(`its self-test gave ${name} ${found} instead of ${expected}`);
    }
  });
  if (tf.getBackend() === 'wasm') await compareWithStock(wave);
}
