import { SelvedgeError } from '../../src/domain/errors.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { openStorage } from '../../workers/storage/index.ts';
import type { NewSample } from '../../workers/storage/new-sample.ts';
import { UPGRADES, type Upgrade } from '../../workers/storage/schema.ts';
import { METADATA } from './model-metadata.ts';

const files = (fill: number, bytes: number) => ({
  'model.json': new Uint8Array(100).fill(fill).buffer,
  'weights.bin': new Uint8Array(bytes).fill(fill).buffer,
  'metadata.json': new Uint8Array(50).fill(fill).buffer,
});

/** What the tests of storage call inside a browser's page; `storage` is the app's own database. */
const tools = {
  storage: openStorage(),
  openStorage,
  UPGRADES,
  /** The next version, as a later one might be written: a store more, and a fact more about every sample. */
  nextVersion: (async (database, transaction) => {
    database.createObjectStore('extra' as 'photos');
    let cursor = await transaction.objectStore('samples').openCursor();
    while (cursor !== null) {
      await cursor.update({ ...cursor.value, label: cursor.value.label.toUpperCase() });
      cursor = await cursor.continue();
    }
  }) as Upgrade,
  /** One after which records mean something else. */
  misreadVersion: (async (_database, transaction) => {
    await transaction.objectStore('settings').put(String(UPGRADES.length + 1), 'oldest-reader');
  }) as Upgrade,
  movingVersion: ((database) => {
    database.deleteObjectStore('experiments');
  }) as Upgrade,
  failingVersion: (async (database, transaction) => {
    database.createObjectStore('extra' as 'photos');
    await transaction.objectStore('samples').clear();
    throw new Error('cannot go on');
  }) as Upgrade,

  /** `count` samples with photos of `bytes` random bytes that start with their number. */
  samples(count: number, bytes = 1000, label = (i: number) => `class ${i % 3}`, first = 0): NewSample[] {
    return Array.from({ length: count }, (_, n) => {
      const i = first + n;
      const photo = crypto.getRandomValues(new Uint8Array(bytes % 65_536));
      const padding = new Uint8Array(bytes - photo.length);
      new DataView(photo.buffer).setUint32(0, i);
      return {
        label: label(i),
        takenAt: 1000 + i,
        thought: { label: 'Bag', probability: 0.5 },
        fingerprint: i.toString(16).padStart(16, '0'),
        photo: new Blob([photo, padding], { type: 'image/jpeg' }),
        pixels: new Uint8Array(784).fill(i % 256),
      };
    });
  },

  model(name: string, fill: number, parent: string | null = null, bytes = 4000) {
    const metadata = { ...METADATA, name };
    return { name, parent, metadata, taught: [] as string[], files: files(fill, bytes) };
  },

  run: {
    name: 'Reference',
    options: { seed: 7 } as TrainingOptions,
    engine: { backend: 'wasm' as const, kernels: 'simd' as const, rejected: [] },
    device: { cores: 2, platform: 'test' },
  },

  points(first: number, count: number, epoch: number) {
    const step = Uint32Array.from({ length: count }, (_, i) => first + i);
    const values = Float32Array.from(step, (value) => value / 2);
    const epochs = [
      {
        epoch,
        loss: 1,
        accuracy: 0.5,
        validationLoss: null,
        validationAccuracy: null,
        learningRate: 0.1,
        seconds: 1,
        best: true,
      },
    ];
    return { step, loss: values, accuracy: values, learningRate: values, epochs };
  },

  result: {
    end: 'completed' as const,
    bestEpoch: 1,
    validationAccuracy: 0.9,
    validationLoss: 0.3,
    testAccuracy: null,
    testLoss: null,
    seconds: 12,
    model: null,
  },

  /** The code of the error that `work` ends in, or 'none'. */
  async code(work: Promise<unknown>): Promise<string> {
    return work.then(
      () => 'none',
      (error: unknown) => (error instanceof SelvedgeError ? error.name : `no code: ${String(error)}`),
    );
  },

  /** The stored database, past all checks, to damage what lies there. */
  async raw(store: string, change: (store: IDBObjectStore) => void, name = 'selvedge'): Promise<void> {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction(store, 'readwrite');
    change(transaction.objectStore(store));
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  },
};

declare global {
  var kit: typeof tools;
}

Object.assign(globalThis, { kit: tools });
