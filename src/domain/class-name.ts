import type { DatasetClass } from './datasets/dataset-spec.ts';

/** Everything of a name but its letters and digits, so that `T-shirt_top` and `t shirt/top` are one. */
const BETWEEN = /[^\p{L}\p{M}\p{N}]/gu;

const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(BETWEEN, '');

/**
 * Which of the known classes a name means that differs in capitals, spaces or signs alone; undefined where it means none.
 */
export function sameClass(name: string, known: readonly string[]): string | undefined {
  if (known.includes(name)) return name;
  const lower = name.toLowerCase();
  const key = nameKey(name);
  return (
    known.find((other) => other.toLowerCase() === lower) ??
    // A name of signs alone, such as a picture character, has no letters to compare.
    (key === '' ? undefined : known.find((other) => nameKey(other) === key))
  );
}

/**
 * Which of the dataset's classes a folder means by another name than the dataset's: a usual one, or the number of the
 * label, as other tools write it. Undefined where it means none of those that are known.
 */
export function classByOtherName(
  folder: string,
  classes: readonly DatasetClass[],
  known: readonly string[],
): string | undefined {
  const key = nameKey(folder);
  const found = classes.find(({ otherNames = [] }, label) => key === String(label) || otherNames.includes(key));
  return found && known.includes(found.name) ? found.name : undefined;
}
