import { classOf, type PileEntry } from '../domain/pile.ts';
import type { Shelf } from '../elements/shelves.ts';

/** What part of the pile is shown: everything, or the inbox of those that nobody is sure of. */
export type PileFilter = 'all' | 'unsure';

export type PileOrder = 'class' | 'doubt' | 'name';

/** The heading of those that nobody is sure of. */
export const UNSURE = 'Not sure';

/** Probability of the best class; 1 of what a person has said, so that doubt ends with it. */
function certainty({ label, outcome }: PileEntry): number {
  if (label !== null) return 1;
  return outcome.state === 'answered' ? (outcome.ranked[0]?.probability ?? 0) : 0;
}

/** Whether a picture was classified, and nobody is sure of it. */
export const isUnsure = (entry: PileEntry): boolean => entry.outcome.state === 'answered' && classOf(entry) === null;

/**
 * The pictures that were classified: by class, with those that nobody is sure of first, or all in one.
 * @param entries by path
 */
export function pileShelves(entries: readonly PileEntry[], order: PileOrder, filter: PileFilter): Shelf<PileEntry>[] {
  const answered = entries.filter(({ outcome }) => outcome.state === 'answered');
  const shown = filter === 'unsure' ? answered.filter(isUnsure) : answered;
  if (order === 'doubt') shown.sort((a, b) => certainty(a) - certainty(b));
  if (order !== 'class') return shown.length === 0 ? [] : [{ label: 'All pictures', entries: shown }];
  const shelves = new Map<string | null, PileEntry[]>([[null, []]]);
  for (const entry of shown) {
    const label = classOf(entry);
    const shelf = shelves.get(label);
    if (shelf) shelf.push(entry);
    else shelves.set(label, [entry]);
  }
  const sorted = [...shelves].sort(([a], [b]) => (a === null ? -1 : b === null ? 1 : a.localeCompare(b)));
  return sorted
    .filter(([, found]) => found.length > 0)
    .map(([label, found]) => ({ label: label ?? UNSURE, entries: found }));
}
