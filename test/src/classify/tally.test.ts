import { describe, expect, it } from 'vitest';
import { Tally } from '../../../src/classify/tally.ts';

describe('the tally', () => {
  it('counts a garment once, under the class that it was given last', () => {
    const tally = new Tally();
    tally.keep(['a', 'b'], 'Coat');
    tally.keep(['a'], 'Dress');
    expect(tally.total).toBe(2);
    expect(tally.classes).toEqual([
      { label: 'Dress', count: 1 },
      { label: 'Coat', count: 1 },
    ]);
  });

  it('gives a garment back the class that it had when its last one is taken back, once', () => {
    const tally = new Tally();
    tally.keep(['a'], 'Coat');
    tally.keep(['a'], 'Dress');
    tally.undo();
    tally.undo();
    expect(tally.classes).toEqual([{ label: 'Coat', count: 1 }]);
  });
});
