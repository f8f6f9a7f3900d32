import { describe, expect, it } from 'vitest';
import { Coalesced } from '../../../src/bridge/coalesced.ts';
import { turn } from '../../support/turn.ts';

describe('work that is asked for while it goes on', () => {
  it('is done once more, however often it was asked for, and each asker hears of a run that began after it', async () => {
    let runs = 0;
    const ends: (() => void)[] = [];
    const work = new Coalesced(() => {
      runs++;
      return new Promise<void>((resolve) => ends.push(resolve));
    });
    const first = work.run();
    const later = [work.run(), work.run(), work.run()];
    let settled = 0;
    for (const run of later) void run.then(() => settled++);
    ends[0]!();
    await first;
    await Promise.resolve();
    expect(settled).toBe(0);
    await turn();
    expect(runs).toBe(2);
    ends[1]!();
    await Promise.all(later);
    expect(runs).toBe(2);
  });

  it('goes on after a failure', async () => {
    let runs = 0;
    const work = new Coalesced(async () => {
      if (runs++ === 0) throw new Error('no');
    });
    const first = work.run();
    const second = work.run();
    await expect(first).rejects.toThrow('no');
    await second;
    expect(runs).toBe(2);
  });
});
