import { classOf, type PileEntry, UNSURE } from '../domain/pile.ts';
import type { Shelf } from '../elements/shelves.ts';
import { labelText } from '../text/classes.ts';
import { spokenTag } from '../text/language.ts';
import { text } from '../text/pile.ts';

/** What part of the pile is shown: everything, or the inbox of those that nobody is sure of. */
export type PileFilter = 'all' | 'unsure';

export type PileOrder = 'class' | 'doubt' | 'name';

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
  if (order !== 'class') return shown.length === 0 ? [] : [{ label: text.allPictures, entries: shown }];
  const shelves = new Map<string, PileEntry[]>([[UNSURE, []]]);
  for (const entry of shown) {
    const label = classOf(entry) ?? UNSURE;
    const shelf = shelves.get(label);
    if (shelf) shelf.push(entry);
    else shelves.set(label, [entry]);
  }
  const [unsure, ...classes] = Array.from(shelves, ([label, found]) => ({ label, entries: found }));
  const name = ({ label }: Shelf<PileEntry>) => labelText(label);
  classes.sort((a, b) => name(a).localeCompare(name(b), spokenTag()));
  return [unsure!, ...classes].filter((shelf) => shelf.entries.length > 0);
}
