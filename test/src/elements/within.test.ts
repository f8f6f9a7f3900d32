import { describe, expect, it } from 'vitest';
import { within } from '../../../src/elements/within.ts';

describe('a piece of the page within a text', () => {
  it('stands where the text names it', () => {
    expect(within((link) => `See ${link}.`, 1)).toEqual(['See ', 1, '.']);
  });

  it('stands before another where a language has it first', () => {
    expect(within((first, second) => `${second} of ${first}`, 1, 2)).toEqual(['', 2, ' of ', 1, '']);
  });
});
