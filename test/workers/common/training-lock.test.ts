import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { lockHolder, TrainingLock } from '../../../workers/common/training-lock.ts';

/** Web Locks as far as they are used here, shared by all tabs of a test. */
class FakeLocks {
  readonly #held = new Set<string>();

  async query() {
    return { held: [...this.#held].map((name) => ({ name })) };
  }

  async request<T>(name: string, ...[options, grant]: [unknown, (lock: object | null) => T] | [() => T]): Promise<T> {
    const work = (grant ?? options) as (lock: object | null) => T;
    if (this.#held.has(name)) return work(null);
    this.#held.add(name);
    try {
      return await work({ name });
    } finally {
      this.#held.delete(name);
    }
  }
}

beforeEach(() => void vi.stubGlobal('navigator', { locks: new FakeLocks() }));
afterEach(() => void vi.unstubAllGlobals());

const named = (name: string) => expect.objectContaining({ name });
const unstopped = new AbortController().signal;
const nothing = async () => undefined;

/** A job that goes on until it is told to end. */
function job() {
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, work: () => over };
}

/** An estimate that ends when it is told to, and notes what happens to it. */
const measuring = (notes: string[]) => (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    notes.push('measuring');
    signal.addEventListener('abort', () => {
      notes.push('ended');
      reject(signal.reason);
    });
  });

describe.each(['training', 'adaptation', 'evaluation'] as const)('%s', (holder) => {
  it('is under way alone, and every other job is told of it, here and in another tab', async () => {
    const [here, elsewhere] = [new TrainingLock(), new TrainingLock()];
    const { end, work } = job();
    const first = here.take(holder, work);
    await vi.waitFor(async () => expect(await lockHolder()).toBe(holder));
    for (const lock of [here, elsewhere]) {
      for (const other of ['training', 'adaptation', 'evaluation'] as const) {
        await expect(lock.take(other, nothing)).rejects.toThrow(named(`${holder}-elsewhere`));
      }
      await expect(lock.estimate(unstopped, nothing)).rejects.toThrow(named(`${holder}-elsewhere`));
    }
    end();
    await first;
    expect(await lockHolder()).toBeUndefined();
    expect(await elsewhere.take('training', async () => 'begun')).toBe('begun');
  });

  it('waits until an estimate has made way for it', async () => {
    const notes: string[] = [];
    const lock = new TrainingLock();
    const estimate = lock.estimate(unstopped, measuring(notes));
    const refused = expect(estimate).rejects.toThrow(named('cancelled'));
    await vi.waitFor(() => expect(notes).toEqual(['measuring']));
    await lock.take(holder, async () => void notes.push('begun'));
    expect(notes).toEqual(['measuring', 'ended', 'begun']);
    await refused;
  });

  it('lets go of the lock when it fails', async () => {
    const lock = new TrainingLock();
    const failing = () => lock.take(holder, () => Promise.reject(new Error('it failed')));
    await expect(failing()).rejects.toThrow('it failed');
    await expect(failing()).rejects.toThrow('it failed');
  });
});

describe('an estimate', () => {
  it('makes way for a later one', async () => {
    const notes: string[] = [];
    const lock = new TrainingLock();
    const refused = expect(lock.estimate(unstopped, measuring(notes))).rejects.toThrow(named('cancelled'));
    expect(await lock.estimate(unstopped, async () => 'the later one')).toBe('the later one');
    await refused;
  });

  it('ends when nobody wants it any more', async () => {
    const control = new AbortController();
    const notes: string[] = [];
    const estimate = new TrainingLock().estimate(control.signal, measuring(notes));
    await vi.waitFor(() => expect(notes).toEqual(['measuring']));
    control.abort(new SelvedgeError('cancelled'));
    await expect(estimate).rejects.toThrow(named('cancelled'));
    expect(notes).toEqual(['measuring', 'ended']);
  });

  it('keeps no other tab from training', async () => {
    const [here, elsewhere] = [new TrainingLock(), new TrainingLock()];
    const { end, work } = job();
    const estimate = here.estimate(unstopped, work);
    expect(await elsewhere.take('training', async () => 'begun')).toBe('begun');
    end();
    await estimate;
  });
});

describe('without Web Locks', () => {
  it.each([
    ['over plain http', undefined],
    ['in an opaque origin', { query: () => Promise.reject(new DOMException('denied', 'SecurityError')) }],
  ])('%s, one worker still does one job at a time', async (_, locks) => {
    vi.stubGlobal('navigator', { locks });
    const lock = new TrainingLock();
    const { end, work } = job();
    const first = lock.take('training', work);
    await expect(lock.take('evaluation', nothing)).rejects.toThrow(named('training-elsewhere'));
    end();
    await first;
    expect(await lock.take('evaluation', async () => 'begun')).toBe('begun');
  });
});
