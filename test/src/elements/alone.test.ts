import { describe, expect, it } from 'vitest';
import { alone } from '../../../src/elements/alone.ts';

describe('an act that is done alone', () => {
  it('is not begun again while it is under way, and is afterwards, also when it failed', async () => {
    const begun: string[] = [];
    let end = (_failure?: Error) => {};
    const act = alone(async (what: string) => {
      begun.push(what);
      await new Promise<void>((resolve, reject) => {
        end = (failure) => (failure ? reject(failure) : resolve());
      });
    });
    const first = act('first');
    await act('second');
    end(new Error('no'));
    await expect(first).rejects.toThrow('no');
    const third = act('third');
    end();
    await third;
    expect(begun).toEqual(['first', 'third']);
  });
});
