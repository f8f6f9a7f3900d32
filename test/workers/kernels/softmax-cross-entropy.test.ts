import { tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { softmaxCrossEntropy } from '../../../workers/kernels/reference/softmax-cross-entropy.ts';
import { outputsOf } from './backends.ts';
import { expectClose, seeds, values } from './builds.ts';
import { describeOwnKernel } from './describe-kernel.ts';

const sizes = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 23 }));
const calls = sizes.map((shape) => ({ inputs: { logits: shape, labels: shape } }));

describeOwnKernel('SoftmaxCrossEntropy', calls, () => {
  const run = (logits: Float32Array, labels: Float32Array, classes: number) =>
    outputsOf('SoftmaxCrossEntropy', () => ({
      logits: tensor(logits, [logits.length / classes, classes]),
      labels: tensor(labels, [labels.length / classes, classes]),
    })) as [Float32Array, Float32Array];

  it('gives loss and gradient of soft labels that need not sum to 1', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 40 }), seeds, ([rows, classes], scale, seed) => {
        const logits = values(rows * classes, seed).map((value) => value * scale);
        const labels = values(rows * classes, seed + 1).map(Math.abs);
        const [loss, dLogits] = run(logits, labels, classes);
        const expected = softmaxCrossEntropy(logits, labels, classes);
        // Labels add up to at most 23, losses to 23 · 80: a few roundings of 6e-8 of that.
        expectClose(loss, expected[0], 1e-5);
        expectClose(dLogits, expected[1], 1e-5);
      }),
    );
  });

  it('neither overflows nor underflows', () => {
    const [loss, dLogits] = run(Float32Array.of(1e4, -1e4), Float32Array.of(0, 1), 2);
    expectClose(loss, [2e4]);
    expectClose(dLogits, [1, -1]);
    expect(run(Float32Array.of(-1e30, 0), Float32Array.of(0, 1), 2)[0][0]).toBeCloseTo(0);
  });

  it('shows NaN instead of hiding it', () => {
    const [loss, dLogits] = run(Float32Array.of(Number.NaN, 1), Float32Array.of(1, 0), 2);
    expect(loss[0]).toBeNaN();
    expect(dLogits[0]).toBeNaN();
  });

  it('refuses labels of another shape', () => {
    expect(() => run(new Float32Array(4), new Float32Array(6), 2)).toThrow();
  });
});
