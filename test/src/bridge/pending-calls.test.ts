import { describe, expect, it } from 'vitest';
import { PendingCalls } from '../../../src/bridge/pending-calls.ts';

describe('pending calls', () => {
  it('free what a late answer holds', async () => {
    const calls = new PendingCalls();
    let answer = (_: string) => {};
    const work = new Promise<string>((resolve) => {
      answer = resolve;
    });
    const late: string[] = [];
    const raced = calls.race(work, { deadline: 5 }, (value) => late.push(value));
    await expect(raced).rejects.toMatchObject({ name: 'timeout' });
    answer('a bitmap');
    await expect.poll(() => late).toEqual(['a bitmap']);
  });

  it('leave nothing behind once they are settled', async () => {
    const calls = new PendingCalls();
    const all = [Promise.resolve(1), Promise.reject(new Error('x')), new Promise(() => {})].map((work) =>
      calls.race(work, { deadline: 5 }).catch(() => {}),
    );
    expect(calls.size).toBe(3);
    await Promise.all(all);
    expect(calls.size).toBe(0);
  });

  it('give an error without a code the code for anything', async () => {
    const work = Promise.reject(new RangeError('odd'));
    const raced = new PendingCalls().race(work, { deadline: 1000 });
    await expect(raced).rejects.toMatchObject({ name: 'unexpected', message: 'odd' });
  });
});
