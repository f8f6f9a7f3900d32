import { describe, expect, it, vi } from 'vitest';
import type { ClassifierClient } from '../../../src/bridge/classifier-client.ts';
import type { Persistence } from '../../../src/bridge/persistence.ts';
import type { PileLook } from '../../../src/contract/pile-api.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { type PileEntry, pileId } from '../../../src/domain/pile.ts';
import { STORAGE_CHANNEL } from '../../../src/domain/storage.ts';
import { Pile } from '../../../src/pile/pile.ts';
import { turn } from '../../support/turn.ts';

vi.stubGlobal('document', { hidden: false, addEventListener: () => {} });

const found = (...names: string[]) =>
  names.map((name) => ({ file: new File([name], name, { lastModified: 1 }), path: `folder/${name}` }));

const LOOKED: PileLook = {
  outcome: {
    state: 'answered',
    found: true,
    sure: false,
    ranked: [{ label: 'Coat', probability: 0.6 }],
    model: { name: 'camera', weightsSha256: '' },
    milliseconds: 1,
  },
  notKept: null,
  doubt: null,
};

/** A worker of its own: what it has under way is lost with it. */
class FakeLane {
  readonly #worker: unknown;
  readonly #rejects = new Set<(reason: unknown) => void>();
  closed = false;

  constructor(worker: unknown) {
    this.#worker = worker;
  }

  async ready(): Promise<void> {}

  ask(send: (parts: unknown) => Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#rejects.add(reject);
      send(this.#worker).then(resolve, (error: Error) => {
        if (error.name === 'worker-died') this.#lose(error);
        else reject(error);
      });
    });
  }

  close(): void {
    this.closed = true;
    this.#lose(new SelvedgeError('cancelled'));
  }

  #lose(reason: unknown): void {
    for (const reject of this.#rejects) reject(reason);
    this.#rejects.clear();
  }
}

/** A pile over a worker that keeps entries in a map; `look` answers to each picture. */
function setUp(
  look: (entry: PileEntry) => Promise<PileLook> = async () => LOOKED,
  list: (entries: PileEntry[]) => Promise<PileEntry[]> = async (entries) => entries,
) {
  const stored = new Map<string, PileEntry>();
  const put = async (entries: readonly PileEntry[]) => {
    for (const entry of entries) stored.set(entry.id, entry);
  };
  const trash: PileEntry[] = [];
  const take = (id: string) => {
    const entry = stored.get(id);
    if (entry) trash.push(entry);
    stored.delete(id);
  };
  const removed: string[][] = [];
  const worker = {
    pile: {
      look: async (entry: PileEntry) => {
        const looked = await look(entry);
        if (looked.notKept === null) stored.set(entry.id, { ...entry, outcome: looked.outcome });
        return looked;
      },
      keep: async (pictures: { entry: PileEntry }[], label: string) => {
        await put(pictures.map(({ entry }) => ({ ...entry, label })));
        const kept = pictures.map(({ entry }) => entry.id);
        return { kept, added: kept.map((id) => `sample of ${id}`), moved: null, notKept: null };
      },
    },
    storage: {
      pile: {
        list: () => list([...stored.values()]),
        put,
        tell: async () => {},
        removeWaiting: async () => {
          for (const [id, { outcome }] of stored) if (outcome.state === 'waiting') take(id);
          return 'token';
        },
        photos: async () => [],
        remove: async (ids: readonly string[]) => {
          for (const id of ids) take(id);
          return 'token';
        },
      },
      samples: {
        remove: async (ids: string[]) => {
          removed.push(ids);
        },
      },
      undo: async () => {
        await put(trash.splice(0));
        return true;
      },
    },
  };
  const opened: FakeLane[] = [];
  const openLane = () => {
    const lane = new FakeLane(worker);
    opened.push(lane);
    return lane as unknown as ClassifierClient;
  };
  const client = new FakeLane(worker) as unknown as ClassifierClient;
  const persistence = { ask: async () => {} } as unknown as Persistence;
  const held = { now: 0 };
  const hold = () => {
    held.now++;
    return () => held.now--;
  };
  const pile = new Pile({ client, persistence, openLane, lanes: 2, hold });
  const states = () => (pile.entries ?? []).map(({ path, outcome }) => `${path} ${outcome.state}`);
  return { pile, stored, removed, opened, held, states };
}

describe('a pile', () => {
  it('classifies each file once, by path, and leaves no lane open', async () => {
    const looked: string[] = [];
    const { pile, states, opened, held } = setUp(async ({ path }) => {
      looked.push(path);
      return LOOKED;
    });
    await pile.add(found('10.jpg', '2.jpg', '.DS_Store'));
    await pile.add(found('2.jpg', '3.jpg'));
    expect(states()).toEqual(['folder/2.jpg answered', 'folder/3.jpg answered', 'folder/10.jpg answered']);
    expect(looked).toEqual(['folder/2.jpg', 'folder/10.jpg', 'folder/3.jpg']);
    expect(opened.map(({ closed }) => closed)).toEqual([true, true]);
    expect(held.now).toBe(0);
    expect(pile.job).toBeUndefined();
  });

  it('takes what is added while others are classified', async () => {
    const { pile, states } = setUp();
    await Promise.all([pile.add(found('1.jpg', '2.jpg')), pile.add(found('3.jpg'))]);
    await vi.waitFor(() => expect(pile.job).toBeUndefined());
    expect(states().map((state) => state.split(' ')[1])).toEqual(['answered', 'answered', 'answered']);
  });

  it('that cannot be kept is classified all the same; that is said once, and nothing is read over it', async () => {
    const { pile, stored, states } = setUp(async () => ({ ...LOOKED, notKept: 'storage-full' }));
    await pile.add(found('1.jpg', '2.jpg'));
    expect(pile.notice?.code).toBe('storage-full');
    expect(states()).toEqual(['folder/1.jpg answered', 'folder/2.jpg answered']);
    expect([...stored.values()].map(({ outcome }) => outcome.state)).toEqual(['waiting', 'waiting']);
  });

  it('keeps in sight what could not be kept, whatever is stored and read meanwhile', async () => {
    const channel = new BroadcastChannel(STORAGE_CHANNEL);
    const { pile, states } = setUp(async () => {
      channel.postMessage(['pile']);
      await turn();
      return { ...LOOKED, notKept: 'storage-full' };
    });
    await pile.add(found('1.jpg', '2.jpg'));
    await pile.read();
    expect(states()).toEqual(['folder/1.jpg answered', 'folder/2.jpg answered']);
    await pile.giveUp();
    expect(states()).toEqual(['folder/1.jpg answered', 'folder/2.jpg answered']);
    channel.close();
  });

  it('goes on when lanes are lost, and gives up those pictures alone over which they are', async () => {
    const { pile, states, opened } = setUp(async ({ path }) => {
      if (/[1-3]\.jpg/.test(path)) throw new SelvedgeError('worker-died');
      // Under way when its neighbour ends the lane.
      await turn();
      return LOOKED;
    });
    await pile.add(found(...Array.from({ length: 8 }, (_, i) => `${i + 1}.jpg`)));
    expect(states()).toEqual([
      ...[1, 2, 3].map((i) => `folder/${i}.jpg refused`),
      ...[4, 5, 6, 7, 8].map((i) => `folder/${i}.jpg answered`),
    ]);
    expect(pile.notice).toBeUndefined();
    expect(opened.every(({ closed }) => closed)).toBe(true);
  });

  it('stops where no lane lives through any picture, and refuses none for it', async () => {
    const { pile, opened } = setUp(async () => {
      throw new SelvedgeError('worker-died');
    });
    await pile.add(found(...Array.from({ length: 30 }, (_, i) => `${i}.jpg`)));
    expect(pile.notice?.code).toBe('worker-unstable');
    expect(pile.waiting.here).toBe(30);
    expect(opened.length).toBeLessThan(20);
  });

  it('is paused at once, and what was under way waits', async () => {
    const { pile, held } = setUp(() => new Promise(() => {}));
    const added = pile.add(found('1.jpg', '2.jpg'));
    await vi.waitFor(() => expect(pile.job).toBeDefined());
    await turn();
    pile.pause();
    await added;
    expect(pile.job).toBeUndefined();
    expect(pile.waiting).toEqual({ here: 2, gone: 0 });
    expect(held.now).toBe(0);
  });

  it('is not written over where what is kept cannot be read', async () => {
    let silent = true;
    const { pile, stored } = setUp(undefined, async (entries) => {
      if (silent) throw new SelvedgeError('storage-silent');
      return entries;
    });
    const [first] = found('1.jpg');
    const id = pileId(first!.path, first!.file);
    const kept: PileEntry = { id, path: first!.path, outcome: LOOKED.outcome, label: 'Hat' };
    stored.set(id, kept);
    await pile.add([first!]);
    expect(pile.notice?.code).toBe('storage-silent');
    expect(stored.get(id)).toEqual(kept);
    silent = false;
    await pile.add([first!]);
    expect(pile.entries).toEqual([kept]);
  });

  it('does not lose what is added while it is being read', async () => {
    const late: (() => void)[] = [];
    const { pile, states } = setUp(undefined, async (entries) => {
      if (late.length > 0 || pile.entries !== undefined) await new Promise<void>((resolve) => late.push(resolve));
      return entries;
    });
    await pile.read();
    const reading = pile.read();
    await pile.add(found('1.jpg'));
    for (const resolve of late) resolve();
    await vi.waitFor(() => {
      for (const resolve of late) resolve();
      expect(states()).toEqual(['folder/1.jpg answered']);
    });
    void reading;
  });

  it('says why where no picture can be classified, and goes on when it is tried again', async () => {
    let engine = false;
    const { pile, states } = setUp(async () => {
      if (!engine) throw new SelvedgeError('engine-unavailable');
      return LOOKED;
    });
    await pile.add(found('1.jpg', '2.jpg', '3.jpg'));
    expect(pile.notice?.code).toBe('engine-unavailable');
    expect(pile.waiting).toEqual({ here: 3, gone: 0 });
    engine = true;
    await pile.retry();
    expect(states().every((state) => state.endsWith('answered'))).toBe(true);
  });

  it('takes no more than it holds, and says how many did not fit', async () => {
    const { pile } = setUp();
    await pile.add(found(...Array.from({ length: 10_003 }, (_, i) => `${i}.jpg`)));
    expect(pile.entries).toHaveLength(10_000);
    expect(pile.overflow).toBe(3);
  });

  it('knows after a reload which pictures wait for their files', async () => {
    const { pile, stored } = setUp();
    for (const id of ['a', 'b']) stored.set(id, { id, path: id, outcome: { state: 'waiting' }, label: null });
    await pile.read();
    expect(pile.waiting).toEqual({ here: 0, gone: 2 });
    await pile.giveUp();
    expect(pile.waiting).toEqual({ here: 0, gone: 0 });
    expect(stored.size).toBe(0);
  });
});

describe('a class that is given to pictures of a pile', () => {
  it('makes samples once, however often the button is pressed, and is taken back whole', async () => {
    const { pile, removed, stored } = setUp();
    await pile.add(found(...Array.from({ length: 20 }, (_, i) => `${i}.jpg`)));
    const ids = pile.entries!.map(({ id }) => id);
    await Promise.all([pile.keep(ids, 'Hat'), pile.keep(ids, 'Hat')]);
    expect(pile.said).toBe('20 pictures kept as Hat.');
    expect(pile.entries!.every(({ label }) => label === 'Hat')).toBe(true);
    await pile.undo();
    expect(removed).toEqual([ids.map((id) => `sample of ${id}`)]);
    expect([...stored.values()].every(({ label }) => label === null)).toBe(true);
    expect(pile.said).toBe('');
  });
});

describe('pictures that are taken out of a pile', () => {
  it('can be had back in their place', async () => {
    const { pile, states } = setUp();
    await pile.add(found('1.jpg', '2.jpg', '3.jpg'));
    const before = states();
    await pile.remove([pile.entries![1]!.id]);
    expect(states()).toEqual([before[0], before[2]]);
    expect(pile.said).toBe('One picture taken out.');
    await pile.undo();
    await vi.waitFor(() => expect(states()).toEqual(before));
  });
});
