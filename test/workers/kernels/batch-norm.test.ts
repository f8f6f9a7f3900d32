import { batchNorm, dispose, tensor, tensor1d, tensor4d } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as reference from '../../../workers/kernels/reference/batch-norm.ts';
import { outputsOf } from './backends.ts';
import { expectClose, seeds, values } from './builds.ts';
import { describeKernel, describeOwnKernel } from './describe-kernel.ts';

const sizes = fc.tuple(fc.integer({ min: 2, max: 300 }), fc.oneof(fc.integer({ min: 1, max: 19 }), fc.constant(32)));
const EPSILON = 1e-3;

const calls = (...perChannel: string[]) =>
  fc.tuple(sizes, fc.boolean()).map(([[rows, channels], relu]) => ({
    inputs: { x: [rows, channels], ...Object.fromEntries(perChannel.map((name) => [name, [channels]])) },
    attrs: { epsilon: EPSILON, varianceEpsilon: EPSILON, relu },
  }));
const gradientCalls = calls('gamma', 'mean', 'variance', 'beta').map((call) => ({
  ...call,
  inputs: { ...call.inputs, dy: call.inputs.x },
}));

describeOwnKernel('BatchNormTraining', calls('gamma', 'beta'), () => {
  const normalize = (x: Float32Array, gamma: Float32Array, beta: Float32Array, relu = false) =>
    outputsOf(
      'BatchNormTraining',
      () => ({ x: tensor(x, [x.length / gamma.length, gamma.length]), gamma: tensor(gamma), beta: tensor(beta) }),
      { epsilon: EPSILON, relu },
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

  it('cuts off below zero where relu is asked for, and leaves a NaN', () => {
    const x = Float32Array.from([...values(30, 1), Number.NaN, ...values(29, 2)]);
    const [gamma, beta] = [values(4, 3), values(4, 4)];
    const plain = normalize(x, gamma, beta)[0]!;
    const cut = normalize(x, gamma, beta, true)[0]!;
    expect(cut).toEqual(plain.map((value) => Math.max(value, 0)));
    expect(cut.filter((value) => value === 0).length).toBeGreaterThan(5);
    expect(cut[30]).toBeNaN();
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

describeOwnKernel('BatchNormTrainingGrad', gradientCalls, () => {
  it('gives the gradients of input, gamma and beta, with and without relu', () => {
    fc.assert(
      fc.property(sizes, fc.boolean(), seeds, ([rows, channels], relu, seed) => {
        const [dy, x] = [values(rows * channels, seed), values(rows * channels, seed + 1)];
        const [gamma, beta] = [values(channels, seed + 2), values(channels, seed + 3)];
        const [, ...moments] = reference.batchNormTraining(x, gamma, beta, EPSILON);
        const [mean, variance] = moments.map((moment) => Float32Array.from(moment)) as [Float32Array, Float32Array];
        const y = reference.batchNorm(x, gamma, beta, mean, variance, EPSILON);
        // Which side of 0 a value falls on that is 0 but for rounding, nobody can tell.
        fc.pre(!relu || y.every((value) => Math.abs(value) > 1e-5));
        const passed = relu ? dy.map((gradient, i) => (y[i]! > 0 ? gradient : 0)) : dy;
        const expected = reference.batchNormTrainingGrad(passed, x, gamma, mean, variance, EPSILON);
        const shape = [rows, 1, 1, channels];
        const tensors = () => ({
          dy: tensor(dy, shape),
          x: tensor(x, shape),
          gamma: tensor(gamma),
          mean: tensor(mean),
          variance: tensor(variance),
        });
        const inputs = () => (relu ? { ...tensors(), beta: tensor(beta) } : tensors());
        // dgamma adds up to 300 products of size 1, each divided by a deviation down to 0.03.
        outputsOf('BatchNormTrainingGrad', inputs, { epsilon: EPSILON, relu }).forEach((output, i) => {
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
    const inputs = () => ({
      dy: tensor(dy, [rows, channels]),
      x: tensor(x, [rows, channels]),
      gamma: tensor(gamma),
      mean: tensor(Float32Array.from(mean)),
      variance: tensor(Float32Array.from(variance)),
    });
    const [dx] = outputsOf('BatchNormTrainingGrad', inputs, { epsilon: EPSILON, relu: false });
    const STEP = 2 ** -10;
    for (let i = 0; i < rows * channels; i++) {
      const moved = (by: number) => x.map((value, k) => (k === i ? value + by : value));
      expect((loss(moved(STEP)) - loss(moved(-STEP))) / (2 * STEP)).toBeCloseTo(dx![i]!, 3);
    }
  });
});

describeKernel('FusedBatchNorm', calls('mean', 'variance', 'offset', 'scale'), () => {
  it('normalizes by moments that are given', () => {
    fc.assert(
      fc.property(sizes, seeds, ([rows, channels], seed) => {
        const x = values(rows * channels, seed);
        const [scale, offset, mean] = [1, 2, 3].map((i) => values(channels, seed + i)) as [
          Float32Array,
          Float32Array,
          Float32Array,
        ];
        const variance = values(channels, seed + 4).map(Math.abs);
        const [y] = outputsOf(
          'FusedBatchNorm',
          () => ({
            x: tensor(x, [rows, 1, 1, channels]),
            scale: tensor(scale),
            offset: tensor(offset),
            mean: tensor(mean),
            variance: tensor(variance),
          }),
          { varianceEpsilon: EPSILON },
        );
        // A few roundings of 6e-8 of values up to 2 / 0.03.
        expectClose(y!, reference.batchNorm(x, scale, offset, mean, variance, EPSILON), 1e-6);
      }),
    );
  });

  it('takes moments of another shape, or none of scale and offset, as tfjs does', () => {
    const x = tensor4d(values(24, 1), [2, 2, 2, 3]);
    const moments = [tensor1d([0.5, 0, -0.5]), tensor1d([1, 2, 3])] as const;
    const plain = batchNorm(x, ...moments);
    const full = batchNorm(x, ...moments, tensor1d([0, 0, 0]), tensor1d([1, 1, 1]));
    expectClose(plain.dataSync(), full.dataSync(), 1e-6);
    dispose([x, ...moments, plain, full]);
  });
});
