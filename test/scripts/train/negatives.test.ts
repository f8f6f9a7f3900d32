import { describe, expect, it } from 'vitest';
import { drawThings, withThings } from '../../../scripts/train/negatives.ts';
import { unknownFolders } from '../../../scripts/train/with-photos.ts';
import { INPUT_PIXELS, INPUT_SIZE } from '../../../src/domain/picture.ts';

const pictures = (pixels: Uint8Array) =>
  Array.from({ length: pixels.length / INPUT_PIXELS }, (_, k) =>
    pixels.subarray(k * INPUT_PIXELS, (k + 1) * INPUT_PIXELS),
  );

describe('drawn things', () => {
  it('are the same for the same seed, and others for others', () => {
    expect(drawThings(3, 1)).toEqual(drawThings(3, 1));
    const all = [...pictures(drawThings(50, 1)), ...pictures(drawThings(50, 2))];
    expect(new Set(all.map((picture) => picture.join())).size).toBe(100);
  });

  it('are cropped as vision crops, from edge to edge, on black', () => {
    for (const picture of pictures(drawThings(50, 1))) {
      const lit = [...picture.keys()].filter((at) => picture[at]! > 0);
      const reach = (place: (at: number) => number) => 1 + Math.max(...lit.map(place)) - Math.min(...lit.map(place));
      const longest = Math.max(
        reach((at) => at % INPUT_SIZE),
        reach((at) => Math.floor(at / INPUT_SIZE)),
      );
      expect(longest).toBeGreaterThanOrEqual(INPUT_SIZE - 2);
      expect(lit.length).toBeLessThan(INPUT_PIXELS);
    }
  });

  it('are one more folder that shows none of the classes, after the photos', () => {
    const photos = { pixels: new Uint8Array(INPUT_PIXELS).fill(9), right: [[1]], folders: ['pants'] };
    const both = withThings(photos, 1);
    expect(unknownFolders(both)).toHaveLength(1);
    expect(both.folders[0]).toBe('pants');
    expect(both.pixels.subarray(0, INPUT_PIXELS)).toEqual(photos.pixels);
    expect(both.pixels.length / INPUT_PIXELS).toBe(both.folders.length);
    expect(both.right.length).toBe(both.folders.length);
  });
});
