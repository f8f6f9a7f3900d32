import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP, HEADING, layOut, placeOf, rowsBetween } from '../../../src/elements/grid-layout.ts';

describe('the grid', () => {
  it('has three columns on a phone and more where there is room, which they fill', () => {
    for (const [width, columns] of [
      [358, 3],
      [599, 5],
      [1248, 8],
      [40, 2],
    ] as const) {
      const layout = layOut([10], width);
      expect(layout.columns).toBe(columns);
      if (width > 100) expect(columns * layout.cell + (columns - 1) * GAP).toBeCloseTo(width);
    }
  });

  it('stacks its sections, each as high as its rows, an empty one as its heading', () => {
    const { sections, height, row } = layOut([4, 0, 1], 358);
    expect(sections.map(({ rows }) => rows)).toEqual([2, 0, 1]);
    expect(sections[1]!.top).toBe(sections[0]!.height);
    expect(sections[0]!.height - sections[1]!.height).toBeCloseTo(2 * row);
    expect(height).toBeCloseTo(sections.reduce((sum, section) => sum + section.height, 0));
  });

  it('draws every picture that lies in the window, and none that is more than a row away', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 320, max: 1400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, width, fraction) => {
          const layout = layOut(all, width);
          const from = fraction * layout.height;
          const to = from + 800;
          for (const [section, count] of all.entries()) {
            const { first, last } = rowsBetween(layout, layout.sections[section]!, from, to);
            for (let index = 0; index < count; index++) {
              const { top, bottom } = placeOf(layout, section, index);
              const row = Math.floor(index / layout.columns);
              const drawn = row >= first && row < last;
              if (bottom > from && top < to) expect(drawn).toBe(true);
              if (bottom < from - layout.row || top > to + layout.row) expect(drawn).toBe(false);
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('places the first picture under the heading', () => {
    expect(placeOf(layOut([1], 358), 0, 0).top).toBe(HEADING);
  });
});
