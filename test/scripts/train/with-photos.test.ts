import type { LayersModel } from '@tensorflow/tfjs-layers';
import { describe, expect, it } from 'vitest';
import { unknownFolders, withPhotos } from '../../../scripts/train/with-photos.ts';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { INPUT_PIXELS } from '../../../src/domain/picture.ts';
import { rowAt } from '../../../workers/common/rows.ts';
import { labelledPictures } from '../../../workers/training/examples.ts';

const photos = {
  pixels: new Uint8Array(4 * INPUT_PIXELS).fill(9),
  right: [[1], [], [], []],
  folders: ['pants', 'skirt', 'hat', 'skirt'],
};
const dataset = labelledPictures({ images: new Uint8Array(INPUT_PIXELS), labels: Uint8Array.of(4) });
const SMOOTHING = 0.1;

/** Every photo has one class or none, so that no network is asked. */
async function examples() {
  return withPhotos({} as LayersModel, FASHION_MNIST, dataset, photos, SMOOTHING);
}

describe('examples of photos', () => {
  it('give each folder that shows none of the classes one output, whatever the number of its photos', () => {
    expect(unknownFolders(photos)).toEqual(['hat', 'skirt']);
  });

  it('take a photo of none of the classes for all of them alike, and apart from other such folders', async () => {
    const { probabilities } = (await examples()).targets;
    const rows = [1, 2].map((photo) => Array.from(rowAt(probabilities, 12, photo)));
    for (const row of rows) expect(row.slice(0, 10)).toEqual(Array(10).fill(Math.fround(0.05)));
    expect(rows.map((row) => row.slice(10))).toEqual([
      [0, 0.5],
      [0.5, 0],
    ]);
  });

  it('take every other picture for its class, and for none of those folders', async () => {
    const { targets, count } = await examples();
    const last = count - 1;
    for (const [row, label] of [
      [0, 1],
      [last, 4],
    ] as const) {
      const answer = Array.from(rowAt(targets.probabilities, 12, row));
      expect(answer[label]).toBeCloseTo(0.91, 5);
      expect(answer.slice(10)).toEqual([0, 0]);
      expect(answer.reduce((sum, value) => sum + value)).toBeCloseTo(1, 5);
    }
  });
});
