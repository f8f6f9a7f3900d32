import { describe, expect, it, vi } from 'vitest';
import type { ClassifierClient } from '../../../src/bridge/classifier-client.ts';
import type { PileLook } from '../../../src/contract/pile-api.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import type { PileEntry } from '../../../src/domain/pile.ts';
import { Pile } from '../../../src/pile/pile.ts';

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
};

/** A pile over a worker that keeps entries in a map; `look` answers to each picture. */
function setUp(look: (entry: PileEntry) => Promise<PileLook> = async () => LOOKED) {
  const stored = new Map<string, PileEntry>();
  const put = async (entries: readonly PileEntry[]) => {
    for (const entry of entries) stored.set(entry.id, entry);
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
        return { kept, added: kept.map((id) => `sample of ${id}`), moved: null };
      },
    },
    storage: {
      pile: {
        list: async () => [...stored.values()],
        put,
        photos: async () => [],
        remove: async (ids: readonly string[]) => {
          for (const id of ids) stored.delete(id);
          return 'token';
        },
      },
      samples: {
        remove: async (ids: string[]) => {
          removed.push(ids);
        },
      },
      undo: async () => true,
    },
  };
  const closed: unknown[] = [];
  const client = {
    ask: (send: (parts: unknown) => Promise<unknown>) => send(worker),
    close() {
      closed.push(this);
    },
  } as unknown as ClassifierClient;
  const held = { now: 0 };
  const hold = () => {
    held.now++;
    return () => held.now--;
  };
  const pile = new Pile({ client, openLane: () => client, lanes: 2, hold });
  const states = () => (pile.entries ?? []).map(({ path, outcome }) => `${path} ${outcome.state}`);
  return { pile, stored, removed, closed, held, states };
}

describe('a pile', () => {
  it('classifies each file once, by path, and leaves no lane open', async () => {
    const looked: string[] = [];
    const { pile, states, closed, held } = setUp(async ({ path }) => {
      looked.push(path);
      return LOOKED;
    });
    await pile.add(found('10.jpg', '2.jpg', '.DS_Store'));
    await pile.add(found('2.jpg', '3.jpg'));
    expect(states()).toEqual(['folder/2.jpg answered', 'folder/3.jpg answered', 'folder/10.jpg answered']);
    expect(looked).toEqual(['folder/2.jpg', 'folder/10.jpg', 'folder/3.jpg']);
    expect(closed).toHaveLength(3);
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

  it('goes on when a lane is lost over a picture, and gives a picture up over which it is lost twice', async () => {
    const tries = new Map<string, number>();
    const { pile, states } = setUp(async ({ path }) => {
      tries.set(path, (tries.get(path) ?? 0) + 1);
      if (path.endsWith('1.jpg') || (path.endsWith('2.jpg') && tries.get(path) === 1)) {
        throw new SelvedgeError('worker-died');
      }
      return LOOKED;
    });
    await pile.add(found('1.jpg', '2.jpg', '3.jpg'));
    expect(states()).toEqual(['folder/1.jpg refused', 'folder/2.jpg answered', 'folder/3.jpg answered']);
    expect(pile.notice).toBeUndefined();
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
    expect(states()).toEqual(before);
  });
});
