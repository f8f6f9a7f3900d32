import { describe, expect, it } from 'vitest';
import { NO_AUGMENTATION } from '../../../../src/domain/augmentation.ts';
import type { GarmentKind } from '../../../../src/domain/datasets/dataset-spec.ts';
import { augment } from '../../../../workers/training/augmentation/augment.ts';
import {
  alterLikePhoto,
  PHOTO_LIKE_PARTS,
  type PhotoLikePart,
} from '../../../../workers/training/augmentation/photo-like.ts';
import { Random } from '../../../../workers/training/random.ts';
import { pullover } from './pullover.ts';

const SIDE = 28;

/** A block of even tone, as wide and as tall as said, in the middle. */
function block(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(SIDE * SIDE);
  for (let y = (SIDE - height) / 2; y < (SIDE + height) / 2; y++) {
    bytes.fill(200, y * SIDE + (SIDE - width) / 2, y * SIDE + (SIDE + width) / 2);
  }
  return bytes;
}

function altered(source: Uint8Array, seed: number, kind: GarmentKind = 'other', leftOut?: PhotoLikePart): Uint8Array {
  const target = new Uint8Array(SIDE * SIDE).fill(9);
  alterLikePhoto(source, target, SIDE, kind, Random.of(seed), leftOut);
  return target;
}

const seeds = Array.from({ length: 50 }, (_, seed) => seed);
const covered = (bytes: Uint8Array) => bytes.filter((byte) => byte > 0).length;
const rows = (bytes: Uint8Array) =>
  Array.from({ length: SIDE }, (_, y) => bytes.subarray(y * SIDE, (y + 1) * SIDE).some((byte) => byte > 0));

/** Longest side of what is not background. */
function longestSide(bytes: Uint8Array): number {
  const down = rows(bytes).filter(Boolean).length;
  const across = rows(Uint8Array.from(bytes, (_, at) => bytes[(at % SIDE) * SIDE + Math.floor(at / SIDE)]!));
  return Math.max(down, across.filter(Boolean).length);
}

describe('altering a picture like a photo', () => {
  it('gives the same picture for the same seed, and others for others', () => {
    expect(altered(block(12, 24), 1)).toEqual(altered(block(12, 24), 1));
    expect(new Set(seeds.map((seed) => altered(block(12, 24), seed).join())).size).toBe(seeds.length);
  });

  it('lets the garment fill the picture, however small it was', () => {
    const sides = seeds.map((seed) => longestSide(altered(block(6, 8), seed)));
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(24);
  });

  it('keeps the background black around a garment', () => {
    for (const seed of seeds) expect(covered(altered(block(8, 28), seed))).toBeLessThan(0.75 * SIDE * SIDE);
  });

  it('leaves an empty picture empty but for what a mask may take in', () => {
    for (const seed of seeds) expect(covered(altered(new Uint8Array(SIDE * SIDE), seed))).toBe(0);
  });

  it('shows two above each other or turned where they may come in pairs', () => {
    const tall = (bytes: Uint8Array) => rows(bytes).filter(Boolean).length > SIDE / 2;
    const count = (kind: GarmentKind) => seeds.filter((seed) => tall(altered(block(28, 6), seed, kind))).length;
    expect(count('shoe')).toBeGreaterThan(10);
    expect(count('other')).toBeLessThan(5);
  });

  it('spreads the sleeves of a top, which then is wider than tall, and of nothing else', () => {
    const wide = (kind: GarmentKind) =>
      seeds.filter((seed) => rows(altered(pullover(), seed, kind)).filter(Boolean).length < 0.8 * SIDE).length;
    expect(wide('top')).toBeGreaterThan(15);
    expect(wide('other')).toBeLessThan(5);
  });

  it.each(PHOTO_LIKE_PARTS)('changes pictures otherwise without %s', (part) => {
    const changed = seeds.filter((seed) => {
      const [garment, kind] = part === 'sleeves' ? ([pullover(), 'top'] as const) : ([block(28, 10), 'shoe'] as const);
      return altered(garment, seed, kind, part).join() !== altered(garment, seed, kind).join();
    });
    expect(changed.length).toBeGreaterThan(0);
  });

  it('makes an even garment more even without noise, and without folds', () => {
    const spread = (leftOut?: PhotoLikePart) => {
      const middles = seeds.flatMap((seed) => {
        const picture = altered(block(24, 24), seed, 'other', leftOut);
        const middle = [12, 13, 14, 15].flatMap((row) => [...picture.subarray(row * SIDE + 12, row * SIDE + 16)]);
        return [Math.max(...middle) - Math.min(...middle)];
      });
      // Some have a print, which hides the rest.
      return middles.sort((a, b) => a - b)[Math.floor(middles.length / 2)]!;
    };
    expect(spread('noise')).toBeLessThan(0.9 * spread());
    expect(spread('uneven light and folds')).toBeLessThan(spread());
  });

  it('fills more of the picture with a square that is not turned', () => {
    const widest = (leftOut?: PhotoLikePart) =>
      seeds.map((seed) => covered(altered(block(24, 24), seed, 'other', leftOut))).reduce((sum, value) => sum + value);
    // Turned, a square leaves the corners of its box empty.
    expect(widest('rotation')).toBeGreaterThan(widest());
  });

  it('is what augmentation does to the fraction of the pictures that is asked for', () => {
    const changed = seeds.filter((seed) => {
      const target = new Uint8Array(SIDE * SIDE);
      augment(block(12, 24), target, SIDE, { ...NO_AUGMENTATION, photoLike: 0.5 }, Random.of(seed));
      return target.join() !== block(12, 24).join();
    });
    expect(changed.length).toBeGreaterThan(10);
    expect(changed.length).toBeLessThan(40);
  });
});
