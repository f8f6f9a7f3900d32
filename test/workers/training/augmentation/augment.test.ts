import { describe, expect, it } from 'vitest';
import { NO_AUGMENTATION } from '../../../../src/domain/augmentation.ts';
import { augment, augmentsNothing } from '../../../../workers/training/augmentation/augment.ts';
import { Random } from '../../../../workers/training/random.ts';

const SIDE = 8;

/** A picture that is unlike its mirror image, with background around it. */
function picture(): Uint8Array {
  const bytes = new Uint8Array(SIDE * SIDE);
  for (let y = 2; y < 6; y++) for (let x = 2; x < 6; x++) bytes[y * SIDE + x] = 40 * (x - 1) + 5 * y;
  return bytes;
}

function augmented(changes: Partial<typeof NO_AUGMENTATION>, seed = 1): Uint8Array {
  const target = new Uint8Array(SIDE * SIDE).fill(7);
  augment(picture(), target, SIDE, { ...NO_AUGMENTATION, ...changes }, Random.of(seed));
  return target;
}

const sum = (bytes: Uint8Array) => bytes.reduce((total, byte) => total + byte, 0);

/** Distinct results over many seeds. */
const results = (changes: Partial<typeof NO_AUGMENTATION>) =>
  new Set(Array.from({ length: 60 }, (_, seed) => augmented(changes, seed).join()));

describe('augmentation', () => {
  it('leaves the picture as it is when nothing is asked for', () => {
    expect(augmented({})).toEqual(picture());
    expect(augmentsNothing(NO_AUGMENTATION)).toBe(true);
    expect(augmentsNothing({ ...NO_AUGMENTATION, shift: 1 })).toBe(false);
  });

  it('gives the same picture for the same seed', () => {
    const all = { mirror: true, shift: 2, rotation: 10, scale: 0.1, erase: 0.9, brightness: 0.2, contrast: 0.2 };
    expect(augmented(all, 3)).toEqual(augmented(all, 3));
    expect(augmented(all, 3)).not.toEqual(augmented(all, 4));
  });

  it('mirrors in some of the cases and else changes nothing', () => {
    const mirrored = new Uint8Array(SIDE * SIDE);
    picture().forEach((byte, index) => {
      mirrored[index - (index % SIDE) + SIDE - 1 - (index % SIDE)] = byte;
    });
    expect(results({ mirror: true })).toEqual(new Set([picture().join(), mirrored.join()]));
  });

  it('shifts by whole pixels in every direction and loses nothing inside the frame', () => {
    const shifted = results({ shift: 1 });
    expect(shifted.size).toBe(9);
    for (const bytes of shifted) expect(sum(Uint8Array.from(bytes.split(','), Number))).toBe(sum(picture()));
  });

  it('turns and scales about the centre', () => {
    const area = (bytes: Uint8Array) => bytes.filter((byte) => byte > 20).length;
    const areas = Array.from({ length: 40 }, (_, seed) => area(augmented({ scale: 0.4 }, seed)));
    expect(Math.min(...areas)).toBeLessThan(area(picture()));
    expect(Math.max(...areas)).toBeGreaterThan(area(picture()));
    expect(results({ rotation: 30 }).size).toBeGreaterThan(30);
  });

  it('changes the light of the garment and keeps the background black', () => {
    for (let seed = 0; seed < 30; seed++) {
      const bytes = augmented({ brightness: 0.3, contrast: 0.3 }, seed);
      picture().forEach((byte, index) => {
        expect(bytes[index] === 0).toBe(byte === 0);
      });
    }
  });

  it('erases a rectangle of at most a quarter', () => {
    const changed = Array.from({ length: 40 }, (_, seed) => {
      const bytes = augmented({ erase: 0.999 }, seed);
      return picture().filter((byte, index) => byte !== bytes[index]).length;
    });
    expect(Math.max(...changed)).toBeGreaterThan(4);
    expect(Math.max(...changed)).toBeLessThanOrEqual(0.25 * SIDE * SIDE + 2 * SIDE);
  });
});
