import { describe, expect, it } from 'vitest';
import { findSleeves } from '../../../../workers/training/augmentation/sleeves.ts';
import { pullover } from './pullover.ts';

const SIDE = 28;

describe('finding sleeves', () => {
  it('finds the lines between body and sleeves', () => {
    const sleeves = findSleeves(pullover(), SIDE);
    expect(sleeves?.left.at).toBeCloseTo((2 * 9 + 1) / SIDE - 1);
    expect(sleeves?.right.at).toBeCloseTo((2 * 18 + 1) / SIDE - 1);
    expect(sleeves?.left.slope).toBeCloseTo(0);
    expect(sleeves?.shoulder).toBeLessThan(-0.5);
  });

  it('finds them by a shadow too, not by a trace of one', () => {
    expect(findSleeves(pullover({ gap: 120 }), SIDE)).not.toBeNull();
    expect(findSleeves(pullover({ gap: 175 }), SIDE)).toBeNull();
  });

  it('finds none on an empty picture, a low one, a narrow one and one with a line on one side', () => {
    const oneSided = pullover().map((tone, at) => (at % SIDE > 14 && at % SIDE < 23 ? 180 : tone));
    const low = pullover().map((tone, at) => (at / SIDE < 16 ? 0 : tone));
    const narrow = pullover().map((tone, at) => (at % SIDE > 9 ? 0 : tone));
    for (const picture of [new Uint8Array(SIDE * SIDE), low, narrow, oneSided]) {
      expect(findSleeves(picture, SIDE)).toBeNull();
    }
  });
});
