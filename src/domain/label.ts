import { SelvedgeError } from './errors.ts';

/** Longest name of a class, in UTF-16 units; the same bound as in a model's metadata. */
export const LONGEST_LABEL = 100;

/** What a stored label may be; new ones are held to `checkedLabel`. */
export const isLabel = (text: string): boolean => text.length > 0 && text.length <= LONGEST_LABEL;

/** Line ends and other control characters. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** What changes the direction in which a text is read (Unicode Standard Annex 9, 2). */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Something that is seen. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A name in the one form that a text has, without what cannot be seen at its ends or turns it. */
const cleanName = (name: string): string => name.normalize('NFC').replace(CONTROLS, ' ').replace(DIRECTIONS, '').trim();

/** Whether a name can be read, and hides nothing. */
export const isReadable = (name: string): boolean =>
  VISIBLE.test(name) && cleanName(name) === name.normalize('NFC').trim();

/** A label as it is kept. @throws label-unfit */
export function checkedLabel(label: string): string {
  const named = cleanName(label);
  if (!isLabel(named) || !VISIBLE.test(named)) throw new SelvedgeError('label-unfit', `“${named}” names no class`);
  return named;
}
