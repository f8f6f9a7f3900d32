import { describe, expect, it } from 'vitest';
import { Persistence, type PersistenceAnswer } from '../../../src/bridge/persistence.ts';

/** A browser that promised before, or answers so when it is asked. */
function browser(before: boolean, answer: boolean) {
  let asked = 0;
  const manager = {
    persisted: async () => before,
    persist: async () => {
      asked++;
      return answer;
    },
  } as StorageManager;
  return { manager, asked: () => asked };
}

describe('the promise to keep what is stored', () => {
  it.each<[boolean, boolean, PersistenceAnswer, number]>([
    [true, false, 'granted', 0],
    [false, true, 'granted', 1],
    [false, false, 'refused', 1],
  ])('promised before: %s, when asked: %s, is told as %s', async (before, answer, told, times) => {
    const { manager, asked } = browser(before, answer);
    const persistence = new Persistence(manager);
    await persistence.ask();
    await persistence.ask();
    expect(persistence.answer).toBe(told);
    expect(asked()).toBe(times);
  });

  it('is looked up without asking', async () => {
    const kept = browser(true, false);
    const persistence = new Persistence(kept.manager);
    await persistence.look();
    expect(persistence.answer).toBe('granted');
    const fresh = new Persistence(browser(false, true).manager);
    await fresh.look();
    expect(fresh.answer).toBe('unasked');
  });

  it('is unknown where the browser does not tell, or refuses to be asked', async () => {
    const rejecting = { persisted: () => Promise.reject(new TypeError()) } as unknown as StorageManager;
    for (const manager of [{} as StorageManager, rejecting]) {
      const persistence = new Persistence(manager);
      await persistence.ask();
      expect(persistence.answer).toBe('unknown');
    }
  });
});
