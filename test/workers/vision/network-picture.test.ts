import { describe, expect, it } from 'vitest';
import { networkPicture, type Picture, segmentGarment } from '../../../workers/vision/index.ts';

/** A red square on white, left of the middle. */
function photo(width = 120, height = 90): Picture {
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let y = 30; y < 60; y++) {
    for (let x = 20; x < 50; x++) data.set([180, 20, 30], 4 * (y * width + x));
  }
  return { data, width, height };
}

const mean = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum + byte, 0) / bytes.length;

describe('what a network is shown of a photo', () => {
  it('is the 28×28 picture of the app where it takes that', () => {
    const { input, sighting } = networkPicture(photo(), { imageSize: 28 });
    expect(input).toEqual(segmentGarment(photo()).pixels);
    expect(sighting.origin).toBe('photo');
  });

  it.each([16, 64, 256])('is the garment alone, light on black, at %i pixels a side', (imageSize) => {
    const { input } = networkPicture(photo(), { imageSize });
    expect(input).toHaveLength(imageSize ** 2);
    const middle = input[Math.floor(imageSize / 2) * imageSize + Math.floor(imageSize / 2)]!;
    expect(middle).toBeGreaterThan(150);
    expect(mean(input)).toBeCloseTo(mean(networkPicture(photo(), { imageSize: 28 }).input), -1.5);
  });

  it.each([8, 96])('is the square around it in colour, at %i pixels a side', (imageSize) => {
    const { input } = networkPicture(photo(), { imageSize, channels: 3 });
    expect(input).toHaveLength(3 * imageSize ** 2);
    const at = 3 * (Math.floor(imageSize / 2) * imageSize + Math.floor(imageSize / 2));
    expect([...input.subarray(at, at + 3)]).toEqual([180, 20, 30]);
  });

  it('is a picture of the dataset as it is, brought to the size', () => {
    const data = new Uint8ClampedArray(4 * 28 * 28);
    for (let at = 0; at < 784; at++) {
      const tone = at % 28 > 8 && at % 28 < 20 && at > 200 && at < 600 ? 200 : 0;
      data.set([tone, tone, tone, 255], 4 * at);
    }
    const { input, sighting } = networkPicture({ data, width: 28, height: 28 }, { imageSize: 56 });
    expect(sighting.origin).toBe('dataset');
    expect(input[28 * 56 + 28]).toBe(200);
    expect(input[0]).toBe(0);
  });
});
