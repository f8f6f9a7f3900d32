import type { DatasetSpec } from '../domain/datasets/dataset-spec.ts';
import type { Seeing } from '../domain/foreign-model.ts';
import { text } from '../text/models.ts';
import { typedNumber } from '../text/typed-number.ts';

type Numbers = Pick<Seeing, 'mean' | 'deviation'>;

/** What a network takes for black and white, or the mean and deviation that are taken off: what is usual. */
interface UsualNumbers extends Numbers {
  title: string;
}

/** Of pictures with one channel or three; ImageNet’s figures are those that programs for it use. */
const USUAL: readonly (Numbers & { black: string; white: string })[] = [
  { black: '0', white: '1', mean: [0], deviation: [1] },
  { black: '−1', white: '1', mean: [0.5], deviation: [0.5] },
  { black: '0', white: '255', mean: [0], deviation: [1 / 255] },
];

const COLOUR: Numbers & { dataset: string } = {
  dataset: 'ImageNet',
  mean: [0.485, 0.456, 0.406],
  deviation: [0.229, 0.224, 0.225],
};

/** The usual numbers for a network that takes so many channels; grey ones may have learnt from the app's dataset. */
export function usualNumbers(channels: number, { name, preprocessing }: DatasetSpec): readonly UsualNumbers[] {
  const { mean, deviation } = preprocessing;
  const grey = { dataset: name, mean: [mean], deviation: [deviation] };
  const { dataset, ...learnt } = channels === 3 ? COLOUR : grey;
  return [
    ...USUAL.map(({ black, white, ...numbers }) => ({ ...numbers, title: text.fromTo(black, white) })),
    { ...learnt, title: text.lessMean(dataset) },
  ];
}

export const sameNumbers = (a: Numbers, b: Numbers): boolean =>
  String([a.mean, a.deviation]) === String([b.mean, b.deviation]);

/** Numbers that a person has typed, apart by spaces; null where they are not one, or one a channel. */
export function typedNumbers(typed: string, channels: number, least = Number.NEGATIVE_INFINITY): number[] | null {
  const numbers = typed
    .split(/[\s;]+/)
    .filter((part) => part !== '')
    .map((part) => typedNumber(part));
  const fits = numbers.length === 1 || numbers.length === channels;
  return fits && numbers.every((number) => number >= least && Math.abs(number) <= 1000) ? numbers : null;
}
