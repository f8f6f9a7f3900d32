import { describe, expect, test } from 'vitest';
import { drawThings, withThings } from '../../../scripts/train/negatives.ts';
import { unknownFolders } from '../../../scripts/train/with-photos.ts';
import { IMAGE_PIXELS, IMAGE_SIZE } from '../../../src/domain/classes.ts';

const pictures = (pixels: Uint8Array) =>
  Array.from({ length: pixels.length / IMAGE_PIXELS }, (_, k) =>
    pixels.subarray(k * IMAGE_PIXELS, (k + 1) * IMAGE_PIXELS),
  );

describe('drawn things', () => {
  test('are the same for the same seed, and others for others', () => {
    expect(drawThings(3, 1)).toEqual(drawThings(3, 1));
    const all = [...pictures(drawThings(50, 1)), ...pictures(drawThings(50, 2))];
    expect(new Set(all.map((picture) => picture.join())).size).toBe(100);
  });

  test('are cropped as vision crops, from edge to edge, on black', () => {
    for (const picture of pictures(drawThings(50, 1))) {
      const lit = [...picture.keys()].filter((at) => picture[at]! > 0);
      const reach = (place: (at: number) => number) => 1 + Math.max(...lit.map(place)) - Math.min(...lit.map(place));
      const longest = Math.max(
        reach((at) => at % IMAGE_SIZE),
        reach((at) => Math.floor(at / IMAGE_SIZE)),
      );
      expect(longest).toBeGreaterThanOrEqual(IMAGE_SIZE - 2);
      expect(lit.length).toBeLessThan(IMAGE_PIXELS);
    }
  });

  test('are one more folder that shows none of the classes, after the photos', () => {
    const photos = { pixels: new Uint8Array(IMAGE_PIXELS).fill(9), right: [[1]], folders: ['pants'] };
    const both = withThings(photos, 1);
    expect(unknownFolders(both)).toHaveLength(1);
    expect(both.folders[0]).toBe('pants');
    expect(both.pixels.subarray(0, IMAGE_PIXELS)).toEqual(photos.pixels);
    expect(both.pixels.length / IMAGE_PIXELS).toBe(both.folders.length);
    expect(both.right.length).toBe(both.folders.length);
  });
});
