import { describe, expect, it } from 'vitest';
import { fitReplay } from '../../../scripts/replay-model/fit.ts';
import { INPUT_PIXELS } from '../../../src/domain/picture.ts';
import { decodeReplay, drawPictures, encodeReplay } from '../../../workers/adaptation/generative-replay.ts';
import { Random } from '../../../workers/training/random.ts';

/** Ten kinds of picture: a bright stripe of 80 pixels at a place of its own, its light different each time. */
function striped(size: number) {
  const random = Random.of(4);
  const images = new Uint8Array(size * 784);
  const labels = Uint8Array.from({ length: size }, (_, i) => i % 10);
  labels.forEach((label, i) => {
    const light = 120 + random.integer(100);
    for (let p = 78 * label; p < 78 * label + 78; p++) images[i * 784 + p] = light + random.integer(10);
  });
  return { images, labels, size };
}

const sketch = fitReplay(striped(400), { components: 12, places: 2, every: 1, seed: 1 });

describe('a sketch of a dataset', () => {
  it('draws pictures of every class in turn that look like its own', () => {
    const drawn = drawPictures(sketch, 100, Random.of(9));
    for (let i = 0; i < 100; i++) {
      const picture = drawn.subarray(i * 784, (i + 1) * 784);
      const own = picture.subarray(78 * (i % 10), 78 * (i % 10) + 78);
      const inside = own.reduce((sum, grey) => sum + grey, 0);
      const all = picture.reduce((sum, grey) => sum + grey, 0);
      expect(inside / all).toBeGreaterThan(0.9);
      expect(inside / 78).toBeGreaterThan(60);
    }
  });

  it('draws the same for the same seed, and never the same twice in one go', () => {
    const drawn = drawPictures(sketch, 20, Random.of(2));
    expect(drawPictures(sketch, 20, Random.of(2))).toEqual(drawn);
    expect(drawn.subarray(0, 784)).not.toEqual(drawn.subarray(7840, 8624));
  });

  it('is the same after it was written and read, up to its 16 bits', () => {
    const read = decodeReplay(encodeReplay(sketch), INPUT_PIXELS);
    expect(read.components).toBe(12);
    const largest = Math.max(...sketch.mean);
    read.mean.forEach((value, i) => {
      expect(Math.abs(value - sketch.mean[i]!)).toBeLessThan(largest / 30_000);
    });
    expect(read.classes.map(({ weights }) => weights.length)).toEqual(Array(10).fill(2));
  });

  it.each([
    ['is cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1)],
    ['is something else', (bytes: Uint8Array) => bytes.map((byte, i) => (i === 3 ? byte + 1 : byte))],
    ['names too many parts', (bytes: Uint8Array) => bytes.map((byte, i) => (i === 19 ? 255 : byte))],
  ])('is refused where it %s', (_, spoil) => {
    expect(() => decodeReplay(spoil(encodeReplay(sketch)), INPUT_PIXELS)).toThrow(
      expect.objectContaining({ name: 'model-damaged' }),
    );
  });
});
