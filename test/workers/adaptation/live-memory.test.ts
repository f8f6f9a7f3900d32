import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startNodeEngine } from '../../../scripts/support/engine.ts';
import { classNames, preprocessingOf } from '../../../src/domain/datasets/dataset-spec.ts';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import type { ModelMetadata } from '../../../src/domain/model-metadata.ts';
import type { StorageTopic } from '../../../src/domain/storage.ts';
import { LiveMemory } from '../../../workers/adaptation/live-memory.ts';
import { ARCHITECTURES } from '../../../workers/models/architectures/index.ts';
import type { OpenedModel } from '../../../workers/models/model-file.ts';
import type { Storage } from '../../../workers/storage/index.ts';

beforeAll(async () => {
  await startNodeEngine();
});

const EVEN = new Float32Array(10).fill(0.1);

function opened(): OpenedModel {
  const model = ARCHITECTURES.starter({ imageSize: 28, classes: 10, width: 0.5, seed: 2 });
  const metadata = { classes: classNames(FASHION_MNIST), preprocessing: preprocessingOf(FASHION_MNIST) };
  return { model, metadata: metadata as unknown as ModelMetadata };
}

const NAMES = classNames(FASHION_MNIST);
const picture = (seed: number) => Uint8Array.from({ length: 784 }, (_, i) => (Math.sin(i * seed) > 0 ? 200 : 0));

/** Storage that holds samples in memory, and tells of those that are added. */
function storage() {
  const kept: { id: string; label: string; takenAt: number; pixels: Uint8Array }[] = [];
  const versions: { id: string; createdAt: number; taught?: string[] }[] = [];
  const listeners: ((topics: StorageTopic[]) => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener(['samples']);
  };
  const samples = {
    pixels: async () => ({
      ids: kept.map(({ id }) => id),
      labels: kept.map(({ label }) => label),
      pixels: Uint8Array.from(kept.flatMap(({ pixels }) => [...pixels])),
    }),
    list: async () => kept,
  };
  return {
    kept,
    versions,
    tell,
    parts: {
      samples,
      models: { list: async () => versions },
      changes: { subscribe: (listener: (topics: StorageTopic[]) => void) => listeners.push(listener) },
    } as unknown as Storage,
  };
}

describe('the live memory', () => {
  it('answers with a sample soon after it was kept, and no longer once that is gone', async () => {
    const { kept, tell, parts } = storage();
    const memory = new LiveMemory(parts);
    const model = opened();
    const ask = () => memory.answer('starter', model, picture(0.3), EVEN);
    expect(await ask()).toEqual(EVEN);
    kept.push({ id: 'a', label: 'Coat', takenAt: 5, pixels: picture(0.3) });
    tell();
    const coat = async () => (await ask())[NAMES.indexOf('Coat')]!;
    await vi.waitFor(async () => expect(await coat()).toBeGreaterThan(0.4));
    kept.pop();
    tell();
    await vi.waitFor(async () => expect(await coat()).toBeCloseTo(0.1, 5));
  });

  it('does not ask samples that the model in use was taught', async () => {
    const { kept, versions, parts } = storage();
    versions.push({ id: 'mine', createdAt: 10, taught: ['a'] });
    kept.push({ id: 'a', label: 'Coat', takenAt: 5, pixels: picture(0.3) });
    // Taken while the clock was set back, or on another device.
    kept.push({ id: 'b', label: 'Bag', takenAt: 1, pixels: picture(0.7) });
    const memory = new LiveMemory(parts);
    const model = opened();
    const ask = (seed: number) => memory.answer('mine', model, picture(seed), EVEN);
    await vi.waitFor(async () => expect((await ask(0.7))[NAMES.indexOf('Bag')]).toBeGreaterThan(0.4));
    const taught = await ask(0.3);
    expect(taught[NAMES.indexOf('Coat')]).toBeLessThanOrEqual(0.1);
  });

  it('takes a version from before that was written down to know what was taken before it', async () => {
    const { kept, versions, parts } = storage();
    versions.push({ id: 'mine', createdAt: 10 });
    kept.push({ id: 'a', label: 'Coat', takenAt: 5, pixels: picture(0.3) });
    kept.push({ id: 'b', label: 'Bag', takenAt: 15, pixels: picture(0.7) });
    const memory = new LiveMemory(parts);
    const model = opened();
    const ask = (seed: number) => memory.answer('mine', model, picture(seed), EVEN);
    await vi.waitFor(async () => expect((await ask(0.7))[NAMES.indexOf('Bag')]).toBeGreaterThan(0.4));
    expect((await ask(0.3))[NAMES.indexOf('Coat')]).toBeLessThanOrEqual(0.1);
  });

  it('leaves the network’s answer alone where storage cannot be read', async () => {
    const { parts } = storage();
    const samples = { ...parts.samples, pixels: () => Promise.reject(new Error('closed')) };
    const broken = { ...parts, samples } as unknown as Storage;
    const memory = new LiveMemory(broken);
    const model = opened();
    expect(await memory.answer('starter', model, picture(0.3), EVEN)).toEqual(EVEN);
    expect(await memory.answer('starter', model, picture(0.3), EVEN)).toEqual(EVEN);
  });
});
