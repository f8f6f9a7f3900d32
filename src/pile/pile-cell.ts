import { html, nothing } from 'lit';
import { classOf, type PileEntry } from '../domain/pile.ts';
import { type CellPlace, type DrawCell, pictureCell } from '../elements/draw-cell.ts';
import { labelText } from '../text/classes.ts';
import { text } from '../text/pile.ts';
import { percent } from '../text/words.ts';

/** Draws a picture of the pile: the photo, and what it is or may be. */
export const pileCell: DrawCell<PileEntry> = (entry: PileEntry, place: CellPlace) => {
  const doubt = classOf(entry) === null;
  const words = answerWords(entry);
  return pictureCell(
    entry.id,
    place,
    `${nameOf(entry.path)}: ${words}`,
    html`${doubt ? html`<span class="mark doubt" aria-hidden="true">?</span>` : nothing}
      <span class="thought ${doubt ? 'wrong' : ''}" aria-hidden="true">${words}</span>`,
    entry.path,
  );
};

export const nameOf = (path: string): string => path.split('/').at(-1) ?? path;

/** What is said under a picture, and of it. */
export function answerWords({ label, outcome }: PileEntry): string {
  if (label !== null) return text.asYouSaid(labelText(label));
  if (outcome.state !== 'answered') return text.waits;
  const [best] = outcome.ranked;
  if (best === undefined || !outcome.found) return text.noGarment;
  return `${labelText(best.label)}${outcome.sure ? '' : '?'} ${percent(best.probability)}`;
}
