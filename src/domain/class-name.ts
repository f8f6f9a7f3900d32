import type { DatasetClass } from './datasets/dataset-spec.ts';

/** What stands between the words of a name, so that `T-shirt_top` and `t shirt/top` are one. */
const BETWEEN = /[\s_\-/]/gu;

const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(BETWEEN, '');

/** The known class that a name means which differs from it in capitals alone. */
export const sameButForCapitals = (name: string, known: readonly string[]): string | undefined =>
  known.find((other) => other === name) ?? known.find((other) => other.toLowerCase() === name.toLowerCase());

/** The known class that a folder means which is called otherwise only in capitals and in what parts its words. */
export function sameWords(folder: string, known: readonly string[]): string | undefined {
  const key = nameKey(folder);
  return key === '' ? undefined : known.find((other) => nameKey(other) === key);
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
  const found = classes.find(({ otherNames = [] }, label) => folder === String(label) || otherNames.includes(key));
  return found && known.includes(found.name) ? found.name : undefined;
}
