/** Noncharacters of Unicode, which no text has, for the places of a text. */
const FIRST = '\ufffe';
const SECOND = '\uffff';

/**
 * A text with pieces of the page where it names them, in the order in which the language has them; two at most:
 * `within(text.madeBy, html`<a href=…>…</a>`)`.
 */
export function within(text: (first: string, second: string) => string, first: unknown, second?: unknown): unknown[] {
  const pieces: Record<string, unknown> = { [FIRST]: first, [SECOND]: second };
  return text(FIRST, SECOND)
    .split(/([\ufffe\uffff])/)
    .map((part) => pieces[part] ?? part);
}
