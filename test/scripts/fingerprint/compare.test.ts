import { describe, expect, it } from 'vitest';
import { compareFingerprints, parseFingerprint, provesSame } from '../../../scripts/fingerprint/compare.ts';
import { digest } from '../../../scripts/fingerprint/digest.ts';

const [a, b] = [digest('a'), digest('b')];

describe('comparing two fingerprints', () => {
  it('tells for each name whether both have it and whether it is the same, what was there before first', () => {
    const verdicts = compareFingerprints({ gone: a, kept: a, changed: a }, { fresh: a, changed: b, kept: a });
    expect([...verdicts]).toEqual([
      ['gone', 'only before'],
      ['kept', 'same'],
      ['changed', 'differs'],
      ['fresh', 'only here'],
    ]);
  });

  it('takes no name for one that every object has', () => {
    expect([...compareFingerprints({ constructor: a }, {})]).toEqual([['constructor', 'only before']]);
  });

  it('proves something when nothing differs of what both have', () => {
    expect(provesSame(compareFingerprints({ kept: a, gone: a }, { kept: a, fresh: b }))).toBe(true);
    expect(provesSame(compareFingerprints({ kept: a, changed: a }, { kept: a, changed: b }))).toBe(false);
  });

  it('proves nothing when they have nothing in common', () => {
    expect(provesSame(compareFingerprints({ gone: a }, { fresh: a }))).toBe(false);
    expect(provesSame(compareFingerprints({}, {}))).toBe(false);
  });
});

describe('reading a fingerprint', () => {
  it('gives back what was printed', () => {
    expect(parseFingerprint(JSON.stringify({ a, b }, null, 2))).toEqual({ a, b });
  });

  it.each([
    ['nothing', ''],
    ['a figure', '{"a": 1}'],
    ['a hash cut off', `{"a": "${a.slice(1)}"}`],
  ])('refuses %s', (_, text) => {
    expect(() => parseFingerprint(text)).toThrow(/printed no object of hashes/);
  });
});
