import { describe, expect, it } from 'vitest';
import { findingWords } from '../../../src/classify/finding-words.ts';

const WELL = { found: true, origin: 'photo', pieces: 1, leftOut: 0, advice: null } as const;

describe('the words about how a garment is seen', () => {
  it('are none when all is well', () => {
    expect(findingWords(WELL)).toBe('');
  });

  it.each([
    ['more-light', 'No garment found. Give it more light.'],
    ['plainer-background', 'No garment found. Try a plainer background.'],
    ['closer', 'No garment found. Go closer.'],
  ] as const)('say what to change where nothing is found: %s', (advice, words) => {
    expect(findingWords({ ...WELL, found: false, pieces: 0, advice })).toBe(words);
  });

  it('say that a picture of the dataset is taken as it is', () => {
    expect(findingWords({ ...WELL, origin: 'dataset', pieces: 2 })).toBe(
      'A picture like those of the dataset: taken as it is.',
    );
  });

  it('say what to change before they tell of pieces', () => {
    expect(findingWords({ ...WELL, leftOut: 2, advice: 'closer' })).toBe('Go closer.');
  });

  it('say what was done with several pieces', () => {
    expect(findingWords({ ...WELL, leftOut: 2 })).toBe('3 pieces: the largest is taken.');
    expect(findingWords({ ...WELL, pieces: 2, leftOut: 1 })).toBe('3 pieces: the largest are taken.');
    expect(findingWords({ ...WELL, pieces: 2 })).toBe('2 pieces, taken together as a pair.');
    expect(findingWords({ ...WELL, pieces: 3 })).toBe('3 pieces, taken together.');
  });
});
