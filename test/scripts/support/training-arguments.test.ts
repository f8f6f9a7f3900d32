import { describe, expect, it } from 'vitest';
import { blendShare } from '../../../scripts/support/training-arguments.ts';

describe('How far to go from the saved weights', () => {
  it('is all the way where nobody says', () => {
    expect(blendShare({})).toBe(1);
  });

  it('is what is said', () => {
    expect(blendShare({ from: 'best', blend: '0.7' })).toBe(0.7);
  });

  it.each(['0', '-1', '1.2', 'much'])('is not %s', (blend) => {
    expect(() => blendShare({ from: 'best', blend })).toThrow('--blend has to be');
  });

  it('says nothing without a model to begin with', () => {
    expect(() => blendShare({ blend: '0.7' })).toThrow('--blend needs --from');
  });
});
