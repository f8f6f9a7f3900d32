import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import { RECORDED, selfTest, wave } from '../../../workers/tfjs/self-test.ts';

/** The self-test's network once more, in float64 and plain loops, with its gradients by the chain rule. */
function byHand() {
  const [N, S, C, K, O, P] = [2, 6, 2, 3, 4, 2];
  const x = Array.from(wave(N * S * S * C, 0.7));
  const filter = Array.from(wave(K * K * C * O, 1.3));
  const dense = Array.from(wave(16 * 3, 2.1));
  const dFilter = new Array<number>(filter.length).fill(0);
  const dDense = new Array<number>(dense.length).fill(0);
  let loss = 0;
  for (let n = 0; n < N; n++) {
    const label = n === 0 ? 0 : 2;
    const features: { value: number; y: number; x: number; channel: number }[] = [];
    for (let py = 0; py < P; py++)
      for (let px = 0; px < P; px++)
        for (let o = 0; o < O; o++) {
          let best = { value: Number.NEGATIVE_INFINITY, y: 0, x: 0, channel: o };
          for (let y = 2 * py; y < 2 * py + 2; y++)
            for (let xx = 2 * px; xx < 2 * px + 2; xx++) {
              let sum = 0;
              for (let ky = 0; ky < K; ky++)
                for (let kx = 0; kx < K; kx++)
                  for (let c = 0; c < C; c++)
                    sum += x[((n * S + y + ky) * S + xx + kx) * C + c]! * filter[((ky * K + kx) * C + c) * O + o]!;
              if (sum > best.value) best = { value: sum, y, x: xx, channel: o };
            }
          features.push({ ...best, value: Math.max(best.value, 0) });
        }
    const logits = [0, 1, 2].map((k) => features.reduce((sum, f, i) => sum + f.value * dense[i * 3 + k]!, 0));
    const norm = Math.log(logits.reduce((sum, z) => sum + Math.exp(z), 0));
    loss += (norm - logits[label]!) / N;
    const dLogits = logits.map((z, k) => (Math.exp(z - norm) - (k === label ? 1 : 0)) / N);
    features.forEach((f, i) => {
      let dFeature = 0;
      for (let k = 0; k < 3; k++) {
        dDense[i * 3 + k]! += f.value * dLogits[k]!;
        dFeature += dense[i * 3 + k]! * dLogits[k]!;
      }
      if (f.value <= 0) return;
      for (let ky = 0; ky < K; ky++)
        for (let kx = 0; kx < K; kx++)
          for (let c = 0; c < C; c++)
            dFilter[((ky * K + kx) * C + c) * O + f.channel]! +=
              dFeature * x[((n * S + f.y + ky) * S + f.x + kx) * C + c]!;
    });
  }
  const total = (values: number[]) => values.reduce((sum, v) => sum + Math.abs(v), 0);
  return { loss, filterGradient: total(dFilter), denseGradient: total(dDense) };
}

describe('the self-test', () => {
  beforeAll(async () => {
    await tf.setBackend('cpu');
  });

  it('holds the values that the same network gives in plain float64 loops', () => {
    const computed = byHand();
    for (const name of ['loss', 'filterGradient', 'denseGradient'] as const) {
      expect(RECORDED[name], name).toBeCloseTo(computed[name], 4);
    }
  });

  it('passes on the cpu backend and leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    await selfTest();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('refuses a backend that computes something else', async () => {
    const kernel = tf.getKernel('MaxPool', 'cpu');
    const wrong = tf.getKernel('AvgPool', 'cpu').kernelFunc;
    tf.unregisterKernel('MaxPool', 'cpu');
    tf.registerKernel({ ...kernel, kernelFunc: wrong });
    try {
      await expect(selfTest()).rejects.toThrow(/self-test gave/);
    } finally {
      tf.unregisterKernel('MaxPool', 'cpu');
      tf.registerKernel(kernel);
    }
  });
});
