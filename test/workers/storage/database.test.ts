import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStorage } from '../../../workers/storage/index.ts';
import { turn } from '../../support/turn.ts';

/** As far as idb asks: requests are told by their class. */
class FakeRequest extends EventTarget {
  result: unknown;

  answer(result: unknown): void {
    this.result = result;
    this.dispatchEvent(new Event('success'));
  }
}

const requests: FakeRequest[] = [];

beforeEach(() => {
  requests.length = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (const name of ['IDBDatabase', 'IDBObjectStore', 'IDBIndex', 'IDBCursor', 'IDBTransaction']) {
    vi.stubGlobal(name, class extends EventTarget {});
  }
  vi.stubGlobal('IDBRequest', FakeRequest);
  vi.stubGlobal('indexedDB', {
    open: () => {
      const request = new FakeRequest();
      requests.push(request);
      return request;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: Error) => error.name,
  );

describe('storage that does not answer', () => {
  it('is told of after a while, and then at once', async () => {
    const { models, close } = openStorage();
    const first = code(models.inUse());
    await vi.advanceTimersByTimeAsync(9_999);
    const second = code(models.list());
    await vi.advanceTimersByTimeAsync(1);
    expect(await Promise.all([first, second, code(models.inUse())])).toEqual(Array(3).fill('storage-silent'));
    expect(requests, 'asked once, for the browser puts every other question behind it').toHaveLength(1);
    await close();
  });

  it('is used when its answer comes late', async () => {
    const { models, close } = openStorage();
    const early = code(models.inUse());
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await early).toBe('storage-silent');
    requests[0]!.answer({ addEventListener: () => {}, close: () => {} });
    await turn();
    // This fake has no transactions: what matters is that one is asked of it.
    expect(await code(models.inUse())).toBe('storage-failed');
    expect(requests).toHaveLength(1);
    await close();
  });
});
