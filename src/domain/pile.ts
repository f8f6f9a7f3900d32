import { ranked } from './arg-max.ts';
import { type Calibration, confidenceOf, isSure } from './calibration.ts';
import type { ErrorCode } from './errors.ts';
import type { TopPrediction } from './sample.ts';

/** Most pictures of a pile: what a folder of a shop has, and what one page still lists and sorts at once. */
export const MOST_IN_PILE = 10_000;

/** How many classes are written down of an answer, best first: those that a person is offered. */
export const RANKED = 3;

/** What stands in the place of a class where nobody is sure. */
export const UNSURE = 'Not sure';

/** What came of a picture file that was read. */
export interface PileAnswer {
  state: 'answered';
  /** Whether a garment stood out of the picture. */
  found: boolean;
  /** Whether the best class is believed. */
  sure: boolean;
  /** The `RANKED` most probable classes, best first. */
  ranked: TopPrediction[];
  /** The model that was asked, and the hex SHA-256 of its weights. */
  model: { name: string; weightsSha256: string };
  /** From the file to the answer. */
  milliseconds: number;
}

export type PileOutcome =
  | { state: 'waiting' }
  | PileAnswer
  /** The file could not be read, and why; `detail` is what the error said beyond its code. */
  | { state: 'refused'; code: ErrorCode; detail: string };

/** A picture of the pile without the picture itself: what a list of thousands can hold. */
export interface PileEntry {
  /** Of the path, size and time of its file: what is chosen again is the same picture. */
  id: string;
  /** The folders and the name of its file. */
  path: string;
  outcome: PileOutcome;
  /** The class that a person gave it, by which it became a sample; null where none was given. */
  label: string | null;
}

/** What of a model its answers to a pile need. */
export interface PileModel {
  name: string;
  classes: readonly string[];
  weightsSha256: string;
  calibration?: Calibration;
}

/** What of a file tells it from others. */
export function pileId(path: string, { size, lastModified }: { size: number; lastModified: number }): string {
  return `${path}\n${size}\n${lastModified}`;
}

/**
 * What a model's probabilities come to.
 * @param probabilities one a class, as in a `Prediction`
 * @param found whether a garment stood out of the picture
 */
export function answerOf(
  probabilities: readonly number[],
  found: boolean,
  { name, classes, weightsSha256, calibration }: PileModel,
): Omit<PileAnswer, 'milliseconds'> {
  const best = ranked(probabilities).slice(0, RANKED);
  const sure = isSure(confidenceOf(probabilities, found), calibration);
  return {
    state: 'answered',
    found,
    sure,
    ranked: best.map((at) => ({ label: classes[at] ?? `class ${at}`, probability: probabilities[at]! })),
    model: { name, weightsSha256 },
  };
}

/** The class that a picture counts as: the person's word, else what is believed of the answer; null where neither is there. */
export function classOf({ label, outcome }: PileEntry): string | null {
  if (label !== null) return label;
  return outcome.state === 'answered' && outcome.sure ? (outcome.ranked[0]?.label ?? null) : null;
}

/** Digits of a number in a path, so that `2.jpg` comes before `10.jpg`; longer than any that counts pictures. */
const MOST_DIGITS = 16;

/** By path as a person counts, the same in every language; by keys, since a collator takes ten times as long for thousands. */
export function byPath(entries: Iterable<PileEntry>): PileEntry[] {
  const keyed = Array.from(entries, (entry) => ({
    entry,
    key: entry.path.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(MOST_DIGITS, '0')),
  }));
  const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return keyed.sort((a, b) => order(a.key, b.key) || order(a.entry.id, b.entry.id)).map(({ entry }) => entry);
}
