import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Classify, occlude } from '../../../workers/evidence/occlusion.ts';

const SIDE = 28;

type Region = { left: number; top: number; side: number };

/** A garment of one tone that fills the middle of the picture. */
function plain(tone = 120): Uint8Array {
  return Uint8Array.from({ length: SIDE * SIDE }, (_, at) => {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
    return x >= 4 && x < 24 && y >= 2 && y < 26 ? tone : 0;
  });
}

function inside({ left, top, side }: Region, at: number): boolean {
  const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
  return x >= left && x < left + side && y >= top && y < top + side;
}

/** The same with stripes in one region. */
function striped(region: Region): Uint8Array {
  return plain().map((value, at) => (inside(region, at) && at % 2 === 0 ? 250 : value));
}

/** Two classes; the first is as likely as the region's stripes are bright. Stands for a network whose reason is known. */
function stripeReader(region: Region): Classify {
  return async (pictures) => {
    const count = pictures.length / (SIDE * SIDE);
    const answers = new Float32Array(count * 2);
    for (let k = 0; k < count; k++) {
      let contrast = 0;
      for (let at = 0; at < SIDE * SIDE - 1; at++) {
        const from = k * SIDE * SIDE + at;
        if (inside(region, at)) contrast += Math.abs(pictures[from]! - pictures[from + 1]!);
      }
      const probability = 1 / (1 + Math.exp(-(contrast / (130 * region.side ** 2) - 0.5) * 8));
      answers.set([probability, 1 - probability], 2 * k);
    }
    return answers;
  };
}

/** The picture with a region in the garment's plain tone. */
const without = (seen: Uint8Array, region: Region) => seen.map((value, at) => (inside(region, at) ? 120 : value));

const strongestAt = (strength: Float32Array) => strength.indexOf(Math.max(...strength));

const regions = fc.record({
  left: fc.integer({ min: 4, max: 18 }),
  top: fc.integer({ min: 2, max: 20 }),
  side: fc.constant(6),
});

describe('the evidence', () => {
  it('is strongest where the class is read from', () =>
    fc.assert(
      fc.asyncProperty(regions, async (region) => {
        const strength = await occlude(striped(region), 0, stripeReader(region));
        const near = { left: region.left - 2, top: region.top - 2, side: region.side + 4 };
        expect(inside(near, strongestAt(strength))).toBe(true);
      }),
      { numRuns: 40 },
    ));

  it('points to what changes the answer: without its strongest place the class loses more than without any other', () =>
    fc.assert(
      fc.asyncProperty(regions, regions, async (region, other) => {
        fc.pre(Math.abs(other.left - region.left) >= 6 || Math.abs(other.top - region.top) >= 6);
        const [seen, read] = [striped(region), stripeReader(region)];
        const strongest = strongestAt(await occlude(seen, 0, read));
        const found = { left: (strongest % SIDE) - 3, top: Math.floor(strongest / SIDE) - 3, side: 6 };
        const fractionOf = async (picture: Uint8Array) => (await read(picture))[0]!;
        expect(await fractionOf(without(seen, found))).toBeLessThan(await fractionOf(without(seen, other)));
      }),
      { numRuns: 40 },
    ));

  it('goes from 0 to 1', async () => {
    const region = { left: 4, top: 2, side: 6 };
    const strength = await occlude(striped(region), 0, stripeReader(region));
    expect(Math.max(...strength)).toBe(1);
    expect(Math.min(...strength)).toBe(0);
  });

  it('is nothing for a class that gains by what is hidden', async () => {
    const region = { left: 10, top: 10, side: 6 };
    const strength = await occlude(striped(region), 1, stripeReader(region));
    expect(strength.every((value) => value === 0)).toBe(true);
  });

  it('asks once for at most fifty pictures, and only for the whole where there is no garment', async () => {
    const read = vi.fn(stripeReader({ left: 10, top: 10, side: 6 }));
    await occlude(new Uint8Array(SIDE * SIDE).fill(9), 0, read);
    await occlude(new Uint8Array(SIDE * SIDE), 0, read);
    expect(read.mock.calls.map(([pictures]) => pictures.length / (SIDE * SIDE))).toEqual([50, 1]);
  });
});
