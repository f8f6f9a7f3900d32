import { describe, expect, it } from 'vitest';
import { holdBack } from '../../../workers/adaptation/hold-back.ts';

/** `count` groups of one sample each, of two classes in turn. */
const singles = (count: number) => Array.from({ length: count }, (_, i) => [i]);
const inTurn = (index: number) => (index % 2 === 0 ? 'Hat' : 'Scarf');

describe('holding samples back', () => {
  it('takes a fifth of each class', () => {
    const { taught, heldBack } = holdBack(singles(40), inTurn, 1);
    expect(heldBack.filter((index) => inTurn(index) === 'Hat')).toHaveLength(4);
    expect(heldBack.filter((index) => inTurn(index) === 'Scarf')).toHaveLength(4);
    expect([...taught, ...heldBack].sort((a, b) => a - b)).toEqual(singles(40).flat());
  });

  it('leaves a class with fewer than five different pictures whole', () => {
    const label = (index: number) => (index < 4 ? 'Few' : 'Many');
    const { heldBack } = holdBack(singles(24), label, 1);
    expect(heldBack.every((index) => index >= 4)).toBe(true);
    expect(heldBack).toHaveLength(4);
  });

  it('never parts pictures that are all but the same', () => {
    const groups = Array.from({ length: 12 }, (_, i) => [2 * i, 2 * i + 1]);
    const { taught, heldBack } = holdBack(groups, () => 'Hat', 3);
    for (const [one, other] of groups) expect(taught.includes(one!)).toBe(taught.includes(other!));
    expect(heldBack.length).toBeGreaterThan(0);
  });

  it('holds the same ones back for the same seed, others for another', () => {
    const held = (seed: number) => holdBack(singles(100), inTurn, seed).heldBack;
    expect(held(1)).toEqual(held(1));
    expect(held(1)).not.toEqual(held(2));
  });
});
