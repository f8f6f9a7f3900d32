import { describe, expect, it } from 'vitest';
import { findFault, loadDatasetFromDisk } from '../../../scripts/support/dataset.ts';
import { dataCommand } from '../../../scripts/support/dataset-places.ts';
import { APP_DATASET } from '../../../src/domain/datasets/app-dataset.ts';
import { pictureBytes } from '../../../src/domain/datasets/dataset-spec.ts';
import { DATASETS } from '../../../src/domain/datasets/index.ts';
import type { Split } from '../../../workers/data/dataset.ts';

const faults = await Promise.all(DATASETS.map((spec) => findFault(spec)));
/** Nobody need have the others. */
const looked = DATASETS.filter((spec, place) => spec === APP_DATASET || faults[place] === null);

describe.each(looked)('$name as its authors publish it', (spec) => {
  const fault = faults[DATASETS.indexOf(spec)];
  const skipped = fault ? ` (skipped: ${dataCommand(spec)} has not been run, ${fault})` : '';

  it.skipIf(fault !== null)(`has the counts, mean and deviation that its spec states${skipped}`, async () => {
    const dataset = await loadDatasetFromDisk(spec);
    for (const name of ['train', 'test'] as const) {
      const { images, labels, size } = dataset[name];
      expect(size).toBe(spec.counts[name]);
      expect(images.length).toBe(size * pictureBytes(spec));
      expect(new Set(labels)).toEqual(new Set(spec.classes.keys()));
    }
    const { mean, deviation } = momentsOf(dataset.train);
    expect(spec.preprocessing.mean).toBe(rounded(mean, spec.preprocessing.mean));
    expect(spec.preprocessing.deviation).toBe(rounded(deviation, spec.preprocessing.deviation));
  });
});

function momentsOf({ images }: Split) {
  const histogram = new Float64Array(256);
  for (const byte of images) histogram[byte]!++;
  const average = (of: (value: number) => number) =>
    histogram.reduce((sum, count, byte) => sum + count * of(byte / 255), 0) / images.length;
  const mean = average((value) => value);
  return { mean, deviation: Math.sqrt(average((value) => (value - mean) ** 2)) };
}

/** To as many places as `stated` has. */
function rounded(value: number, stated: number): number {
  return Number(value.toFixed(String(stated).split('.')[1]!.length));
}
