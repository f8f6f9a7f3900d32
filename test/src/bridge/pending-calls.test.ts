import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { race } from '../../../src/bridge/pending-calls.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';

const never = () => new Promise<never>(() => {});

describe('a call of another thread', () => {
  it('fails with `timeout` once its deadline has passed, and then tells of it', async () => {
    const told: string[] = [];
    const raced = race(never(), { deadline: 5, onTimeout: () => told.push('late') });
    await expect(raced).rejects.toMatchObject({ name: 'timeout' });
    expect(told).toEqual(['late']);
  });

  it('has its deadline begin anew as bytes come', async () => {
    vi.useFakeTimers();
    const arriving = new EventTarget();
    const raced = race(never(), { deadline: 5, arriving });
    raced.catch(() => vi.useRealTimers());
    for (let times = 0; times < 3; times++) {
      await vi.advanceTimersByTimeAsync(4);
      arriving.dispatchEvent(new Event('change'));
    }
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(5);
    await expect(raced).rejects.toMatchObject({ name: 'timeout' });
    expect(getEventListeners(arriving, 'change')).toEqual([]);
  });

  it('fails with `cancelled` as soon as its signal says so, whatever reason that gives', async () => {
    const cancel = new AbortController();
    const raced = race(never(), { deadline: null, signal: cancel.signal });
    cancel.abort();
    await expect(raced).rejects.toMatchObject({ name: 'cancelled' });
    const late = race(Promise.resolve(1), { deadline: 5, signal: cancel.signal });
    await expect(late, 'aborted before it began').rejects.toMatchObject({ name: 'cancelled' });
  });

  it('fails with the reason of the other side’s death', async () => {
    const death = new AbortController();
    const raced = race(never(), { deadline: null, death: death.signal });
    death.abort(new SelvedgeError('worker-died'));
    await expect(raced).rejects.toMatchObject({ name: 'worker-died' });
  });

  it('frees what a late answer holds', async () => {
    let answer = (_: string) => {};
    const work = new Promise<string>((resolve) => {
      answer = resolve;
    });
    const late: string[] = [];
    const raced = race(work, { deadline: 5 }, (value) => late.push(value));
    await expect(raced).rejects.toMatchObject({ name: 'timeout' });
    answer('a bitmap');
    await expect.poll(() => late).toEqual(['a bitmap']);
  });

  it('leaves nothing behind once it is settled', async () => {
    const { signal } = new AbortController();
    const listeners = () => getEventListeners(signal, 'abort').length;
    const all = [Promise.resolve(1), Promise.reject(new Error('x')), never()].map((work) =>
      race(work, { deadline: 5, signal, death: signal }).catch(() => {}),
    );
    expect(listeners()).toBe(6);
    await Promise.all(all);
    expect(listeners()).toBe(0);
  });

  it('gives an error without a code the code for anything', async () => {
    const raced = race(Promise.reject(new RangeError('odd')), { deadline: 1000 });
    await expect(raced).rejects.toMatchObject({ name: 'unexpected', message: 'odd' });
  });
});
