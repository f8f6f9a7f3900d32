import { describe, expect, it } from 'vitest';
import { checkedLabel, LONGEST_LABEL } from '../../../src/domain/label.ts';

describe('the name of a class', () => {
  it('is kept in one form and without what cannot be seen at its ends', () => {
    expect(checkedLabel(' Fa\u0301r\t')).toBe('F\u00e1r');
    expect(checkedLabel('x'.repeat(LONGEST_LABEL))).toHaveLength(LONGEST_LABEL);
  });

  it('may be in any script, with joiners and pictures', () => {
    for (const label of ['نیم‌پوتین', 'セーター', '👨‍👩‍👧 socks', 'Größe 42']) expect(checkedLabel(label)).toBe(label);
  });

  it('is kept without what hides or turns it', () => {
    expect(checkedLabel('Hat\u202egpj')).toBe('Hatgpj');
    expect(checkedLabel('a\nb\u0000')).toBe('a b');
    expect(checkedLabel('\u200fכובע')).toBe('כובע');
  });

  it.each(['', ' \n', '\u00a0\u3000', '\u200b', '\u202e', 'x'.repeat(LONGEST_LABEL + 1)])('%j is none', (text) => {
    expect(() => checkedLabel(text)).toThrow(expect.objectContaining({ name: 'label-unfit' }));
  });
});
