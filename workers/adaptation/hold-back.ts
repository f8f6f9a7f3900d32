import { Purpose, Random } from '../training/random.ts';
import { shuffle } from '../training/shuffle.ts';

/** A class with fewer different pictures than this needs each of them to learn from. */
const FEWEST_GROUPS = 5;

/** Fraction of a class's different pictures that are held back. */
const HELD_BACK = 0.2;

/** Most samples held back in a class: more of them sharpen no figure that a person reads. */
const MOST_A_CLASS = 50;

/** Samples to learn from and samples to evaluate by, as indices. */
export interface Division {
  taught: number[];
  heldBack: number[];
}

/**
 * Holds the same fraction of every class back; pictures that are all but the same stay on one side.
 * @param groups of samples that are all but the same, of one class each
 * @param labelOf the class of a sample
 */
export function holdBack(groups: readonly number[][], labelOf: (index: number) => string, seed: number): Division {
  const classes = new Map<string, number[][]>();
  for (const group of groups) {
    const label = labelOf(group[0]!);
    classes.set(label, [...(classes.get(label) ?? []), group]);
  }
  const division: Division = { taught: [], heldBack: [] };
  let stream = 0;
  for (const [, own] of [...classes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const order = shuffle(
      own.map((_, i) => i),
      Random.of(seed, Purpose.split, stream++),
    );
    const held = own.length < FEWEST_GROUPS ? 0 : Math.min(MOST_A_CLASS, Math.round(own.length * HELD_BACK));
    order.forEach((at, place) => {
      division[place < held ? 'heldBack' : 'taught'].push(...own[at]!);
    });
  }
  const ascending = (a: number, b: number) => a - b;
  return { taught: division.taught.sort(ascending), heldBack: division.heldBack.sort(ascending) };
}
