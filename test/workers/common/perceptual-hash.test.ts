import { describe, expect, it } from 'vitest';
import { NEAR_BITS } from '../../../workers/common/near-duplicates.ts';
import { perceptualHash } from '../../../workers/common/perceptual-hash.ts';
import type { Picture } from '../../../workers/vision/index.ts';

type Colour = (x: number, y: number) => number;

/** A grey picture; `x` and `y` run from 0 to 1. */
function paint(width: number, height: number, grey: Colour, alpha = 255): Picture {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      data.fill(grey((x + 0.5) / width, (y + 0.5) / height), at, at + 3);
      data[at + 3] = alpha;
    }
  }
  return { data, width, height };
}

/** Light that falls from one side, as it does in every room. */
const lit = (dark: boolean, x: number, y: number) => (dark ? 40 : 220) - 30 * x - 17 * y * y;
/** Legs: two dark stripes that part downwards. */
const trouser: Colour = (x, y) =>
  lit(Math.abs(Math.abs(x - 0.46) - 0.06 - 0.14 * y) < 0.09 && y > 0.1 && y < 0.95, x, y);
/** A dark body with a handle above. */
const bag: Colour = (x, y) => {
  const ring = Math.hypot(x - 0.55, y - 0.4);
  return lit((y > 0.4 && y < 0.9 && Math.abs(x - 0.55) < 0.36) || (ring > 0.15 && ring < 0.2), x, y);
};

const bitsApart = (a: string, b: string) =>
  (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll('0', '').length;

describe('a fingerprint', () => {
  it('is sixteen hex digits', () => {
    expect(perceptualHash(paint(40, 30, trouser))).toMatch(/^[0-9a-f]{16}$/);
  });

  it('stays near itself at another size, a little moved, and lighter', () => {
    const own = perceptualHash(paint(320, 240, trouser));
    const lighter: Colour = (x, y) => trouser(x + 0.01, y + 0.005) * 0.9 + 20;
    expect(bitsApart(own, perceptualHash(paint(200, 150, trouser)))).toBeLessThanOrEqual(3);
    expect(bitsApart(own, perceptualHash(paint(280, 220, lighter)))).toBeLessThanOrEqual(NEAR_BITS);
  });

  it('is far from that of another garment on the same ground', () => {
    const other = perceptualHash(paint(320, 240, bag));
    expect(bitsApart(perceptualHash(paint(320, 240, trouser)), other)).toBeGreaterThan(2 * NEAR_BITS);
  });

  it('of plain grounds is the same, whatever their grey', () => {
    expect(perceptualHash(paint(64, 64, () => 30))).toBe(perceptualHash(paint(90, 50, () => 200)));
  });

  it('takes what is transparent for mid-grey', () => {
    expect(perceptualHash(paint(64, 64, trouser, 0))).toBe(perceptualHash(paint(64, 64, () => 128)));
  });

  it('is made of a picture one pixel wide, too', () => {
    expect(perceptualHash(paint(1, 9, trouser))).toMatch(/^[0-9a-f]{16}$/);
  });
});
