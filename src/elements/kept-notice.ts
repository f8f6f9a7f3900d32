import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Keeping } from '../bridge/keeping.ts';
import type { Kept, Made } from '../bridge/kept-note.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/elements.ts';
import { dateText } from '../text/figures.ts';
import { Observe } from './observe.ts';

/** Says what the browser has lost or, calmly, that it may lose what is in no export; nothing else. */
@customElement('kept-notice')
export class KeptNotice extends LitElement {
  @property({ attribute: false }) keeping!: Keeping;
  /** Whether the way to backups is on the same screen. */
  @property({ type: Boolean }) here = false;

  static override styles = [
    base,
    buttons,
    panels,
    css`
      .lost {
        justify-items: start;
        border-inline-start: 0.25rem solid var(--caution);
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.keeping]);
  }

  override render() {
    const { lost, reminder } = this.keeping;
    // The regions are there before their words are, or screen readers would not speak them.
    return html`<div role="alert">${lost ? this.#lost(lost) : nothing}</div>
      <div role="status">${reminder ? this.#reminder(reminder) : nothing}</div>`;
  }

  #lost(lost: Kept) {
    const { exportedAt } = lost;
    return html`<div class="panel lost">
      <h3>${text.gone[kindOf(lost)]}</h3>
      <p>${madeWords(text.wereHere, lost)} ${text.whyGone}</p>
      <p>${exportedAt === null ? text.neverExported : text.exportedOn(dateText(exportedAt))}</p>
      <div class="row">
        ${this.here ? nothing : html`<a class="link" href="#/storage">${text.restore}</a>`}
        <button @click=${() => this.keeping.forgetLost()}>${text.beginAnew}</button>
      </div>
    </div>`;
  }

  #reminder(made: Made) {
    return html`<div class="panel">
      <p>${madeWords(text.inNoBackup, made)}</p>
      <div class="row">
        ${this.here ? nothing : html`<a class="link" href="#/storage">${text.makeBackup}</a>`}
        <button @click=${() => this.keeping.later()}>${text.notNow}</button>
      </div>
    </div>`;
  }
}

/** Of what there is something. */
function kindOf({ samples, models }: Made): 'samples' | 'models' | 'both' {
  if (models === 0) return 'samples';
  return samples === 0 ? 'models' : 'both';
}

/** What is said of all that was made, as of `22 samples and 2 models`. */
function madeWords(words: typeof text.wereHere, made: Made): string {
  const kind = kindOf(made);
  return kind === 'both' ? words.both(made.samples, made.models) : words[kind](made[kind]);
}

declare global {
  interface HTMLElementTagNameMap {
    'kept-notice': KeptNotice;
  }
}
