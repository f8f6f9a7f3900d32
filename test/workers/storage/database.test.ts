import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStorage } from '../../../workers/storage/index.ts';
import { turn } from '../../support/turn.ts';

/** As far as idb asks: requests are told by their class. */
class FakeRequest extends EventTarget {
  readonly version: number | undefined;
  result: unknown;
  error: unknown;
  transaction: unknown;

  constructor(version: number | undefined) {
    super();
    this.version = version;
  }

  answer(result: unknown): void {
    this.result = result;
    this.dispatchEvent(new Event('success'));
  }

  fail(name: string): void {
    this.error = new DOMException('', name);
    this.dispatchEvent(new Event('error'));
  }

  /** As for a database that is not there: what happens while it is made. @returns whether that was given up */
  begin(): boolean {
    const transaction = Object.assign(new IDBTransaction(), { abort: vi.fn(), error: null });
    this.transaction = transaction;
    this.dispatchEvent(new Event('upgradeneeded'));
    return transaction.abort.mock.calls.length > 0;
  }
}

/** What idb tells values by; it asks once for all. */
const CLASSES = ['IDBDatabase', 'IDBObjectStore', 'IDBIndex', 'IDBCursor', 'IDBTransaction'].map(
  (name) => [name, class extends EventTarget {}] as const,
);

const requests: FakeRequest[] = [];

beforeEach(() => {
  requests.length = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (const [name, made] of CLASSES) vi.stubGlobal(name, made);
  vi.stubGlobal('IDBRequest', FakeRequest);
  vi.stubGlobal('indexedDB', {
    open: (_name: string, version?: number) => {
      const request = new FakeRequest(version);
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

describe('storage of a newer version', () => {
  it('is not made anew, empty and of no version, where it was deleted before it could be opened', async () => {
    const { models, close } = openStorage();
    const asked = code(models.inUse());
    await turn();
    requests[0]!.fail('VersionError');
    await turn();
    expect(requests[1]!.version, 'whichever version there is').toBeUndefined();
    expect(requests[1]!.begin(), 'an empty one is not kept').toBe(true);
    requests[1]!.fail('AbortError');
    await turn();
    expect(requests[2]!.version).toBe(requests[0]!.version);
    requests[2]!.answer({ addEventListener: () => {}, close: () => {} });
    // This fake has no transactions: what matters is that one is asked of it.
    expect(await asked).toBe('storage-failed');
    await close();
  });
});
