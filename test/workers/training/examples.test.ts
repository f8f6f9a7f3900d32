import { describe, expect, it } from 'vitest';
import {
  buffersOf,
  copyExamples,
  type Examples,
  examplesBetween,
  gatherExamples,
  labelledPictures,
  labelsOf,
} from '../../../workers/training/examples.ts';

/** Three pictures of two pixels. */
const PICTURES = labelledPictures({ images: Uint8Array.of(1, 2, 3, 4, 5, 6), labels: Uint8Array.of(7, 8, 9) });

/** Three rows of two features, with probabilities of three classes. */
const FEATURES: Examples = {
  count: 3,
  inputs: { features: Float32Array.of(1, 2, 3, 4, 5, 6) },
  targets: { probabilities: Float32Array.of(0.2, 0.7, 0.1, 0, 0, 1, 0.5, 0.5, 0) },
};

describe('examples', () => {
  it('are gathered in the order asked for, with what is wanted of each', () => {
    expect(gatherExamples(PICTURES, [2, 0, 2])).toEqual(
      labelledPictures({ images: Uint8Array.of(5, 6, 1, 2, 5, 6), labels: Uint8Array.of(9, 7, 9) }),
    );
    expect(gatherExamples(FEATURES, Uint32Array.of(1))).toEqual({
      count: 1,
      inputs: { features: Float32Array.of(3, 4) },
      targets: { probabilities: Float32Array.of(0, 0, 1) },
    });
  });

  it('share their arrays with a part of them, and not with a copy', () => {
    const part = examplesBetween(PICTURES, 1, 3);
    expect(part).toEqual(labelledPictures({ images: Uint8Array.of(3, 4, 5, 6), labels: Uint8Array.of(8, 9) }));
    expect(buffersOf(part)).toEqual(buffersOf(PICTURES));
    const copy = copyExamples(part);
    expect(copy).toEqual(part);
    for (const [at, buffer] of buffersOf(copy).entries()) expect(buffer).not.toBe(buffersOf(part)[at]);
  });

  it('can be none', () => {
    const none = examplesBetween(FEATURES, 0, 0);
    expect(none.count).toBe(0);
    expect(gatherExamples(none, [])).toEqual(none);
    expect(labelsOf(none)).toHaveLength(0);
  });

  it('are of the class that is likeliest, the first of equals', () => {
    expect(labelsOf(PICTURES)).toEqual(Uint8Array.of(7, 8, 9));
    expect(labelsOf(FEATURES)).toEqual(Uint8Array.of(1, 2, 0));
  });
});
