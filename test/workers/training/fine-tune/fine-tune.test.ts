import { type LayersModel, layers, sequential } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { startNodeEngine } from '../../../../scripts/support/engine.ts';
import type { FeatureDataset } from '../../../../workers/training/fine-tune/feature-dataset.ts';
import { type FineTuneRun, fineTune } from '../../../../workers/training/fine-tune/fine-tune.ts';

beforeAll(async () => {
  await startNodeEngine();
});

/** Two features, two classes, answers even at first. */
function even(): LayersModel {
  return sequential({
    layers: [
      layers.flatten({ inputShape: [1, 1, 2] }),
      layers.dense({ units: 2, activation: 'softmax', kernelInitializer: 'zeros' }),
    ],
  });
}

/** One and the same thing, said to be of the first class. */
function features(count: number): FeatureDataset {
  return {
    features: new Float32Array(2 * count).fill(1),
    targets: Float32Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? 1 : 0)),
    count,
    variants: 1,
  };
}

/** The same thing, of the first class as often as `fraction` says. */
function heldBack(fraction: number): FineTuneRun['heldBack'] {
  const labels = Uint8Array.from({ length: 10 }, (_, i) => (i < 10 * fraction ? 0 : 1));
  return { count: 10, inputs: { features: new Float32Array(20).fill(1) }, targets: { labels } };
}

async function taught(fraction: number) {
  let revised = 0;
  const step = await fineTune({
    network: even(),
    samples: features(8),
    rehearsal: features(8),
    heldBack: heldBack(fraction),
    revision: {
      samples: features(16),
      steps: 5,
      onBegin: async () => {
        revised++;
      },
    },
    settings: {
      steps: 40,
      samplesAStep: 4,
      rehearsedAStep: 4,
      learningRate: 0.1,
      weightDecay: 0,
      blend: 1,
      seed: 1,
    },
    replicas: [],
    control: {},
  });
  return { step, revised };
}

describe('fine-tuning', () => {
  it('ends by the samples held back, and then teaches them too', async () => {
    const { step, revised } = await taught(0.8);
    expect(step).toBeGreaterThan(0);
    expect(step).toBeLessThan(40);
    expect(revised).toBe(1);
  });

  it('leaves the network as it was where nothing helps the samples held back', async () => {
    expect(await taught(0.1)).toEqual({ step: 0, revised: 0 });
  });
});
