import { FASHION_MNIST } from '../../src/domain/datasets/fashion-mnist.ts';
import { bootstrap, type Interval } from './bootstrap.ts';
import type { PhotoAnswer } from './photo-answer.ts';
import { areaUnderRoc, calibrationError, coverageAt, fraction, wilsonInterval } from './scores.ts';

/**
 * Answers of one group: how many, which fraction is right, and its 95 % interval as if no two photos had anything in
 * common; groups are too small to be drawn again by home.
 */
export interface GroupAccuracy {
  n: number;
  strictAccuracy: number;
  interval: Interval;
}

/** Figures of which each has a 95 % interval; fractions of 1. */
export type PhotoFigures = {
  /** Fraction of the strict photos, those with one right class, that are answered right. */
  strictAccuracy: number;
  /** Mean over these classes of each one's strict accuracy; null among photos that lack one of them. */
  balancedAccuracy: number | null;
  /** Expected calibration error of the strict photos over 15 equal bins of confidence. */
  ece: number;
  /** How well familiarity parts photos of a known class from those of none; null where there are none of either. */
  unknownAuroc: number | null;
  /** Fraction of the strict photos answered when the most confident are answered and 90 % of the answers are right. */
  coverageAt90: number;
  /** Of the strict photos those answered as sure, and those answered as sure and wrong; null without a calibration. */
  coverage: number | null;
  wrongAndSure: number | null;
  /** Photos of none of the classes that are answered as sure; null without a calibration and where there are none. */
  unknownSure: number | null;
};

export interface PhotoReport
  extends Pick<PhotoFigures, 'strictAccuracy' | 'balancedAccuracy' | 'ece' | 'unknownAuroc' | 'coverageAt90'> {
  /** Strict photos: those of which one class is right. */
  n: number;
  perFolder: Record<string, GroupAccuracy>;
  perClass: Record<string, GroupAccuracy>;
  /** By how the garment is shown, where somebody says. */
  perKind: Record<string, GroupAccuracy>;
  /** Photos of which any of several classes may be right, outside of every other figure but the AUROC. */
  anyOfSeveral: GroupAccuracy | null;
  /** What the app answers as sure with this model's calibration; null for a model without one. */
  answered: AnsweredPart | null;
  /** The figures' 95 % intervals, over homes where they are known. */
  intervals: Partial<Record<keyof PhotoFigures, Interval>>;
  /** Median time for vision and network together, without decoding; null where it was not measured. */
  msPerPhoto: number | null;
}

export interface AnsweredPart {
  /** Fraction of the `n` photos that are answered, and of these the fraction answered right. */
  coverage: number;
  accuracy: number;
  /** Fraction of the `n` photos that are answered and wrong. */
  wrongAndSure: number;
  /** Fraction of the photos with no right class that are not answered; null where there are none of those. */
  unknownRefused: number | null;
}

/** What answers to photos come to. */
export function reportOn(answers: PhotoAnswer[], msPerPhoto: number | null): PhotoReport {
  const strict = answers.filter(isStrict);
  const several = answers.filter(({ photo }) => photo.right.length > 1);
  const figuresOf = figuresFor(answers);
  const figures = figuresOf(answers);
  const { strictAccuracy, balancedAccuracy, ece, unknownAuroc, coverageAt90 } = figures;
  return {
    n: strict.length,
    strictAccuracy,
    balancedAccuracy,
    perFolder: accuracies(strict, ({ photo }) => photo.folder),
    perClass: accuracies(strict, ({ photo }) => FASHION_MNIST.classes[photo.right[0]!]!.name),
    perKind: accuracies(strict, ({ photo }) => photo.kind),
    anyOfSeveral: several.length > 0 ? accuracyOf(several) : null,
    ece,
    unknownAuroc,
    coverageAt90,
    answered: answeredPart(strict, figures),
    intervals: bootstrap(answers, homeOf, figuresOf),
    msPerPhoto,
  };
}

/** Differences of two models on the same photos, the first less the second, each with its interval. */
export interface PairedDifference {
  difference: number;
  interval: Interval;
}

/**
 * How much two models' figures differ. Paired: both are drawn again together, so that what makes photos hard for either
 * does not widen the interval.
 * @param own and `other`, answers to the same photos in the same order
 */
export function differences(
  own: readonly PhotoAnswer[],
  other: readonly PhotoAnswer[],
): Partial<Record<keyof PhotoFigures, PairedDifference>> {
  const figuresOf = figuresFor(own);
  const pairs = own.map((answer, k) => [answer, other[k]!] as const);
  const differencesOf = (drawn: typeof pairs) => {
    const [first, second] = [figuresOf(drawn.map(([a]) => a)), figuresOf(drawn.map(([, b]) => b))];
    return Object.fromEntries(
      FIGURES.map((name) => {
        const [a, b] = [first[name], second[name]];
        return [name, a === null || b === null ? null : a - b];
      }),
    ) as Record<keyof PhotoFigures, number | null>;
  };
  const all = differencesOf(pairs);
  const intervals = bootstrap(
    pairs,
    ([answer], k) => homeOf(answer, k),
    (drawn) => differencesOf([...drawn]),
  );
  return Object.fromEntries(
    FIGURES.flatMap((name) =>
      intervals[name] === undefined ? [] : [[name, { difference: all[name]!, interval: intervals[name] }]],
    ),
  );
}

const FIGURES = [
  'strictAccuracy',
  'balancedAccuracy',
  'ece',
  'unknownAuroc',
  'coverageAt90',
  'coverage',
  'wrongAndSure',
  'unknownSure',
] as const satisfies readonly (keyof PhotoFigures)[];

/** Photos of an unknown home stand each for themselves. */
const homeOf = ({ photo }: PhotoAnswer, index: number) => photo.home ?? `photo ${index}`;

const isStrict = ({ photo }: PhotoAnswer) => photo.right.length === 1;

/** What gives the figures of all photos, and of some of them drawn again; null for one that those do not have. */
function figuresFor(all: readonly PhotoAnswer[]) {
  const classes = new Set(all.filter(isStrict).map(({ photo }) => photo.right[0]!));
  return (answers: readonly PhotoAnswer[]) => figuresOf(answers, classes);
}

function figuresOf(answers: readonly PhotoAnswer[], classes: ReadonlySet<number>): PhotoFigures {
  const strict = answers.filter(isStrict);
  const known = answers.filter(({ photo }) => photo.right.length > 0);
  const unknown = answers.filter(({ photo }) => photo.right.length === 0);
  const calibrated = answers.some(({ sure }) => sure !== null);
  const sureOf = (some: readonly PhotoAnswer[]) => some.filter(({ sure }) => sure);
  const part = (some: readonly PhotoAnswer[], of: readonly PhotoAnswer[]) => some.length / Math.max(1, of.length);
  const familiarities = (some: readonly PhotoAnswer[]) => some.map(({ familiarity }) => familiarity);
  return {
    strictAccuracy: fraction(strict),
    balancedAccuracy: balanced(strict, classes),
    ece: calibrationError(strict),
    unknownAuroc: areaUnderRoc(familiarities(known), familiarities(unknown)),
    coverageAt90: coverageAt(strict, 0.9),
    coverage: calibrated ? part(sureOf(strict), strict) : null,
    wrongAndSure: calibrated
      ? part(
          sureOf(strict).filter(({ right }) => !right),
          strict,
        )
      : null,
    unknownSure: calibrated && unknown.length > 0 ? part(sureOf(unknown), unknown) : null,
  };
}

/** Null where a class is missing: the mean of the others would be another figure. */
function balanced(strict: readonly PhotoAnswer[], classes: ReadonlySet<number>): number | null {
  const accuracies = Array.from(classes, (index) => {
    const own = strict.filter(({ photo }) => photo.right[0] === index);
    return own.length === 0 ? null : fraction(own);
  });
  if (accuracies.includes(null)) return null;
  return accuracies.reduce<number>((sum, accuracy) => sum + accuracy!, 0) / Math.max(1, accuracies.length);
}

function accuracies(
  answers: PhotoAnswer[],
  nameOf: (answer: PhotoAnswer) => string | null,
): Record<string, GroupAccuracy> {
  const names = [...new Set(answers.map(nameOf))].filter((name) => name !== null);
  return Object.fromEntries(
    names.map((name) => [name, accuracyOf(answers.filter((answer) => nameOf(answer) === name))]),
  );
}

function accuracyOf(answers: PhotoAnswer[]): GroupAccuracy {
  const right = answers.filter((answer) => answer.right).length;
  return { n: answers.length, strictAccuracy: fraction(answers), interval: wilsonInterval(right, answers.length) };
}

function answeredPart(strict: PhotoAnswer[], figures: PhotoFigures): AnsweredPart | null {
  const { coverage, wrongAndSure, unknownSure } = figures;
  if (coverage === null || wrongAndSure === null) return null;
  return {
    coverage,
    accuracy: fraction(strict.filter(({ sure }) => sure)),
    wrongAndSure,
    unknownRefused: unknownSure === null ? null : 1 - unknownSure,
  };
}
