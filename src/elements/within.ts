import { html } from 'lit';

/** A noncharacter of Unicode, which no text has. */
const PLACE = '\uffff';

/** A text with a piece of the page where it names one: `within(text.madeBy, html`<a href=…>…</a>`)`. */
export function within(text: (place: string) => string, piece: unknown) {
  const [before, after] = text(PLACE).split(PLACE);
  return html`${before}${piece}${after}`;
}
