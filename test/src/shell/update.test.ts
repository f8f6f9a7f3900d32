import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Installation, WORK_LOCK } from '../../../src/shell/installation.ts';
import { Update } from '../../../src/shell/update.ts';
import { turn } from '../../support/turn.ts';

const reload = vi.fn();
let container = new EventTarget();

/** As far as the change to a newer version asks: one lock, held alone or with others. */
class FakeLocks {
  holders = 0;
  /** Work whose lock stands behind that of the change. */
  behind = 0;
  #waiting: (() => void)[] = [];

  async request(
    _name: string,
    { ifAvailable, signal }: LockOptions,
    work: (lock: object | null) => Promise<unknown>,
  ): Promise<unknown> {
    if (this.holders > 0 && ifAvailable) return work(null);
    if (this.holders > 0) {
      await new Promise<void>((resolve, reject) => {
        this.#waiting.push(resolve);
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    }
    const done = await work({});
    // What stood behind has its turn.
    [this.holders, this.behind] = [this.behind, 0];
    return done;
  }

  async query(): Promise<LockManagerSnapshot> {
    return { pending: Array.from({ length: this.behind }, () => ({ name: WORK_LOCK, mode: 'shared' })) };
  }

  free(): void {
    this.holders = 0;
    for (const go of this.#waiting) go();
  }
}

beforeEach(() => {
  reload.mockClear();
  container = new EventTarget();
  vi.stubGlobal('location', { reload });
});
afterEach(() => void vi.unstubAllGlobals());

function setUp(waiting: { postMessage(message: unknown): void } | null, locks?: FakeLocks) {
  vi.stubGlobal('navigator', { serviceWorker: container, ...(locks && { locks }) });
  return new Update({ waiting } as unknown as Installation);
}

describe('the change to a newer version', () => {
  it('has it take over, and then loads the page anew', async () => {
    const postMessage = vi.fn();
    const over = setUp({ postMessage }, new FakeLocks()).now();
    await turn();
    expect(postMessage).toHaveBeenCalledExactlyOnceWith({ ask: 'use-now' });
    expect(reload).not.toHaveBeenCalled();
    container.dispatchEvent(new Event('controllerchange'));
    await over;
    expect(reload).toHaveBeenCalledOnce();
  });

  it('only loads the page anew where another tab had it take over, and where there are no locks', async () => {
    await setUp(null).now();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('loads the page anew although the version says nothing', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const over = setUp({ postMessage: () => {} }, new FakeLocks()).now();
    await vi.advanceTimersByTimeAsync(10_000);
    await over;
    expect(reload).toHaveBeenCalledOnce();
  });

  it('waits for the work of other tabs', async () => {
    const locks = new FakeLocks();
    locks.holders = 1;
    const update = setUp(null, locks);
    const over = update.now();
    await turn();
    expect(update.waits).toBe(true);
    expect(reload).not.toHaveBeenCalled();
    locks.free();
    await over;
    expect(reload).toHaveBeenCalledOnce();
  });

  it('waits for work that began while it waited', async () => {
    const locks = new FakeLocks();
    locks.holders = 1;
    const update = setUp(null, locks);
    const over = update.now();
    await turn();
    locks.behind = 1;
    locks.free();
    await turn();
    expect(reload).not.toHaveBeenCalled();
    expect(update.waits).toBe(true);
    locks.free();
    await over;
    expect(reload).toHaveBeenCalledOnce();
  });

  it('can be given up while it waits', async () => {
    const locks = new FakeLocks();
    locks.holders = 1;
    const update = setUp(null, locks);
    const over = update.now();
    await turn();
    update.cancel();
    await over;
    expect(update.waits).toBe(false);
    expect(reload).not.toHaveBeenCalled();
  });
});
