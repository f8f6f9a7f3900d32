import { describe, expect, it } from 'vitest';
import { typedNumber } from '../../../src/text/typed-number.ts';

describe('a number as a person types it', () => {
  it.each([
    ['0,005', 0.005],
    ['0.005', 0.005],
    [' 1e-3 ', 0.001],
    [',5', 0.5],
    ['5,', 5],
    ['−2,5', -2.5],
    ['10 000', 10_000],
    ['10\u202f000', 10_000],
  ])('may have a point or a comma: %s', (text, number) => {
    expect(typedNumber(text)).toBe(number);
  });

  it.each([
    ['٠٫٠٠٥', 0.005],
    ['१२', 12],
    ['𝟙𝟚', 12],
  ])('may be in the digits of any script: %s', (text, number) => {
    expect(typedNumber(text)).toBe(number);
  });

  it.each(['', 'five', '1.000,5', '1,2,3', '0x10', '1 2', 'NaN', 'Infinity'])('is none in %j', (text) => {
    expect(typedNumber(text)).toBeNaN();
  });

  it('is none where a whole one is asked for and what is typed means another in another language', () => {
    for (const text of ['1,000', '1.000', '12.5']) expect(typedNumber(text, true)).toBeNaN();
    expect(typedNumber('1 000', true)).toBe(1000);
    expect(typedNumber('12', true)).toBe(12);
  });
});
