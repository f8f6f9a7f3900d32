import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ClassifierClient } from '../../../src/bridge/classifier-client.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { STORAGE_CHANNEL } from '../../../src/domain/storage.ts';
import { Samples } from '../../../src/samples/samples.ts';
import { FakeChannel } from '../../support/fake-channel.ts';
import { turn } from '../../support/turn.ts';

/** The worker's samples with the calls written down; `results` gives what a call gives in place of nothing. */
function worker(results: Record<string, unknown> = {}) {
  const calls: string[] = [];
  const call =
    (name: string) =>
    (...given: unknown[]) => {
      calls.push(`${name} ${JSON.stringify(given)}`);
      const result = results[name];
      if (result instanceof Error) return Promise.reject(result);
      return Promise.resolve().then(() => (typeof result === 'function' ? result() : result));
    };
  const part = (prefix = '') => new Proxy({}, { get: (_, name: string) => call(prefix + name) });
  const storage = { samples: part(), classes: part('classes.'), undo: call('undo'), usage: call('usage') };
  const parts = { samples: part(), adaptation: part(), storage };
  const client = Object.assign(new EventTarget(), {
    state: { phase: 'ready', report: { model: { classes: ['Coat', 'Bag'] } } },
    ask: (send: (worker: unknown) => Promise<unknown>) => send(parts),
  });
  return { samples: new Samples(client as unknown as ClassifierClient), calls };
}

async function* portions(...sizes: number[]): AsyncGenerator<ImageBitmap[]> {
  for (const size of sizes) yield new Array<ImageBitmap>(size).fill({ close: () => {} } as ImageBitmap);
}

const TEACHING = { label: 'Hat', takenAt: 5, thought: null };

vi.stubGlobal('BroadcastChannel', FakeChannel);
const channel = new FakeChannel(STORAGE_CHANNEL);

afterEach(() => vi.restoreAllMocks());

describe('samples that are added', () => {
  it('are told, and are taken back by removing them', async () => {
    const { samples, calls } = worker({ add: { added: ['a', 'b'], known: [] }, relabel: { changed: 0 } });
    await samples.add(portions(1), TEACHING);
    expect(samples.said).toBe('2 pictures kept as Hat.');
    await samples.undo();
    expect(samples.said).toBe('');
    expect(samples.undoable).toBeUndefined();
    expect(calls.at(-1)).toBe('remove [["a","b"]]');
  });

  it('and were here already take the class they are given now, which can be taken back too', async () => {
    const { samples, calls } = worker({
      add: { added: [], known: ['a'] },
      relabel: { changed: 1, undo: 'token' },
    });
    await samples.add(portions(1), TEACHING);
    expect(samples.said).toBe('One picture here already, from now on as Hat.');
    await samples.undo();
    expect(calls.at(-1)).toBe('undo ["token"]');
  });

  it('that were here already with that class leave nothing to take back', async () => {
    const { samples } = worker({ add: { added: [], known: ['a'] }, relabel: { changed: 0, undo: 'token' } });
    await samples.add(portions(1), TEACHING);
    expect(samples.said).toBe('One picture here already.');
    expect(samples.undoable).toBeUndefined();
  });

  it('and could not be kept are told with the reason', async () => {
    const { samples } = worker({ add: new SelvedgeError('storage-full') });
    expect(await samples.add(portions(1), TEACHING)).toEqual([]);
    expect(samples.notice?.code).toBe('storage-full');
    expect(samples.said).toBe('');
  });

  it('in portions are told and taken back together, each with its time', async () => {
    let given = 0;
    const add = () => ({ added: [`${given++}`], known: [] });
    const { samples, calls } = worker({ add, relabel: { changed: 0 } });
    expect(await samples.add(portions(6, 6, 1), TEACHING)).toEqual(['0', '1', '2']);
    expect(samples.said).toBe('3 pictures kept as Hat.');
    const times = calls.filter((call) => call.startsWith('add ')).map((call) => /"takenAt":(\d+)/.exec(call)?.[1]);
    expect(times).toEqual(['5', '11', '17']);
    await samples.undo();
    expect(calls.at(-1)).toBe('remove [["0","1","2"]]');
  });

  it('in portions stay as far as they were kept when one cannot be, which is said', async () => {
    let given = 0;
    const add = () => {
      if (given++ === 1) throw new SelvedgeError('storage-full');
      return { added: ['a'], known: [] };
    };
    const { samples } = worker({ add, relabel: { changed: 0 } });
    expect(await samples.add(portions(6, 6, 6), TEACHING)).toEqual(['a']);
    expect(given).toBe(2);
    expect(samples.notice?.code).toBe('storage-full');
    expect(samples.said).toBe('Kept as Hat.');
    expect(samples.undoable?.added).toEqual(['a']);
  });
});

describe('the names that a sample can have', () => {
  it('are the model’s in their order, then one’s own', async () => {
    const { samples } = worker({
      'classes.list': [
        { label: 'Bag', count: 2 },
        { label: 'Hat', count: 0 },
      ],
    });
    expect(samples.labels).toEqual(['Coat', 'Bag']);
    await samples.readClasses();
    expect(samples.labels).toEqual(['Coat', 'Bag', 'Hat']);
  });
});

describe('the list', () => {
  const list = {
    entries: [
      { id: 'a', label: 'Hat' },
      { id: 'b', label: 'Bag' },
    ],
    nearDuplicates: new Map(),
  };
  const suspects = [
    { sample: 'a', label: 'Bag' },
    { sample: 'b', label: 'Bag' },
    { sample: 'gone', label: 'Bag' },
  ];

  it('names the suspects whose class has not been changed since', async () => {
    const { samples } = worker({ list, suspects, 'classes.list': [] });
    const rest = samples.watch();
    await turn();
    expect([...samples.suspects.keys()]).toEqual(['b']);
    rest();
  });

  it('is read again when any tab has changed samples, while somebody looks', async () => {
    const { samples, calls } = worker({ list, suspects, 'classes.list': [] });
    const reads = () => calls.filter((call) => call.startsWith('list')).length;
    channel.postMessage(['samples']);
    await turn();
    expect(calls).toEqual([]);
    const rest = samples.watch();
    await turn();
    expect(reads()).toBe(1);
    channel.postMessage(['samples']);
    channel.postMessage(['runs']);
    await turn();
    expect(reads()).toBe(2);
    rest();
    channel.postMessage(['samples']);
    await turn();
    expect(reads()).toBe(2);
  });

  it('is asked for once more when the worker was lost under the call', async () => {
    let calls = 0;
    const lost = () => {
      if (calls++ === 0) throw new SelvedgeError('worker-died');
      return list;
    };
    const { samples } = worker({ list: lost, suspects: [], 'classes.list': [] });
    samples.watch();
    await turn();
    expect(samples.list).toBe(list);
    expect(samples.notice).toBeUndefined();
  });
});
