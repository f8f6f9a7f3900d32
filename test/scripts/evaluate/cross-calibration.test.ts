import { describe, expect, it } from 'vitest';
import { crossCalibrate, type FoldAnswers } from '../../../scripts/evaluate/cross-calibration.ts';
import { differences } from '../../../scripts/evaluate/photo-report.ts';

const CLASSES = 10;

/** A fold of photos of trousers, each answered with that probability of "trouser", rightly in the given fraction. */
function foldOf(name: string, probability: number, count: number, rightFraction: number): FoldAnswers {
  const answered = Array.from({ length: count }, (_, k) => (k < count * rightFraction ? 1 : 3));
  const rest = (1 - probability) / (CLASSES - 1);
  return {
    held: answered.map((_, k) => ({
      path: `${name}/${k}`,
      folder: 'pants',
      file: `${k}`,
      right: [1],
      home: name,
      kind: null,
      pixels: new Uint8Array(),
      found: true,
    })),
    answers: {
      probabilities: Float32Array.from(
        answered.flatMap((top) => Array.from({ length: CLASSES }, (_, k) => (k === top ? probability : rest))),
      ),
      classes: CLASSES,
      right: answered.map(() => [1]),
    },
  };
}

describe('the calibration of a cross-validation', () => {
  it('is fitted on the other folds: an answer is not sure by having been fitted on', () => {
    // Fitted on both, 0.6 would be sure: together they are expected to be right 95 times in a hundred.
    const modest = foldOf('modest', 0.6, 15, 0.6);
    const reliable = foldOf('reliable', 0.98, 200, 0.98);
    const answers = crossCalibrate([modest, reliable]);
    const sureIn = (home: string) => answers.filter(({ photo, sure }) => photo.home === home && sure).length;
    // By the reliable fold alone only answers as probable as its own are sure.
    expect(sureIn('modest')).toBe(0);
  });

  it('gives every photo one answer, fold by fold', () => {
    const answers = crossCalibrate([foldOf('a', 0.9, 20, 0.9), foldOf('b', 0.9, 30, 0.9), foldOf('c', 0.9, 10, 0.9)]);
    expect(answers.map(({ photo }) => photo.home)).toEqual([
      ...Array(20).fill('a'),
      ...Array(30).fill('b'),
      ...Array(10).fill('c'),
    ]);
    expect(answers.filter(({ right }) => right)).toHaveLength(54);
  });
});

describe('two models on the same photos', () => {
  const [better, worse] = [0.9, 0.7].map((fraction) =>
    crossCalibrate([foldOf('a', 0.9, 40, fraction), foldOf('b', 0.9, 40, fraction)]),
  );

  it('do not differ from themselves', () => {
    expect(differences(better!, better!).strictAccuracy).toEqual({ difference: 0, interval: [0, 0] });
  });

  it('differ by what the one gets right and the other wrong', () => {
    const { difference } = differences(better!, worse!).strictAccuracy!;
    expect(difference).toBeCloseTo(0.2, 10);
    expect(differences(worse!, better!).strictAccuracy!.difference).toBeCloseTo(-0.2, 10);
  });
});
