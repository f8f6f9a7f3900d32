import { describe, expect, it } from 'vitest';
import { checkedLabel, LONGEST_LABEL } from '../../../src/domain/label.ts';

describe('the name of a class', () => {
  it('is kept in one form and without what cannot be seen at its ends', () => {
    expect(checkedLabel(' Fa\u0301r\t')).toBe('F\u00e1r');
    expect(checkedLabel('x'.repeat(LONGEST_LABEL))).toHaveLength(LONGEST_LABEL);
  });

  it.each(['', ' \n', 'x'.repeat(LONGEST_LABEL + 1)])('%j is none', (text) => {
    expect(() => checkedLabel(text)).toThrow(expect.objectContaining({ name: 'label-unfit' }));
  });
});
