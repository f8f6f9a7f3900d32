import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearDuplicates, NEAR_BITS } from '../../../workers/common/near-duplicates.ts';

const hex = (word: bigint) => word.toString(16).padStart(16, '0');
const bitsApart = (a: string, b: string) =>
  (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll('0', '').length;

describe('near-duplicates', () => {
  it('are told with the nearest earlier sample, oldest first', () => {
    const entries = [
      { id: 'a', fingerprint: hex(0n) },
      { id: 'b', fingerprint: hex(0b1111n) },
      { id: 'c', fingerprint: hex(0b111n) },
      { id: 'far', fingerprint: 'ffffffff00000000' },
    ];
    expect([...findNearDuplicates(entries)]).toEqual([
      ['b', 'a'],
      ['c', 'b'],
    ]);
  });

  it('are found up to seven bits apart, wherever those lie, and no further', () => {
    const place = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { minLength: 0, maxLength: 12 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), place, (word, places) => {
        const other = places.reduce((flipped, bit) => flipped ^ (1n << BigInt(bit)), word);
        const found = findNearDuplicates([
          { id: 'first', fingerprint: hex(word) },
          { id: 'second', fingerprint: hex(other) },
        ]);
        expect(found.has('second')).toBe(places.length <= NEAR_BITS);
      }),
    );
  });

  it('are what comparing every pair gives', () => {
    const alike = fc.bigInt({ min: 0n, max: 2n ** 12n }).map((word) => word * 0x10_0001n);
    const spread = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
    fc.assert(
      fc.property(fc.array(fc.oneof(alike, spread), { maxLength: 40 }), (list) => {
        const entries = list.map((word, i) => ({ id: String(i), fingerprint: hex(word) }));
        const nearDuplicates = findNearDuplicates(entries);
        for (const [i, { id, fingerprint }] of entries.entries()) {
          const near = entries.slice(0, i).map((earlier) => bitsApart(earlier.fingerprint, fingerprint));
          const least = Math.min(...near);
          if (least > NEAR_BITS) expect(nearDuplicates.has(id)).toBe(false);
          else expect(near[Number(nearDuplicates.get(id))]).toBe(least);
        }
      }),
    );
  });

  it('leave alone a sample whose fingerprint is none', () => {
    expect(
      findNearDuplicates([
        { id: 'a', fingerprint: '' },
        { id: 'b', fingerprint: '' },
      ]).size,
    ).toBe(0);
  });

  it('of five thousand samples are found in a fraction of a second', () => {
    const words = Array.from({ length: 5000 }, (_, i) => (BigInt(i) * 0x9e3779b97f4a7c15n) & (2n ** 64n - 1n));
    const entries = words.map((word, i) => ({ id: String(i), fingerprint: hex(word) }));
    const began = process.cpuUsage();
    findNearDuplicates(entries);
    // Microseconds of processor time, for others may use the cores as well. It takes some 30 ms, a BigInt a pair 4 s.
    expect(process.cpuUsage(began).user).toBeLessThan(1_000_000);
  });
});
