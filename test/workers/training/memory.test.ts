import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
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
  }
  return 'fits';
};

function planOf(options: TrainingOptions): TrainingPlan {
  return new TrainingPlan(buildNetwork(options, FASHION_MNIST));
}

describe('the memory that a training takes', () => {
  it.each(Object.entries(PRESETS))('suffices for the preset %s, also on one core', (_, options) => {
    expect(messageOf(() => checkMemory(planOf(options), { ...options, replicas: 1 }, 60_000))).toBe('fits');
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
    expect(messageOf(() => checkMemory(plan, { ...options, batchSize: most + 2 }, 60_000))).not.toBe('fits');
    expect(messageOf(() => checkMemory(plan, options, most))).toBe('fits');
    const pictures = { images: new Uint8Array(4096 * 784), labels: new Uint8Array(4096) };
    const run = { options, examples: labelledPictures(pictures), spec: FASHION_MNIST, startReplica: localReplica };
    await expect(train(buildNetwork(options, FASHION_MNIST), run)).rejects.toMatchObject({ name: 'training-options' });
  });
});
