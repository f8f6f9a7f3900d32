import { Random } from '../../workers/training/random.ts';

/** Resamples; the ends of a 95 % interval then move by a tenth of its width from one seed to the next. */
const RESAMPLES = 1000;
const SEED = 1;

/** From the 2.5 to the 97.5 % quantile. */
export type Interval = readonly [low: number, high: number];

/**
 * The 95 % intervals of figures by the bootstrap (Efron 1979). Drawn again are groups and not single things, where things
 * of one group resemble each other: twenty photos of one room say less than twenty of twenty rooms.
 * @param things what the figures are of, with the group of each
 * @param figuresOf the figures by name; null for one that these things do not have
 * @returns an interval for each figure that all things together have, the same one for the same things
 */
export function bootstrap<Thing, Name extends string>(
  things: readonly Thing[],
  groupOf: (thing: Thing, index: number) => string,
  figuresOf: (things: readonly Thing[]) => Readonly<Record<Name, number | null>>,
): Partial<Record<Name, Interval>> {
  const byName = new Map<string, Thing[]>();
  things.forEach((thing, index) => {
    const name = groupOf(thing, index);
    byName.set(name, [...(byName.get(name) ?? []), thing]);
  });
  const groups = [...byName.values()];
  const names = (Object.entries(figuresOf(things)) as [Name, number | null][]).flatMap(([name, value]) =>
    value === null ? [] : [name],
  );
  const values = new Map(names.map((name) => [name, [] as number[]]));
  const random = Random.of(SEED);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    const drawn = groups.flatMap(() => groups[random.integer(groups.length)]!);
    const figures = figuresOf(drawn);
    for (const name of names) {
      const value = figures[name];
      if (value !== null) values.get(name)!.push(value);
    }
  }
  return Object.fromEntries(names.map((name) => [name, intervalOf(values.get(name)!)])) as Partial<
    Record<Name, Interval>
  >;
}

function intervalOf(values: number[]): Interval {
  const sorted = values.sort((a, b) => a - b);
  const at = (fraction: number) => sorted[Math.round(fraction * (sorted.length - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}
