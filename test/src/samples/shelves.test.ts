import { describe, expect, it } from 'vitest';
import type { Suspect } from '../../../src/contract/adaptation-api.ts';
import type { SampleEntry } from '../../../src/domain/sample.ts';
import { findPlace, idsBetween, type Shelf, type Step, stepFrom } from '../../../src/elements/shelves.ts';
import { toShelves } from '../../../src/samples/shelves.ts';

const entry = (id: string, label: string): SampleEntry => ({ id, label, takenAt: 0, thought: null, fingerprint: '' });
const suspect = (sample: string): [string, Suspect] => [
  sample,
  { sample, label: '', thought: { label: 'Bag', probability: 0.9 } },
];
const said = (shelves: readonly Shelf[]) =>
  shelves.map(({ label, entries }) => `${label}: ${entries.map(({ id }) => id).join('')}`);

const CLASSES = [
  { label: 'Bag', count: 3 },
  { label: 'Hat', count: 2 },
  { label: 'Scarf', count: 0 },
];
const LIST = {
  entries: [entry('a', 'Bag'), entry('b', 'Hat'), entry('c', 'Bag'), entry('d', 'Bag'), entry('e', 'Hat')],
  nearDuplicates: new Map([['c', 'a']]),
};

describe('the shelves', () => {
  it('hold each class with its newest first, also one without samples', () => {
    expect(said(toShelves(CLASSES, LIST, new Map()))).toEqual(['Bag: dca', 'Hat: eb', 'Scarf: ']);
  });

  it('hold suspects before all others, the most doubtful first', () => {
    const suspects = new Map([suspect('a'), suspect('b'), suspect('c')]);
    expect(said(toShelves(CLASSES, LIST, suspects))).toEqual(['Bag: acd', 'Hat: be', 'Scarf: ']);
  });

  it('hold, when asked to, the suspects alone or the near-duplicates alone', () => {
    expect(said(toShelves(CLASSES, LIST, new Map([suspect('b')]), 'doubtful'))).toEqual(['Hat: b']);
    expect(said(toShelves(CLASSES, LIST, new Map(), 'near-duplicates'))).toEqual(['Bag: c']);
  });

  it('hold a sample whose class the list of classes does not know yet', () => {
    expect(said(toShelves([], LIST, new Map()))).toEqual(['Hat: eb', 'Bag: dca']);
  });
});

describe('a range', () => {
  const shelves = toShelves(CLASSES, LIST, new Map());

  it('goes across classes, forwards and backwards', () => {
    expect(idsBetween(shelves, 'c', 'e')).toEqual(['c', 'a', 'e']);
    expect(idsBetween(shelves, 'e', 'c')).toEqual(['c', 'a', 'e']);
  });

  it('is the last sample alone where the first is gone', () => {
    expect(idsBetween(shelves, 'gone', 'e')).toEqual(['e']);
    expect(idsBetween(shelves, undefined, 'e')).toEqual(['e']);
  });
});

describe('the arrow keys', () => {
  /** Seven pictures, none, two; three in a row. */
  const shelves: Shelf[] = [7, 0, 2].map((count, shelf) => ({
    label: String(shelf),
    entries: Array.from({ length: count }, (_, index) => entry(`${shelf}.${index}`, String(shelf))),
  }));

  it.each<[string, Step, string]>([
    ['0.0', 'right', '0.1'],
    ['0.6', 'right', '2.0'],
    ['2.0', 'left', '0.6'],
    ['0.0', 'left', '0.0'],
    ['0.1', 'down', '0.4'],
    ['0.5', 'down', '0.6'],
    ['0.6', 'down', '2.0'],
    ['2.1', 'up', '0.6'],
    ['0.4', 'up', '0.1'],
    ['0.2', 'up', '0.2'],
    ['2.1', 'down', '2.1'],
    ['0.4', 'first', '0.0'],
    ['0.4', 'last', '0.6'],
  ])('lead from %s by %s to %s', (from, step, to) => {
    const next = stepFrom(shelves, 3, findPlace(shelves, from)!, step);
    expect(shelves[next.shelf]!.entries[next.index]!.id).toBe(to);
  });

  it('find no place for a sample that is gone', () => {
    expect(findPlace(shelves, 'gone')).toBeUndefined();
  });
});
