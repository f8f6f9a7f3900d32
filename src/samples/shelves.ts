import type { Suspect } from '../contract/adaptation-api.ts';
import type { SampleList } from '../contract/samples-api.ts';
import type { SampleClass } from '../contract/storage-api.ts';
import type { SampleEntry } from '../domain/sample.ts';
import type { Shelf } from '../elements/shelves.ts';

/** What part of the samples is shown. */
export type ShelfFilter = 'all' | 'doubtful' | 'near-duplicates';

/**
 * The samples by class: suspects first, most doubtful before, then the newest.
 * @param suspects in the order of doubt
 */
export function toShelves(
  classes: readonly SampleClass[],
  { entries, nearDuplicates }: SampleList,
  suspects: ReadonlyMap<string, Suspect>,
  filter: ShelfFilter = 'all',
): Shelf<SampleEntry>[] {
  const doubt = new Map([...suspects.keys()].map((id, place) => [id, place]));
  const byLabel = new Map<string, SampleEntry[]>(filter === 'all' ? classes.map(({ label }) => [label, []]) : []);
  const shown = {
    all: () => true,
    doubtful: ({ id }: SampleEntry) => doubt.has(id),
    'near-duplicates': ({ id }: SampleEntry) => nearDuplicates.has(id),
  }[filter];
  // Newest first.
  for (const entry of [...entries].reverse().filter(shown)) {
    const shelf = byLabel.get(entry.label);
    if (shelf) shelf.push(entry);
    else byLabel.set(entry.label, [entry]);
  }
  const last = doubt.size;
  return [...byLabel].map(([label, found]) => ({
    label,
    entries: doubt.size === 0 ? found : found.sort((a, b) => (doubt.get(a.id) ?? last) - (doubt.get(b.id) ?? last)),
  }));
}
