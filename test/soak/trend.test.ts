import { describe, expect, it } from 'vitest';
import { trendOf } from './trend.ts';

const turns = (value: (turn: number) => number) => Array.from({ length: 40 }, (_, turn) => value(turn));

describe('a trend', () => {
  it('is flat where bytes come and go', () => {
    expect(
      trendOf(
        turns((turn) => 1000 + 30 * Math.sin(turn)),
        false,
      ).flat,
    ).toBe(true);
  });

  it('is not where they add up, by however little a turn', () => {
    expect(
      trendOf(
        turns((turn) => 1000 + 5 * turn),
        false,
      ),
    ).toMatchObject({ flat: false, last: 1195 });
  });

  it('leaves the warm-up out', () => {
    expect(
      trendOf(
        turns((turn) => (turn < 8 ? 10 * turn : 1000)),
        false,
      ).flat,
    ).toBe(true);
  });

  it('allows two more of what is counted, and not one each turn', () => {
    expect(
      trendOf(
        turns((turn) => (turn < 30 ? 4 : 5)),
        true,
      ).flat,
    ).toBe(true);
    expect(
      trendOf(
        turns((turn) => 4 + turn),
        true,
      ).flat,
    ).toBe(false);
  });
});
