import { describe, expect, it } from 'vitest';
import { unknownFolders, withPhotos } from '../../../scripts/train/with-photos.ts';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { INPUT_PIXELS } from '../../../src/domain/picture.ts';
import { rowAt } from '../../../workers/common/rows.ts';
import { labelledPictures } from '../../../workers/training/examples.ts';

/** The tone of each photo, by which its examples are found. */
const [PANTS, SKIRT, HAT] = [9, 20, 30];
const photos = {
  pixels: Uint8Array.from([PANTS, SKIRT, HAT, SKIRT].flatMap((tone) => Array<number>(INPUT_PIXELS).fill(tone))),
  right: [[1], [], [], []],
  folders: ['pants', 'skirt', 'hat', 'skirt'],
};
const dataset = labelledPictures({ images: new Uint8Array(INPUT_PIXELS), labels: Uint8Array.of(4) });
const SMOOTHING = 0.1;

const examples = () => withPhotos(FASHION_MNIST, dataset, photos, SMOOTHING);

describe('examples of photos', () => {
  it('give each folder that shows none of the classes one output, whatever the number of its photos', () => {
    expect(unknownFolders(photos)).toEqual(['hat', 'skirt']);
  });

  it('take a photo of none of the classes for all of them alike, and apart from other such folders', () => {
    const { targets, inputs, count } = examples();
    const answersTo = (tone: number) => {
      const own = Array.from({ length: count }, (_, at) => at).filter(
        (at) => inputs.pictures[at * INPUT_PIXELS] === tone,
      );
      return new Set(own.map((at) => rowAt(targets.probabilities, 12, at).join()));
    };
    const alike = Array<number>(10).fill(Math.fround(0.05));
    expect(answersTo(SKIRT)).toEqual(new Set([[...alike, 0, 0.5].join()]));
    expect(answersTo(HAT)).toEqual(new Set([[...alike, 0.5, 0].join()]));
  });

  it('take every other picture for its class, and for none of those folders', () => {
    const { targets, count } = examples();
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

  it('show the photos of a rare class oftener, but the class less often than a common one', () => {
    const right = [...Array.from({ length: 100 }, () => [1]), [7]];
    const many = { pixels: new Uint8Array(101 * INPUT_PIXELS), right, folders: right.map(() => 'x') };
    const { targets, count } = withPhotos(FASHION_MNIST, dataset, many, 0);
    const shown = (label: number) =>
      Array.from({ length: count - 1 }, (_, k) => targets.probabilities[10 * k + label]!).reduce((a, b) => a + b);
    expect(shown(1) / shown(7)).toBeCloseTo(Math.sqrt(100), 1);
  });

  it('take a photo that may show any of several classes for each of them alike', () => {
    const shoe = { pixels: new Uint8Array(INPUT_PIXELS), right: [[5, 7, 9]], folders: ['shoes'] };
    const { probabilities } = withPhotos(FASHION_MNIST, dataset, shoe, 0).targets;
    const third = Math.fround(1 / 3);
    expect(Array.from(rowAt(probabilities, 10, 0))).toEqual([0, 0, 0, 0, 0, third, 0, third, 0, third]);
  });
});
