import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startNodeEngine } from '../../../../scripts/support/engine.ts';
import { ARCHITECTURES } from '../../../../workers/models/architectures/index.ts';
import { Gradients } from '../../../../workers/training/plan/gradients.ts';
import type { Parameters } from '../../../../workers/training/plan/parameters.ts';
import { TrainingPlan } from '../../../../workers/training/plan/plan.ts';

let parameters: Parameters;

beforeAll(async () => {
  await startNodeEngine({ build: 'simd' });
  parameters = new TrainingPlan(ARCHITECTURES.starter({ imageSize: 12, classes: 3, width: 0.25, seed: 1 })).parameters;
});

const vectorOf = (value: (index: number) => number) =>
  Float32Array.from({ length: parameters.size + 2 }, (_, index) => value(index));

async function written(gradients: Gradients): Promise<Float32Array> {
  const vector = new Float32Array(gradients.size);
  await gradients.writeTo(vector);
  return vector;
}

describe('the gradients of a micro-batch', () => {
  it('come through a vector unchanged: weights, moments, loss and right answers', async () => {
    const vector = vectorOf((index) => index / 7);
    const gradients = Gradients.from(parameters, vector);
    expect(await written(gradients)).toEqual(vector);
    expect(gradients.moments).toEqual(vector.subarray(parameters.trainedSize, -2));
    expect([gradients.loss, gradients.correct]).toEqual([...vector.subarray(-2)]);
  });

  it('add up', async () => {
    const sum = Gradients.from(
      parameters,
      vectorOf((index) => index),
    );
    await sum.add(vectorOf((index) => 2 * index));
    expect(await written(sum)).toEqual(vectorOf((index) => 3 * index));
  });

  it('leave their sum in each vector that is added', async () => {
    const [first, second] = [vectorOf((index) => index), vectorOf(() => 0.25)];
    const sum = Gradients.from(
      parameters,
      vectorOf(() => 1),
    );
    await sum.add(first);
    expect(first).toEqual(vectorOf((index) => index + 1));
    await sum.add(second);
    await sum.writeTo(first);
    await sum.writeTo(second);
    expect(first).toEqual(vectorOf((index) => index + 1.25));
    expect(second).toEqual(first);
  });

  it('keep nothing of a vector, which is used again', async () => {
    const [first, second] = [vectorOf(() => 1), vectorOf(() => 2)];
    const sum = Gradients.from(parameters, first);
    await sum.add(second);
    first.fill(9);
    second.fill(9);
    expect(await written(sum)).toEqual(vectorOf(() => 3));
  });

  it('leave no tensor behind', async () => {
    const before = tf.memory().numTensors;
    const sum = Gradients.from(
      parameters,
      vectorOf(() => 1),
    );
    await sum.add(vectorOf(() => 1));
    await written(sum);
    sum.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
