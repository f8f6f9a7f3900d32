import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ClassifierClient } from '../../../src/bridge/classifier-client.ts';
import { Keeping } from '../../../src/bridge/keeping.ts';
import { KeptNote } from '../../../src/bridge/kept-note.ts';
import type { Persistence } from '../../../src/bridge/persistence.ts';
import { STORAGE_CHANNEL } from '../../../src/domain/storage.ts';
import { FakeChannel } from '../../support/fake-channel.ts';
import { turn } from '../../support/turn.ts';

vi.stubGlobal('BroadcastChannel', FakeChannel);
const channel = new FakeChannel(STORAGE_CHANNEL);

const DAY = 86_400_000;

afterEach(() => {
  vi.useRealTimers();
});

/** A browser's place for notes. */
function notes(text?: string) {
  const store = new Map<string, string>(text === undefined ? [] : [['selvedge-kept', text]]);
  return {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  };
}

/** A visit that finds `here`, which may change, in a browser with `place`. */
async function visit(here: { samples: number; models: number }, place = notes(), answer = 'refused') {
  const ask = (send: (worker: unknown) => Promise<unknown>) => send({ storage: { made: async () => ({ ...here }) } });
  const persistence = Object.assign(new EventTarget(), { answer, ask: vi.fn(), look: vi.fn() });
  const client = { ask } as unknown as ClassifierClient;
  const keeping = new Keeping(client, persistence as unknown as Persistence, new KeptNote(place));
  await keeping.read();
  /** Changes what is here, as any tab may. */
  const become = async (samples: number, models: number) => {
    Object.assign(here, { samples, models });
    channel.postMessage(['samples']);
    await keeping.read();
  };
  return { keeping, persistence, place, become };
}

describe('what a browser has lost', () => {
  it('is told from a first visit, with the last export', async () => {
    const place = notes();
    (await visit({ samples: 22, models: 2 }, place)).keeping.exported(true);
    const { lost } = (await visit({ samples: 0, models: 0 }, place)).keeping;
    expect(lost).toMatchObject({ samples: 22, models: 2, exportedAt: expect.any(Number) });
    expect((await visit({ samples: 0, models: 0 })).keeping.lost).toBeUndefined();
  });

  it.each([
    [22, 2, 22, 2],
    [22, 2, 3, 0],
    [22, 2, 0, 1],
    [0, 0, 0, 0],
  ])(
    'is nothing where something is here or nothing was: %s and %s before, %s and %s now',
    async (s, m, samples, models) => {
      const place = notes();
      await visit({ samples: s, models: m }, place);
      expect((await visit({ samples, models }, place)).keeping.lost).toBeUndefined();
    },
  );

  it('is not what was deleted, here or in another tab', async () => {
    const { keeping, place, become } = await visit({ samples: 22, models: 0 });
    await become(0, 0);
    expect(keeping.lost).toBeUndefined();
    expect((await visit({ samples: 0, models: 0 }, place)).keeping.lost).toBeUndefined();
  });

  it('is told until a person begins anew, also at the next visit', async () => {
    const place = notes();
    await visit({ samples: 0, models: 3 }, place);
    const { keeping } = await visit({ samples: 0, models: 0 }, place);
    expect((await visit({ samples: 0, models: 0 }, place)).keeping.lost?.models).toBe(3);
    keeping.forgetLost();
    expect(keeping.lost).toBeUndefined();
    expect((await visit({ samples: 0, models: 0 }, place)).keeping.lost).toBeUndefined();
  });

  it('is told until as much is here again', async () => {
    const { keeping, become } = await visit(
      { samples: 0, models: 0 },
      notes('{"samples":9,"models":1,"exportedAt":null}'),
    );
    for (const [samples, models, lost] of [
      [1, 0, true],
      [9, 0, true],
      [9, 1, false],
    ] as const) {
      await become(samples, models);
      expect(keeping.lost !== undefined).toBe(lost);
    }
  });

  it('is known from a note that knows of no models', async () => {
    const { keeping } = await visit({ samples: 0, models: 0 }, notes('{"samples":9,"exportedAt":5}'));
    expect(keeping.lost).toMatchObject({ samples: 9, models: 0, exportedAt: 5 });
  });

  it.each([
    '',
    'null',
    '{',
    '{"samples":-1,"exportedAt":null}',
    '{"samples":2,"exportedAt":"x"}',
    '{"samples":2,"models":"x","exportedAt":null}',
    '{"samples":2,"exportedAt":null,"since":5}',
  ])('is nothing by a note that says nothing: %s', async (text) => {
    expect((await visit({ samples: 0, models: 0 }, notes(text))).keeping.lost).toBeUndefined();
  });
});

describe('the reminder of a backup', () => {
  it('comes with twenty samples or one model that are in none, and goes with a backup', async () => {
    const { keeping, become } = await visit({ samples: 0, models: 0 });
    await become(19, 0);
    expect(keeping.reminder).toBeUndefined();
    await become(20, 0);
    expect(keeping.reminder).toEqual({ samples: 20, models: 0 });
    keeping.exported(true);
    expect(keeping.reminder).toBeUndefined();
    await become(21, 1);
    expect(keeping.reminder).toEqual({ samples: 1, models: 1 });
  });

  it('goes on for models when the samples alone were exported', async () => {
    const { keeping, become } = await visit({ samples: 0, models: 0 });
    await become(30, 1);
    keeping.exported(false);
    expect(keeping.reminder).toEqual({ samples: 0, models: 1 });
  });

  it('comes for less after seven days, counted from the first thing that is in none', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 100 * DAY });
    const { keeping, place, become } = await visit({ samples: 0, models: 0 });
    vi.setSystemTime(120 * DAY);
    await become(3, 0);
    expect(keeping.reminder).toBeUndefined();
    vi.setSystemTime(126 * DAY);
    expect((await visit({ samples: 3, models: 0 }, place)).keeping.reminder).toBeUndefined();
    vi.setSystemTime(128 * DAY);
    expect((await visit({ samples: 3, models: 0 }, place)).keeping.reminder).toEqual({ samples: 3, models: 0 });
  });

  it('is said once: put away, it comes again when as much more was made', async () => {
    const { keeping, place, become } = await visit({ samples: 0, models: 0 });
    await become(25, 0);
    keeping.later();
    expect(keeping.reminder).toBeUndefined();
    expect((await visit({ samples: 25, models: 0 }, place)).keeping.reminder).toBeUndefined();
    await become(45, 0);
    expect(keeping.reminder).toEqual({ samples: 20, models: 0 });
  });

  it('counts what comes in the place of what was deleted', async () => {
    const { keeping, become } = await visit({ samples: 0, models: 0 });
    await become(30, 0);
    keeping.exported(true);
    await become(5, 0);
    await become(30, 0);
    expect(keeping.reminder).toEqual({ samples: 25, models: 0 });
  });

  it('does not come where the browser has promised to keep what is here', async () => {
    const { keeping } = await visit({ samples: 50, models: 3 }, notes(), 'granted');
    expect(keeping.reminder).toBeUndefined();
  });
});

describe('the browser’s promise', () => {
  it('is asked for when something new is here, and not at a visit alone', async () => {
    const { persistence, become } = await visit({ samples: 5, models: 0 });
    expect(persistence.ask).not.toHaveBeenCalled();
    await become(4, 0);
    expect(persistence.ask).not.toHaveBeenCalled();
    await become(4, 1);
    expect(persistence.ask).toHaveBeenCalledOnce();
  });
});

it('when everything was deleted, in whichever tab, the note goes and the app begins anew', async () => {
  const reload = vi.fn();
  vi.stubGlobal('location', { reload });
  const { keeping, place } = await visit({ samples: 5, models: 0 });
  channel.postMessage(['everything', 'samples']);
  await turn();
  expect(reload).toHaveBeenCalled();
  expect(place.getItem('selvedge-kept')).toBeNull();
  expect(keeping.lost).toBeUndefined();
});
