import { Purpose, Random } from './random.ts';

/** Reorders `items` in place, every order equally likely (Fisher and Yates). */
export function shuffle<T extends Uint32Array | number[]>(items: T, random: Random): T {
  for (let last = items.length - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    const kept = items[last]!;
    items[last] = items[other]!;
    items[other] = kept;
  }
  return items;
}

/** The order in which an epoch shows the examples named by `indices`. */
export function epochOrder(indices: Uint32Array, seed: number, epoch: number): Uint32Array {
  return shuffle(indices.slice(), Random.of(seed, Purpose.order, epoch));
}

/**
 * Splits the examples into those to train on and those held back, with the same fraction of every class held back
 * (rounded; at least one example of a class stays to train on).
 */
export function stratifiedSplit(
  labels: Uint8Array,
  fraction: number,
  seed: number,
): { training: Uint32Array; validation: Uint32Array } {
  const byClass = new Map<number, number[]>();
  labels.forEach((label, index) => {
    const members = byClass.get(label);
    if (members) members.push(index);
    else byClass.set(label, [index]);
  });
  const training: number[] = [];
  const validation: number[] = [];
  for (const [label, members] of [...byClass].sort(([a], [b]) => a - b)) {
    shuffle(members, Random.of(seed, Purpose.split, label));
    const held = Math.min(Math.round(members.length * fraction), members.length - 1);
    validation.push(...members.slice(0, held));
    training.push(...members.slice(held));
  }
  const ascending = (a: number, b: number) => a - b;
  return {
    training: Uint32Array.from(training.sort(ascending)),
    validation: Uint32Array.from(validation.sort(ascending)),
  };
}
