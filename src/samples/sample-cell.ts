import { html, nothing, type TemplateResult } from 'lit';
import type { Suspect } from '../contract/adaptation-api.ts';
import type { SampleEntry } from '../domain/sample.ts';
import { type CellPlace, type DrawCell, pictureCell } from '../elements/draw-cell.ts';
import { labelText } from '../text/classes.ts';
import { dateText } from '../text/figures.ts';
import { text } from '../text/samples.ts';
import { percent } from '../text/words.ts';

/** What is known of samples beside themselves, by id. */
export interface Marks {
  nearDuplicates: ReadonlyMap<string, string>;
  suspects: ReadonlyMap<string, Suspect>;
}

/** Draws samples: the photo, what the model thought, and what to look at. */
export const sampleCells =
  (marks: Marks): DrawCell<SampleEntry> =>
  (entry, place) =>
    sampleCell(entry, place, marks);

function sampleCell(entry: SampleEntry, place: CellPlace, marks: Marks): TemplateResult {
  const { id, label, thought } = entry;
  const { nearDuplicates, suspects } = marks;
  const wrong = thought !== null && thought.label !== label;
  return pictureCell(
    id,
    place,
    sampleWords(entry, marks),
    html`${suspects.has(id) ? html`<span class="mark doubt" aria-hidden="true">?</span>` : nothing}
      ${nearDuplicates.has(id) ? html`<span class="mark near" aria-hidden="true">≈</span>` : nothing}
      <span class="thought ${wrong ? 'wrong' : ''}" aria-hidden="true">
        ${thought === null ? '–' : `${wrong ? `${labelText(thought.label)} ` : ''}${percent(thought.probability)}`}
      </span>`,
  );
}

/** All of it in words, for those who do not see it. */
function sampleWords({ id, label, takenAt, thought }: SampleEntry, { nearDuplicates, suspects }: Marks): string {
  const suspect = suspects.get(id);
  const parts = [
    text.sample(labelText(label), dateText(takenAt)),
    thought !== null && text.modelThought(labelText(thought.label), percent(thought.probability)),
    suspect !== undefined && text.afterTeaching(labelText(suspect.thought.label)),
    nearDuplicates.has(id) && text.nearlyTheSame,
  ];
  return text.described(parts.filter((part) => part !== false));
}
