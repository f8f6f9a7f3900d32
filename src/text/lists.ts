/** Things in a row, with the commas and the “and” of the language that is spoken. */
import { spokenLanguage, spokenTag } from './language.ts';

/** The app's English has no comma before “and”. */
const format = () => new Intl.ListFormat(spokenLanguage() === 'en' ? 'en-GB' : spokenTag());

/** As in `22 samples, 2 models and 1 run`. */
export const listText = (things: readonly string[]): string => format().format(things);

/** Figures in a row, as in `Coat 5, Dress 4`. */
export const figuresText = (figures: readonly string[]): string =>
  new Intl.ListFormat(spokenTag(), { type: 'unit', style: 'short' }).format(figures);

/** The same of pieces of the page, with the words between them. */
export function listPieces<T>(things: readonly T[]): (T | string)[] {
  const parts = format().formatToParts(things.map((_, at) => String(at)));
  return parts.map(({ type, value }) => (type === 'element' ? things[Number(value)]! : value));
}
