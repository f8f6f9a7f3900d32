import { describe, expect, it } from 'vitest';
import { heldOutExamples } from '../../../scripts/calibrate/held-out.ts';
import { alteredLikePhotos } from '../../../scripts/calibrate/photo-like.ts';
import type { ModelMetadata } from '../../../src/domain/model-metadata.ts';
import { stratifiedSplit } from '../../../workers/training/shuffle.ts';

/** A bar of one tone, as tall as the picture. */
const bar = Uint8Array.from({ length: 784 }, (_, at) => (at % 28 > 9 && at % 28 < 18 ? 150 : 0));
const bars = (n: number) => {
  const pixels = new Uint8Array(n * 784);
  for (let k = 0; k < n; k++) pixels.set(bar, k * 784);
  return { pixels, right: Array.from({ length: n }, () => [1]) };
};

describe('pictures altered to look like what vision makes of photos', () => {
  it('are the same for the same seed, others for another, and keep what is right', () => {
    const altered = alteredLikePhotos(bars(20), 1);
    expect(alteredLikePhotos(bars(20), 1)).toEqual(altered);
    expect(alteredLikePhotos(bars(20), 2).pixels).not.toEqual(altered.pixels);
    expect(altered.right).toEqual(bars(20).right);
  });

  it('fill the longer side as vision’s do, on a background of exactly 0', () => {
    const { pixels } = alteredLikePhotos(bars(60), 3);
    for (let k = 0; k < 60; k++) {
      const own = [...pixels.subarray(k * 784, (k + 1) * 784).entries()].filter(([, value]) => value > 0);
      const rows = own.map(([at]) => Math.floor(at / 28));
      const columns = own.map(([at]) => at % 28);
      const tall = Math.max(...rows) - Math.min(...rows);
      const wide = Math.max(...columns) - Math.min(...columns);
      // The outermost pixel is dropped where the garment covers less than a tenth of it.
      expect(Math.max(tall, wide)).toBeGreaterThanOrEqual(25);
      expect(own.length).toBeLessThan(784);
    }
  });

  it('differ from one another', () => {
    const { pixels } = alteredLikePhotos(bars(10), 4);
    const seen = new Set(Array.from({ length: 10 }, (_, k) => pixels.subarray(k * 784, (k + 1) * 784).join()));
    expect(seen.size).toBe(10);
  });
});

describe('what training held back', () => {
  const labels = Uint8Array.from({ length: 100 }, (_, at) => at % 10);
  const images = Uint8Array.from({ length: 100 * 784 }, (_, at) => Math.floor(at / 784));
  const metadata = { training: { validationShare: 0.2, seed: 5 } } as ModelMetadata;

  it('is found by the model’s own settings', () => {
    const { pixels, right } = heldOutExamples({ images, labels }, metadata, {});
    const { validation } = stratifiedSplit(labels, 0.2, 5);
    expect(Array.from({ length: right.length }, (_, k) => pixels[k * 784])).toEqual([...validation]);
    expect(right).toEqual(Array.from(validation, (index) => [index % 10]));
  });

  it('has to be told where the model does not say', () => {
    const silent = {} as ModelMetadata;
    expect(() => heldOutExamples({ images, labels }, silent, {})).toThrow(/--validation-share/);
    expect(heldOutExamples({ images, labels }, silent, { share: 0.1, seed: 5 }).right).toHaveLength(10);
    const last = heldOutExamples({ images, labels }, silent, { from: 95 });
    expect(last.right).toEqual([[5], [6], [7], [8], [9]]);
    expect(last.pixels[0]).toBe(95);
  });
});
