import { describe, expect, it } from 'vitest';
import { whereWords } from '../../../src/classify/evidence-words.ts';

/** A garment in the middle 14 columns of all 28 rows. */
const SEEN = Uint8Array.from({ length: 784 }, (_, at) => (at % 28 >= 7 && at % 28 < 21 ? 200 : 0));

/** Evidence in a rectangle of the picture, and a little of it everywhere. */
function evidence(left: number, right: number, top: number, bottom: number) {
  const strength = Float32Array.from({ length: 784 }, (_, at) => {
    const [x, y] = [at % 28, Math.floor(at / 28)];
    return x >= left && x < right && y >= top && y < bottom ? 1 : 0.02;
  });
  return { classIndex: 0, strength, milliseconds: 1 };
}

describe('the words for where the evidence lies', () => {
  it('name the place, by the thirds of the garment and not of the picture, and the part that is there', () => {
    expect(whereWords(evidence(7, 11, 0, 8), SEEN, 'Shirt')).toBe(
      'mostly the upper left, where the shoulder usually is',
    );
    expect(whereWords(evidence(12, 16, 11, 17), SEEN, 'Dress')).toBe('mostly the centre, where the waist usually is');
    expect(whereWords(evidence(17, 21, 20, 28), SEEN, 'Trouser')).toBe(
      'mostly the lower right, where the hem usually is',
    );
  });

  it('name a whole third', () => {
    expect(whereWords(evidence(7, 21, 0, 8), SEEN, 'Bag')).toBe('mostly the upper third, where the handle usually is');
    expect(whereWords(evidence(7, 11, 0, 28), SEEN, 'Bag')).toBe('mostly the left third');
  });

  it('name both sides', () => {
    const both = evidence(7, 11, 0, 8);
    for (let at = 0; at < 8 * 28; at++) if (at % 28 >= 17 && at % 28 < 21) both.strength[at] = 1;
    expect(whereWords(both, SEEN, 'Dress')).toBe('mostly the upper sides, where the strap or sleeve usually is');
  });

  it('name no part of a class that they do not know', () => {
    expect(whereWords(evidence(7, 11, 0, 8), SEEN, 'Scarf')).toBe('mostly the upper left');
  });

  it('say so when it is everywhere or nowhere', () => {
    expect(whereWords(evidence(0, 28, 0, 28), SEEN, 'Coat')).toBe('much of the garment alike');
    const nowhere = { classIndex: 0, strength: new Float32Array(784), milliseconds: 1 };
    expect(whereWords(nowhere, SEEN, 'Coat')).toBe('no single place');
  });

  it('count only what lies on the garment', () => {
    expect(whereWords(evidence(0, 6, 0, 28), SEEN, 'Coat')).toBe('much of the garment alike');
  });
});
