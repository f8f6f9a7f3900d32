import { describe, expect, it } from 'vitest';
import { answerOf, classOf, type PileModel, pileId } from '../../../src/domain/pile.ts';

const MODEL: PileModel = { name: 'camera', classes: ['Coat', 'Bag', 'Shirt', 'Hat'], weightsSha256: 'ab' };

describe('an answer to a picture of the pile', () => {
  it('names the three most probable classes, the earlier of two alike first', () => {
    const { ranked } = answerOf([0.1, 0.4, 0.1, 0.4], true, MODEL);
    expect(ranked.map(({ label }) => label)).toEqual(['Bag', 'Hat', 'Coat']);
  });

  it('names fewer where there are fewer', () => {
    expect(answerOf([0.9, 0.1], true, { ...MODEL, classes: ['a', 'b'] }).ranked).toHaveLength(2);
  });

  it('is sure of nothing where no garment was found, whatever the probability', () => {
    expect(answerOf([1, 0, 0, 0], false, MODEL).sure).toBe(false);
    expect(answerOf([1, 0, 0, 0], true, MODEL).sure).toBe(true);
  });

  it('counts as its class when it is sure, and as what a person says in any case', () => {
    const outcome = { ...answerOf([0.4, 0.3, 0.2, 0.1], true, MODEL), milliseconds: 1 };
    const entry = { id: '', path: '', outcome, label: null };
    expect(classOf(entry)).toBeNull();
    expect(classOf({ ...entry, outcome: { ...outcome, sure: true } })).toBe('Coat');
    expect(classOf({ ...entry, label: 'Curtain' })).toBe('Curtain');
  });
});

describe('the id of a picture of the pile', () => {
  it('is another where path, size or time are others', () => {
    const file = { size: 1, lastModified: 2 };
    const ids = [
      pileId('a', file),
      pileId('b', file),
      pileId('a', { ...file, size: 2 }),
      pileId('a', { ...file, lastModified: 3 }),
    ];
    expect(new Set(ids).size).toBe(4);
    expect(pileId('a', { ...file })).toBe(ids[0]);
  });
});
