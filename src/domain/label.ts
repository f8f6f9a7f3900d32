import { SelvedgeError } from './errors.ts';

/** Longest name of a class, in UTF-16 units; the same bound as in a model's metadata. */
export const LONGEST_LABEL = 100;

export const isLabel = (text: string): boolean => text.length > 0 && text.length <= LONGEST_LABEL;

/** A label without what cannot be seen at its ends, in the one form that a text has. @throws label-unfit */
export function checkedLabel(label: string): string {
  const named = label.normalize('NFC').trim();
  if (!isLabel(named)) throw new SelvedgeError('label-unfit', `“${named}” names no class`);
  return named;
}
