import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { SampleEntry, TopPrediction } from '../domain/sample.ts';
import { dialogs } from '../styles/dialog-styles.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { labelText } from '../text/classes.ts';
import { text as common } from '../text/common.ts';
import { dateText } from '../text/figures.ts';
import { text } from '../text/samples.ts';
import { percent } from '../text/words.ts';
import type { Closeup } from './closeup.ts';
import type { Samples } from './samples.ts';
import '../elements/seen-picture.ts';

/**
 * One sample closely: its photo, what the network sees, and what the model thought. Open while there is one.
 * @fires close
 */
@customElement('sample-closeup')
export class SampleCloseup extends LitElement {
  @property({ attribute: false }) shown: Closeup | undefined;
  @property({ attribute: false }) samples!: Pick<Samples, 'suspects' | 'list'>;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  static override styles = [
    base,
    buttons,
    panels,
    dialogs,
    css`
      .pictures {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 6.5rem;
        gap: var(--gap);
        align-items: start;
      }
      img {
        width: 100%;
        max-height: 50svh;
        border-radius: 0.5rem;
        object-fit: contain;
        background: var(--stage);
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 0.25rem 0.875rem;
      }
      dt {
        color: var(--ink-soft);
      }
    `,
  ];

  override render() {
    const { entry, url, pixels } = this.shown ?? {};
    return html`<dialog aria-labelledby="title" @close=${() => this.dispatchEvent(new CustomEvent('close'))}>
      <div class="stack">
        <h2 id="title">${entry && labelText(entry.label)}</h2>
        <div class="pictures">
          ${url ? html`<img src=${url} alt=${text.thePhoto} />` : nothing}
          <seen-picture .pixels=${pixels}></seen-picture>
        </div>
        ${entry ? this.#facts(entry) : nothing}
        <div class="row"><button class="primary" @click=${() => this.dialog.close()}>${common.close}</button></div>
      </div>
    </dialog>`;
  }

  #facts({ id, takenAt, thought }: SampleEntry) {
    const { suspects, list } = this.samples;
    const suspect = suspects.get(id)?.thought;
    const near = list?.entries.find((entry) => entry.id === list.nearDuplicates.get(id));
    return html`<dl>
      <dt>${text.facts.taken}</dt>
      <dd>${dateText(takenAt)}</dd>
      <dt>${text.facts.modelThought}</dt>
      <dd>${thought ? answerText(thought) : text.facts.notAsked}</dd>
      ${suspect ? html`<dt>${text.facts.afterTeaching}</dt><dd>${answerText(suspect)}</dd>` : nothing}
      ${near ? html`<dt>${text.facts.nearlyTheSame}</dt><dd>${text.sample(labelText(near.label), dateText(near.takenAt))}</dd>` : nothing}
    </dl>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('shown')) return;
    const { dialog, shown } = this;
    if (shown !== undefined && !dialog.open) dialog.showModal();
    else if (shown === undefined && dialog.open) dialog.close();
  }
}

function answerText({ label, probability }: TopPrediction): string {
  return text.answer(labelText(label), percent(probability));
}

declare global {
  interface HTMLElementTagNameMap {
    'sample-closeup': SampleCloseup;
  }
}
