import { html } from 'lit';

/** A noncharacter of Unicode, which no text has. */
const PLACE = '\uffff';

/** A text with a piece of the page where it names one: `within(text.madeBy, html`<a href=…>…</a>`)`. */
export function within(text: (place: string) => string, piece: unknown) {
  const [before, after] = text(PLACE).split(PLACE);
  return html`${before}${piece}${after}`;
}

/** As `PLACE`, for the first of two. */
const FIRST = '\ufffe';

/** A text with two pieces of the page, in the order in which the language has them. */
export function withinTwo(text: (first: string, second: string) => string, first: unknown, second: unknown): unknown[] {
  const pieces: Record<string, unknown> = { [FIRST]: first, [PLACE]: second };
  return text(FIRST, PLACE)
    .split(/([\ufffe\uffff])/)
    .map((part) => pieces[part] ?? part);
}
