import { html, nothing, type TemplateResult } from 'lit';
import type { Shelved } from './shelves.ts';

/** How one picture stands in the grid. */
export interface CellPlace {
  /** Undefined until the photo is here. */
  url: string | undefined;
  selected: boolean;
  /** Whether Tab comes to it, and whether the keyboard is on it. */
  stop: boolean;
  current: boolean;
  position: number;
  count: number;
}

/** Draws one picture as an option with its id in `data-id`; another function where the same entry is to look otherwise. */
export type DrawCell<Entry extends Shelved = Shelved> = (entry: Entry, place: CellPlace) => TemplateResult;

/**
 * What every such picture has: the option that the keys find, the photo and the tick.
 * @param words all of it, for those who do not see it
 * @param inside marks and the line under the photo
 * @param title what is shown to a pointer that rests on it
 */
export function pictureCell(
  id: string,
  place: CellPlace,
  words: string,
  inside: unknown,
  title?: string,
): TemplateResult {
  const { url, selected, stop, current, position, count } = place;
  return html`<div
    role="option"
    class="cell"
    data-id=${id}
    ?data-current=${current}
    tabindex=${stop ? 0 : -1}
    aria-selected=${selected}
    aria-setsize=${count}
    aria-posinset=${position}
    aria-label=${words}
    title=${title ?? nothing}
  >
    <div class="photo">${url ? html`<img src=${url} alt="" decoding="async" draggable="false" />` : nothing}</div>
    <span class="tick" data-pick aria-hidden="true">✓</span>
    ${inside}
  </div>`;
}
