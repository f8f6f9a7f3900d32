import type { ExperimentCell } from '../domain/experiment.ts';
import { bestCell, type SearchDefinition } from '../domain/experiment.ts';
import { flatOptions, type Leaf } from '../options/flat-options.ts';

/** One configuration on one share of the pictures. */
export interface SearchEntry {
  cell: ExperimentCell;
  /** What it changes in the base: path and value, as in `flatOptions`; empty for the base itself. */
  changes: { path: string; value: Leaf | undefined }[];
  /** Validation accuracy less that of the base on the same share; null while either is missing. */
  gain: number | null;
  best: boolean;
}

/** What a search tried: the largest share first, and the best first within a share; what has not finished comes last. */
export function searchTable({ base }: SearchDefinition, cells: readonly ExperimentCell[]): SearchEntry[] {
  const best = bestCell(cells)?.index;
  const known = flatOptions(base);
  const entries = cells.map((cell) => {
    const own = flatOptions(cell.options);
    const paths = [...new Set([...known.keys(), ...own.keys()])].filter((path) => own.get(path) !== known.get(path));
    return { cell, changes: paths.map((path) => ({ path, value: own.get(path) })), best: cell.index === best };
  });
  const accuracy = ({ result }: ExperimentCell) => result?.validationAccuracy ?? null;
  const shareOf = ({ share = 1 }: ExperimentCell) => share;
  const baseOn = new Map(
    entries.filter(({ changes }) => changes.length === 0).map(({ cell }) => [shareOf(cell), accuracy(cell)]),
  );
  const gain = (cell: ExperimentCell) => {
    const [own, theirs] = [accuracy(cell), baseOn.get(shareOf(cell)) ?? null];
    return own === null || theirs === null ? null : own - theirs;
  };
  return entries
    .map((entry) => ({ ...entry, gain: gain(entry.cell) }))
    .sort(
      ({ cell: a }, { cell: b }) =>
        shareOf(b) - shareOf(a) || (accuracy(b) ?? -1) - (accuracy(a) ?? -1) || a.index - b.index,
    );
}
