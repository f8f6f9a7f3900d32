import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startNodeEngine } from '../../../scripts/support/engine.ts';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { OPTIMIZERS } from '../../../src/domain/optimizers/index.ts';
import { PRESETS } from '../../../src/domain/presets.ts';
import type { TrainingOptions } from '../../../src/domain/training-options.ts';
import { labelledPictures } from '../../../workers/training/examples.ts';
import { bytesOfTraining, checkMemory } from '../../../workers/training/memory.ts';
import { TrainingPlan } from '../../../workers/training/plan/plan.ts';
import { buildNetwork, train } from '../../../workers/training/train.ts';
import { BARS, bars, localReplica } from './support.ts';

beforeAll(async () => {
  await startNodeEngine({ build: 'simd' });
});

const heap = () => (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.length;

const messageOf = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof SelvedgeError) return `${error.name}: ${error.message}`;
    throw error;
  }
  return 'fits';
};

function planOf(options: TrainingOptions): TrainingPlan {
  return new TrainingPlan(buildNetwork(options, FASHION_MNIST));
}

describe('the memory that a training takes', () => {
  it.each(Object.entries(PRESETS))('suffices for the preset %s, on one core and on sixteen', (_, options) => {
    for (const replicas of [1, 16]) {
      expect(messageOf(() => checkMemory(planOf(options), { ...options, replicas }, 60_000))).toBe('fits');
    }
  });

  it('counts the weights of every core', () => {
    const wide: TrainingOptions = {
      ...PRESETS.reference,
      architecture: { name: 'reference', width: 8 },
      batchSize: 16,
    };
    const plan = planOf(wide);
    const message = (replicas: number) => messageOf(() => checkMemory(plan, { ...wide, replicas }, 60_000));
    expect(message(1)).toBe('fits');
    expect(message(16)).toMatch(/^training-options: architecture.width has to be smaller, or replicas fewer/);
  });

  it('does not grow with the layers when nothing is learnt: outputs are freed once they were used', () => {
    const plan = planOf(PRESETS.best);
    const x = tf.zeros([8, 28, 28, 1]) as tf.Tensor4D;
    const weights = new Map(plan.parameters.weights.map((weight) => [weight, weight.variable.read()]));
    const most = { bytes: 0 };
    const { makeTensorFromTensorInfo } = tf.engine();
    const spy = vi.spyOn(tf.engine(), 'makeTensorFromTensorInfo').mockImplementation((...given) => {
      const tensor = makeTensorFromTensorInfo.apply(tf.engine(), given);
      most.bytes = Math.max(most.bytes, tf.memory().numBytes);
      return tensor;
    });
    const before = tf.memory().numBytes;
    plan.infer(x, weights).dispose();
    spy.mockRestore();
    expect(most.bytes).toBeGreaterThan(before);
    expect(most.bytes - before).toBeLessThan((4 * 8 * plan.floatsPerExample) / 2);
    expect(tf.memory().numBytes).toBe(before);
    x.dispose();
  });

  it('is told beforehand: the heap grows by no more, and by no less than a third of it', async () => {
    const options: TrainingOptions = {
      ...PRESETS.starter,
      ...{ batchSize: 512, epochs: 1, validationShare: 0, optimizer: OPTIMIZERS.adam.defaults, replicas: 1 },
    };
    const network = buildNetwork(options, BARS);
    const expected = bytesOfTraining(new TrainingPlan(network), options, 512);
    const before = heap();
    await train(network, { options, examples: bars(1024), spec: BARS, startReplica: localReplica });
    const grown = heap() - before;
    expect(grown).toBeLessThanOrEqual(expected);
    expect(grown).toBeGreaterThan(expected / 3);
  });

  it('is refused where it would end the worker, with the batch that would do', async () => {
    const options: TrainingOptions = {
      ...PRESETS.starter,
      ...{ architecture: { name: 'starter', width: 8 }, batchSize: 4096, replicas: 2 },
    };
    const plan = planOf(options);
    const message = messageOf(() => checkMemory(plan, options, 60_000));
    expect(message).toMatch(/^training-options: batchSize has to be at most \d+ /);
    const most = Number(/\d+/.exec(message)?.[0]);
    expect(messageOf(() => checkMemory(plan, { ...options, batchSize: most }, 60_000))).toBe('fits');
    expect(messageOf(() => checkMemory(plan, { ...options, batchSize: most + 1 }, 60_000))).not.toBe('fits');
    expect(messageOf(() => checkMemory(plan, options, most))).toBe('fits');
    const pictures = { images: new Uint8Array(4096 * 784), labels: new Uint8Array(4096) };
    const run = { options, examples: labelledPictures(pictures), spec: FASHION_MNIST, startReplica: localReplica };
    await expect(train(buildNetwork(options, FASHION_MNIST), run)).rejects.toMatchObject({ name: 'training-options' });
  });
});
