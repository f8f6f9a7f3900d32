import { tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as reference from '../../workers/kernels/reference/batch-norm.ts';
import { describeEverywhere, outputsOf } from './backends.ts';
import { expectClose, seeds, values } from './builds.ts';

const sizes = fc.tuple(fc.integer({ min: 2, max: 300 }), fc.oneof(fc.integer({ min: 1, max: 19 }), fc.constant(32)));
const EPSILON = 1e-3;

describeEverywhere('BatchNormTraining', () => {
  const normalize = (x: Float32Array, gamma: Float32Array, beta: Float32Array) =>
    outputsOf(
      'BatchNormTraining',
      () => ({ x: tensor(x, [x.length / gamma.length, gamma.length]), gamma: tensor(gamma), beta: tensor(beta) }),
      { epsilon: EPSILON },
    );

  it('normalizes by the moments of the batch', () => {
    fc.assert(
      fc.property(sizes, seeds, ([rows, channels], seed) => {
        const x = values(rows * channels, seed);
        const [gamma, beta] = [values(channels, seed + 1), values(channels, seed + 2)];
        const expected = reference.batchNormTraining(x, gamma, beta, EPSILON);
        // A mean of values up to 1 is rounded by 6e-8, which a deviation down to √epsilon makes 30 times larger.
        normalize(x, gamma, beta).forEach((output, i) => {
          expectClose(output, expected[i]!, 1e-5);
        });
      }),
    );
  });

  it('keeps the variance of values far from zero', () => {
    const x = values(500, 1).map((value) => value + 1000);
    const [, , variance] = normalize(x, Float32Array.of(1), Float32Array.of(0));
    const expected = reference.batchNormTraining(x, Float32Array.of(1), Float32Array.of(0), EPSILON);
    // The values themselves are exact; the mean, near 1000, is rounded by up to 1.2e-4 (4 units of 2⁻¹⁴ with its sum).
    expectClose(variance!, expected[2], 1e-5);
  });

  it('refuses parameters of another length than the channels', () => {
    expect(() => normalize(new Float32Array(4), Float32Array.of(1, 1), new Float32Array(3))).toThrow();
  });
});

describeEverywhere('BatchNormTrainingGrad', () => {
  it('gives the gradients of input, gamma and beta', () => {
    fc.assert(
      fc.property(sizes, seeds, ([rows, channels], seed) => {
        const [dy, x] = [values(rows * channels, seed), values(rows * channels, seed + 1)];
        const gamma = values(channels, seed + 2);
        const moments = reference.batchNormTraining(x, gamma, gamma, EPSILON);
        const [mean, variance] = [Float32Array.from(moments[1]), Float32Array.from(moments[2])];
        const expected = reference.batchNormTrainingGrad(dy, x, gamma, mean, variance, EPSILON);
        const shape = [rows, 1, 1, channels];
        const actual = outputsOf(
          'BatchNormTrainingGrad',
          () => ({
            dy: tensor(dy, shape),
            x: tensor(x, shape),
            gamma: tensor(gamma),
            mean: tensor(mean),
            variance: tensor(variance),
          }),
          { epsilon: EPSILON },
        );
        // dgamma adds up to 300 products of size 1, each divided by a deviation down to 0.03.
        actual.forEach((output, i) => {
          expectClose(output, expected[i]!, 1e-4);
        });
      }),
    );
  });

  it('is the slope of the normalized output', () => {
    const [rows, channels] = [6, 3];
    const [dy, x, gamma, beta] = [values(18, 1), values(18, 2), values(3, 3), values(3, 4)];
    const loss = (input: Float32Array) =>
      reference.batchNormTraining(input, gamma, beta, EPSILON)[0].reduce((total, y, i) => total + y * dy[i]!, 0);
    const [, mean, variance] = reference.batchNormTraining(x, gamma, beta, EPSILON);
    const [dx] = reference.batchNormTrainingGrad(
      dy,
      x,
      gamma,
      Float32Array.from(mean),
      Float32Array.from(variance),
      EPSILON,
    );
    const STEP = 2 ** -10;
    for (let i = 0; i < rows * channels; i++) {
      const moved = (by: number) => x.map((value, k) => (k === i ? value + by : value));
      expect((loss(moved(STEP)) - loss(moved(-STEP))) / (2 * STEP)).toBeCloseTo(dx[i]!, 3);
    }
  });
});
