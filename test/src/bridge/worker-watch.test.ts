import { describe, expect, it } from 'vitest';
import { workerGone } from '../../../src/bridge/worker-watch.ts';
import { turn } from '../../support/turn.ts';

/** Web Locks of one name, as far as the watch uses them. */
function fakeLocks(held: boolean) {
  let release = () => {};
  const request = async (_name: string, options: LockOptions, callback: (lock: object | null) => unknown) => {
    if (options.ifAvailable) return callback(held ? null : {});
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return callback({});
  };
  return { locks: { request } as unknown as LockManager, release: () => release() };
}

const settled = (work: Promise<unknown>) => Promise.race([work.then(() => 'gone'), turn().then(() => 'pending')]);

describe('the watch over a worker', () => {
  it('speaks when the worker lets go of the lock of its name', async () => {
    const { locks, release } = fakeLocks(true);
    const gone = workerGone('w', new AbortController().signal, locks);
    expect(await settled(gone)).toBe('pending');
    release();
    expect(await settled(gone)).toBe('gone');
  });

  it('says nothing about a worker that never took the lock', async () => {
    expect(await settled(workerGone('w', new AbortController().signal, fakeLocks(false).locks))).toBe('pending');
  });
});
