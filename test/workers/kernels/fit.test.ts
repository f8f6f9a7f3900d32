/** The gradients and kernels that tfjs's own `fit` gains by, against what tfjs has in their place. */

import { readFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, it } from 'vitest';
import { KERNEL_FILES } from '../../../scripts/kernels.ts';
import { registerFastGradients } from '../../../workers/kernels/fit/gradients.ts';
import { SHARING_KERNELS } from '../../../workers/kernels/fit/sharing.ts';
import { TRAINING_KERNELS } from '../../../workers/kernels/list.ts';
import { registerTrainingKernels } from '../../../workers/kernels/register.ts';
import { describeBuilds, expectClose, runKernel, values } from './builds.ts';

const drawn = (shape: number[], seed: number) => tf.tensor(values(tf.util.sizeFromShape(shape), seed), shape);
const positive = (shape: number[], seed: number) => tf.tidy(() => drawn(shape, seed).abs().add(0.5));

/** The gradients of Σ w · f(inputs), w drawn, by each of the inputs; asserts that no tensor is left. */
async function gradientsOn(backend: string, f: (...xs: tf.Tensor[]) => tf.Tensor, inputs: () => tf.Tensor[]) {
  await tf.setBackend(backend);
  const before = tf.memory().numTensors;
  const found = tf.tidy(() => {
    const xs = inputs();
    const weighted = (...given: tf.Tensor[]) => {
      const y = f(...given);
      return y.mul(drawn(y.shape, 99)).sum();
    };
    return tf
      .grads(weighted)(xs)
      .map((gradient) => [...gradient.dataSync()]);
  });
  expect(tf.memory().numTensors).toBe(before);
  await tf.setBackend('wasm');
  return found;
}

describeBuilds("what tfjs's fit gains by", (build) => {
  beforeAll(async () => {
    const module = await readFile(KERNEL_FILES[build]);
    await registerTrainingKernels({ module, kernels: [...TRAINING_KERNELS, ...SHARING_KERNELS] });
    registerFastGradients();
    registerFastGradients();
  });

  const batchNorm = (x: tf.Tensor, m: tf.Tensor, v: tf.Tensor, offset?: tf.Tensor, scale?: tf.Tensor) =>
    tf.batchNorm(x, m as tf.Tensor1D, v as tf.Tensor1D, offset as tf.Tensor1D, scale as tf.Tensor1D, 0.01);
  const perChannel = (shape: number[]) => () => {
    const channels = [shape.at(-1)!];
    return [drawn(shape, 1), drawn(channels, 2), positive(channels, 3), drawn(channels, 4), drawn(channels, 5)];
  };

  it.each<[string, (...xs: tf.Tensor[]) => tf.Tensor, () => tf.Tensor[]]>([
    ['relu', (x) => x!.relu(), () => [drawn([3, 5, 7], 1)]],
    ['mean over the first axes', (x) => x!.mean([0, 1]), () => [drawn([3, 5, 7], 1)]],
    ['mean over the last axis, kept', (x) => x!.mean(-1, true), () => [drawn([3, 5, 7], 1)]],
    ['mean over all', (x) => x!.mean(), () => [drawn([3, 5], 1)]],
    ['batch norm of images', batchNorm, perChannel([2, 3, 3, 7])],
    ['batch norm of rows', batchNorm, perChannel([6, 5])],
    ['batch norm of volumes', batchNorm, perChannel([2, 3, 4])],
    ['batch norm by tensors as large as x', batchNorm, () => [1, 2, 3, 4, 5].map((i) => positive([2, 2, 2, 3], i))],
    [
      'batch norm with one vector twice',
      (x, m, v, s) => batchNorm(x!, m!, v!, s!, s!),
      () => perChannel([4, 3])().slice(0, 4),
    ],
    [
      "batch norm by its own batch's moments",
      (x, offset, scale) => {
        const { mean, variance } = tf.moments(x!, [0, 1, 2]);
        return batchNorm(x!, mean, variance, offset, scale).relu();
      },
      () => [drawn([3, 4, 4, 6], 1), drawn([6], 2), positive([6], 3)],
    ],
  ])("has the cpu backend's gradients: %s", async (_, f, inputs) => {
    const theirs = await gradientsOn('cpu', f, inputs);
    const ours = await gradientsOn('wasm', f, inputs);
    expect(theirs.some((gradient) => gradient.some((value) => value !== 0))).toBe(true);
    theirs.forEach((gradient, i) => {
      expectClose(ours[i]!, gradient, 2e-5);
    });
  });

  it("keeps tfjs's own for gradients of gradients", () => {
    const x = tf.tensor([-2, 0.5, 3]);
    const cubed = (value: tf.Tensor) => value.relu().pow(3).sum() as tf.Scalar;
    const slope = (value: tf.Tensor) => tf.grad(cubed)(value).sum() as tf.Scalar;
    expectClose(tf.grad(slope)(x).dataSync(), [0, 3, 18]);
  });

  it('copies nothing for a clone or a cast to the same type, and frees with the last', () => {
    const backend = tf.backend();
    const before = backend.numDataIds();
    const x = tf.tensor([1, 2, 3]);
    const [again, same] = [x.clone(), runKernel('Cast', { x }, { dtype: 'float32' }) as tf.Tensor];
    expect(again.dataId).toBe(x.dataId);
    expect(same.dataId).toBe(x.dataId);
    expect(backend.numDataIds()).toBe(before + 1);
    x.dispose();
    same.dispose();
    expect([...again.dataSync()]).toEqual([1, 2, 3]);
    again.dispose();
    expect(backend.numDataIds()).toBe(before);
  });

  it('leaves a variable as it was when what was cloned of it is replaced', () => {
    const variable = tf.variable(tf.tensor([1, 2]));
    const kept = variable.clone();
    variable.assign(tf.tensor([5, 6]));
    expect([...kept.dataSync()]).toEqual([1, 2]);
    expect([...variable.dataSync()]).toEqual([5, 6]);
  });

  it('clones strings, and casts to other types, as tfjs does', () => {
    expect(tf.tensor(['a', 'é']).clone().dataSync()).toEqual(['a', 'é']);
    expect([...tf.tensor([1.7, -1.7]).toInt().dataSync()]).toEqual([1, -1]);
    expect([...tf.tensor([1, 0], [2], 'bool').toFloat().dataSync()]).toEqual([1, 0]);
  });
});
