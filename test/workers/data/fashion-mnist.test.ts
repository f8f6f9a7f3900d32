import { expect, it } from 'vitest';
import { findFault, loadDatasetFromDisk } from '../../../scripts/support/dataset.ts';
import { FASHION_MNIST_PREPROCESSING } from '../../../workers/data/normalise.ts';

const fault = await findFault();

it.skipIf(fault !== null)(
  `Fashion-MNIST is balanced and has the mean and deviation of the preprocessing${fault ? ` (skipped: npm run data has not been run, ${fault})` : ''}`,
  async () => {
    const { train, test } = await loadDatasetFromDisk();
    for (const [{ images, labels, size }, expected] of [
      [train, 60_000],
      [test, 10_000],
    ] as const) {
      expect(size).toBe(expected);
      expect(images.length).toBe(size * 784);
      const counts = new Array(10).fill(0);
      for (const label of labels) counts[label]++;
      expect(counts).toEqual(new Array(10).fill(size / 10));
    }
    const histogram = new Float64Array(256);
    for (const byte of train.images) histogram[byte]!++;
    const average = (of: (share: number) => number) =>
      histogram.reduce((sum, count, byte) => sum + count * of(byte / 255), 0) / train.images.length;
    const mean = average((share) => share);
    const deviation = Math.sqrt(average((share) => (share - mean) ** 2));
    expect(FASHION_MNIST_PREPROCESSING.mean).toBe(Number(mean.toFixed(5)));
    expect(FASHION_MNIST_PREPROCESSING.deviation).toBe(Number(deviation.toFixed(5)));
  },
);
