import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Keeping } from '../bridge/keeping.ts';
import type { Kept, Made } from '../bridge/kept-note.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { countText, dateText } from '../text/figures.ts';
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
        border-left: 0.25rem solid var(--caution);
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
    const { samples, models, exportedAt } = lost;
    return html`<div class="panel lost">
      <h3>Your ${[samples > 0 ? 'samples' : '', models > 0 ? 'models' : ''].filter(Boolean).join(' and ')} are gone from this browser</h3>
      <p>
        There ${samples + models === 1 ? 'was' : 'were'} ${madeText(lost)} here. A browser may clear what a site keeps when room
        is short or after weeks without a visit, and does so when a person asks for it.
      </p>
      <p>
        ${
          exportedAt === null
            ? 'Nothing was ever exported from here. If another device has them, make a backup there and restore it here.'
            : `The last export was on ${dateText(exportedAt)}: restore that file here.`
        }
      </p>
      <div class="row">
        ${this.here ? nothing : html`<a class="link" href="#/storage">Restore a backup</a>`}
        <button @click=${() => this.keeping.forgetLost()}>Begin anew</button>
      </div>
    </div>`;
  }

  #reminder(made: Made) {
    return html`<div class="panel">
      <p>
        ${madeText(made)} ${made.samples + made.models === 1 ? 'is' : 'are'} in no backup, and this browser may clear what it
        keeps: when room is short, or after some days without a visit.
      </p>
      <div class="row">
        ${this.here ? nothing : html`<a class="link" href="#/storage">Make a backup</a>`}
        <button @click=${() => this.keeping.later()}>Not now</button>
      </div>
    </div>`;
  }
}

/** As in `22 samples and 2 models`. */
function madeText({ samples, models }: Made): string {
  const parts = [
    samples > 0 ? `${countText(samples)} ${samples === 1 ? 'sample' : 'samples'}` : '',
    models > 0 ? `${countText(models)} ${models === 1 ? 'model' : 'models'}` : '',
  ];
  return parts.filter((part) => part !== '').join(' and ');
}

declare global {
  interface HTMLElementTagNameMap {
    'kept-notice': KeptNotice;
  }
}
