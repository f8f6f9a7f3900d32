import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../../src/text/language.ts';
import { listPieces, listText } from '../../../src/text/lists.ts';

afterEach(() => speak('en', {}));

describe('things in a row', () => {
  it('have no comma before the English “and”', () => {
    expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map(listText)).toEqual(['a', 'a and b', 'a, b and c']);
  });

  it('are joined as the language does that is spoken', () => {
    speak('de', {});
    expect(listText(['a', 'b', 'c'])).toBe('a, b und c');
  });

  it('may be pieces of the page', () => {
    expect(listPieces([1, 2, 3])).toEqual([1, ', ', 2, ' and ', 3]);
  });
});
