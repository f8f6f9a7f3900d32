import { memory } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fitReplay } from '../../../scripts/replay-model/fit.ts';
import { startNodeEngine } from '../../../scripts/support/engine.ts';
import { classNames, type DatasetSpec, preprocessingOf } from '../../../src/domain/datasets/dataset-spec.ts';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import type { ModelMetadata } from '../../../src/domain/model-metadata.ts';
import { encodeReplay } from '../../../workers/adaptation/generative-replay.ts';
import { Adapter } from '../../../workers/adaptation/index.ts';
import { TrainingLock } from '../../../workers/common/training-lock.ts';
import { ARCHITECTURES } from '../../../workers/models/architectures/index.ts';
import { openModel } from '../../../workers/models/model-file.ts';
import type { NewModel, Storage } from '../../../workers/storage/index.ts';
import { Random } from '../../../workers/training/random.ts';
import type { ReplicaPort } from '../../../workers/training/replicas/replica-protocol.ts';
import { METADATA } from '../../support/model-metadata.ts';

beforeAll(async () => {
  await startNodeEngine();
  vi.stubGlobal('navigator', {});
});
afterAll(() => void vi.unstubAllGlobals());

const CLASSES = [...classNames(FASHION_MNIST), 'Hat'];
const PARENT: ModelMetadata = {
  ...METADATA,
  name: 'parent',
  classes: CLASSES,
  preprocessing: preprocessingOf(FASHION_MNIST),
  trainedOn: [{ dataset: 'Fashion-MNIST', sha256: {} }],
  command: 'npm run train',
};

/** A sketch of noise: what is rehearsed is no matter here. */
function sketch(): ArrayBuffer {
  const random = Random.of(8);
  const images = Uint8Array.from({ length: 100 * 784 }, () => random.integer(256));
  const labels = Uint8Array.from({ length: 100 }, (_, i) => i % 10);
  return encodeReplay(fitReplay({ images, labels, size: 100 }, { components: 4, places: 1, every: 1, seed: 1 })).buffer;
}

const SKETCH = sketch();

/** @param fingerprint of every sample's picture; empty, none looks like another */
function world(
  count: number,
  spec: DatasetSpec = FASHION_MNIST,
  fingerprint = '',
  startReplica?: () => ReplicaPort,
  parent: ModelMetadata = PARENT,
) {
  const added: { model: NewModel; options: unknown }[] = [];
  const entries = Array.from({ length: count }, (_, i) => ({
    id: `s${i}`,
    label: i % 2 ? 'Scarf' : 'Coat',
    takenAt: i,
    thought: null,
    fingerprint,
  }));
  const pixels = Uint8Array.from({ length: count * 784 }, (_, at) =>
    Math.floor(at / 784) % 2 ? (at % 28 < 9 ? 200 : 0) : at % 784 < 260 ? 200 : 0,
  );
  const storage = {
    samples: {
      list: async () => entries,
      pixels: async () => ({ ids: entries.map(({ id }) => id), labels: entries.map(({ label }) => label), pixels }),
    },
    models: {
      list: async () => [{ id: 'parent-id', taught: ['s0'] }],
      add: async (model: NewModel, options: unknown) => {
        added.push({ model, options });
        return { ...model, id: 'new', createdAt: 1, sha256: '', bytes: 0 };
      },
    },
  } as unknown as Storage;
  const lock = new TrainingLock();
  const adapter = new Adapter({
    storage,
    modelInUse: async () => 'parent-id',
    openModel: async () => ({
      model: ARCHITECTURES.starter({ imageSize: 28, classes: CLASSES.length, width: 0.5, seed: 1 }),
      metadata: parent,
    }),
    startReplica:
      startReplica ??
      (() => {
        throw new Error('one core has no replica');
      }),
    cores: async () => (startReplica ? 2 : 1),
    dataset: { spec, url: 'http://nowhere.test/data/' },
    fetchReplay: async () => SKETCH,
    lock,
  });
  return { adapter, added, lock };
}

const ignore = () => undefined;
const unstopped = new AbortController().signal;

describe('the adapter', () => {
  it('says what there is to teach, and by what it rehearses', async () => {
    const check = await world(8).adapter.check();
    expect(check).toMatchObject({ samples: 8, warnings: [], rehearsal: 'sketch', model: { id: 'parent-id' } });
    expect(check.classes.map(({ label, known }) => [label, known])).toEqual([
      ['Coat', true],
      ['Scarf', false],
    ]);
  });

  it.each([
    ['pictures', 'model-unfit', { preprocessing: { ...PARENT.preprocessing, channels: 3 as const } }],
    ['layer', 'training-unsupported', { imported: { from: 'ONNX', teachable: false } }],
  ] as const)('refuses to teach a model that lacks the right %s, and says so before', async (obstacle, code, facts) => {
    const { adapter, added } = world(8, FASHION_MNIST, '', undefined, { ...PARENT, ...facts });
    expect((await adapter.check()).warnings).toContainEqual({ kind: 'unteachable', obstacle });
    await expect(adapter.adapt(ignore, unstopped)).rejects.toMatchObject({ name: code });
    const change = adapter.changeClasses({ kind: 'remove', label: 'Hat' });
    await expect(change).rejects.toMatchObject({ name: code });
    expect(added).toEqual([]);
  });

  it('keeps a version with its parent, in use, that opens again with its own classes', async () => {
    const { adapter, added } = world(8);
    const phases = new Set<string>();
    const result = await adapter.adapt(({ phase }) => void phases.add(phase), unstopped);
    expect([...phases][0]).toBe('reading');
    expect(result).toMatchObject({ parent: 'parent-id', added: ['Scarf'], taught: 8, heldBack: null, testSet: null });
    expect(added).toEqual([]);
    await adapter.keep(result.model);
    const [{ model, options }] = added as [(typeof added)[0]];
    expect(options).toEqual({ use: true });
    expect(model.parent).toBe('parent-id');
    const { metadata, model: network } = await openModel(model.files);
    expect(metadata.classes).toEqual([...CLASSES, 'Scarf']);
    expect(metadata.adapted).toEqual({ samples: 8, heldBack: null, testPictures: 0 });
    expect(network.layers.every((layer) => layer.trainable || layer.weights.length === 0)).toBe(true);
  });

  it('teaches nothing that would be forgotten for want of pictures to rehearse by', async () => {
    const { adapter } = world(8, { ...FASHION_MNIST, replay: null });
    expect(await adapter.check()).toMatchObject({ rehearsal: null });
    await expect(adapter.adapt(ignore, unstopped)).rejects.toThrow(
      expect.objectContaining({ name: 'rehearsal-missing' }),
    );
  });

  it('gives a result that crosses the thread, and that another worker can keep when it is gone', async () => {
    const { model } = structuredClone(await world(4).adapter.adapt(ignore, unstopped));
    const { adapter, added } = world(4);
    await adapter.keep(model);
    const { metadata } = await openModel(added[0]!.model.files);
    expect(metadata.name).toBe('parent, taught');
  });

  it('leaves no tensor behind', async () => {
    const { adapter } = world(4);
    await adapter.adapt(ignore, unstopped);
    const { numTensors } = memory();
    await adapter.adapt(ignore, unstopped);
    expect(memory().numTensors).toBe(numTensors);
  });

  it('stops between two steps, and can begin again', async () => {
    const { adapter } = world(8);
    const control = new AbortController();
    const stop = () => control.abort(new SelvedgeError('cancelled'));
    const stopped = adapter.adapt(({ phase }) => void (phase === 'training' && stop()), control.signal);
    await expect(stopped).rejects.toThrow(expect.objectContaining({ name: 'cancelled' }));
    await adapter.adapt(ignore, unstopped);
  });

  it('teaches one at a time and beside no other job, and nothing where there is nothing', async () => {
    const { adapter, lock } = world(4);
    const first = adapter.adapt(ignore, unstopped);
    const refused = expect.objectContaining({ name: 'adaptation-elsewhere' });
    await expect(adapter.adapt(ignore, unstopped)).rejects.toThrow(refused);
    await expect(lock.take('training', async () => undefined)).rejects.toThrow(refused);
    await expect(lock.estimate(unstopped, async () => undefined)).rejects.toThrow(refused);
    await first;
    await expect(world(0).adapter.adapt(ignore, unstopped)).rejects.toThrow(
      expect.objectContaining({ name: 'samples-missing' }),
    );
  });

  it('teaches nothing where every picture is of two classes, and ends the cores that were to help', async () => {
    const ended: number[] = [];
    const startReplica = () => {
      const port = { send: () => {}, listen: () => {}, terminate: () => void ended.push(1) };
      return port as ReplicaPort;
    };
    const { adapter } = world(4, FASHION_MNIST, '0000000000000000', startReplica);
    await expect(adapter.adapt(ignore, unstopped)).rejects.toThrow(
      expect.objectContaining({ name: 'samples-missing' }),
    );
    expect(ended).toHaveLength(1);
  });

  it('makes a version of each change of the classes', async () => {
    const { adapter, added } = world(0);
    await adapter.changeClasses({ kind: 'rename', from: 'Hat', to: 'Cap' });
    await adapter.changeClasses({ kind: 'remove', label: 'Hat' });
    const classes = added.map(({ model }) => model.metadata.classes.slice(10));
    expect(classes).toEqual([['Cap'], []]);
    expect((await openModel(added[1]!.model.files)).model.outputs[0]!.shape).toEqual([null, 10]);
  });
});
