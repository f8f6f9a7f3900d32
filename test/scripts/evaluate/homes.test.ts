import { describe, expect, it } from 'vitest';
import { isInFold, parseHomeFold } from '../../../scripts/evaluate/homes.ts';
import type { LabelledPhoto } from '../../../scripts/evaluate/photo-labels.ts';

const photoOf = (home: string | null): LabelledPhoto => ({
  path: 'photos/pants/a.jpg',
  folder: 'pants',
  file: 'a.jpg',
  right: [1],
  home,
  kind: null,
});

describe('folds of homes', () => {
  it('hold each home once, and about as many homes each', () => {
    const sizes = [0, 0, 0, 0];
    for (let home = 0; home < 400; home++) {
      const folds = sizes.flatMap((_, fold) => (isInFold(photoOf(String(home)), { fold, folds: 4 }) ? [fold] : []));
      expect(folds).toHaveLength(1);
      sizes[folds[0]!]!++;
    }
    expect(Math.min(...sizes)).toBeGreaterThan(70);
  });

  it('hold no photo of which nobody knows the home', () => {
    const folds = [0, 1].filter((fold) => isInFold(photoOf(null), { fold, folds: 2 }));
    expect(folds).toEqual([]);
  });

  it('are named from the first to the last', () => {
    expect(parseHomeFold('1/4')).toEqual({ fold: 0, folds: 4 });
    expect(parseHomeFold('4/4')).toEqual({ fold: 3, folds: 4 });
  });

  it.each(['0/4', '5/4', '1/1', '1', 'x/4', '1/4/2', ''])('are not named %s', (text) => {
    expect(() => parseHomeFold(text)).toThrow(/--without-homes takes K\/N/);
  });
});
