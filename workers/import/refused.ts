import { SelvedgeError } from '../../src/domain/errors.ts';

/**
 * A model of another program that is not opened.
 * @param why a sentence without its full stop: what is wrong, and what to do about it
 */
export const refused = (why: string, cause?: unknown): SelvedgeError =>
  new SelvedgeError('model-refused', why, { cause });

/** Cuts what a file calls something to what fits into a sentence. */
export function quoted(name: unknown): string {
  const text = String(name);
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}
