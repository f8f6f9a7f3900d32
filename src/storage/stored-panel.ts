import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PersistenceAnswer } from '../bridge/persistence.ts';
import type { Inventory, StoredAmount, StoredKind } from '../domain/storage.ts';
import { Observe } from '../elements/observe.ts';
import { panels, tables } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { bytesText, countText } from '../text/figures.ts';
import { STORED } from './kind-words.ts';
import type { StorageCare } from './storage-care.ts';
import '../elements/fraction-bar.ts';

/** What the browser has promised, and what a person can do. */
const PROMISES: Record<PersistenceAnswer, string> = {
  unasked: 'The browser may clear this when room is short. It can be asked to keep it.',
  asking: 'Asking the browser to keep this for good…',
  granted: 'The browser keeps this until you delete it.',
  refused:
    'The browser may clear this when room is short: make backups, or install the app, whose storage most browsers then keep.',
  unknown:
    'This browser does not say whether it keeps this for good. Safari clears what was not used for seven days, unless the app is on the home screen: install it, or make backups.',
};

/** What is kept on this device by kind, how full the browser's share is, and whether it is kept for good. */
@customElement('stored-panel')
export class StoredPanel extends LitElement {
  @property({ attribute: false }) care!: StorageCare;

  static override styles = [
    base,
    buttons,
    panels,
    tables,
    css`
      fraction-bar {
        --bar-colour: var(--accent);
        height: 0.5rem;
      }
      tbody th {
        font-weight: 400;
      }
      td {
        vertical-align: top;
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.care]);
  }

  override render() {
    const { inventory, keeping } = this.care;
    const { answer } = keeping.persistence;
    const mayAsk = answer === 'unasked' || answer === 'refused';
    return html`<section class="panel" aria-labelledby="title">
      <h3 id="title">On this device</h3>
      ${this.#share()}
      ${inventory === undefined ? html`<p class="soft">${this.care.notice ? nothing : 'Looking what is here…'}</p>` : this.#table(inventory)}
      <p class="soft" role="status">${PROMISES[answer]}</p>
      ${mayAsk ? html`<div class="row"><button @click=${() => this.care.askToKeep()}>Ask the browser to keep it</button></div>` : nothing}
    </section>`;
  }

  #share() {
    const { usedBytes = null, quotaBytes = null } = this.care.usage ?? {};
    if (usedBytes === null) return nothing;
    if (quotaBytes === null) return html`<p>${bytesText(usedBytes)} used.</p>`;
    return html`<p>${bytesText(usedBytes)} used of ${bytesText(quotaBytes)} that the browser gives.</p>
      <fraction-bar .fraction=${quotaBytes > 0 ? Math.min(1, usedBytes / quotaBytes) : 1}></fraction-bar>`;
  }

  #table(inventory: Inventory) {
    const here = (Object.entries(inventory) as [StoredKind, StoredAmount][]).filter(([, { count }]) => count > 0);
    const { dataset = 0, app = 0 } = this.care.copies ?? {};
    return html`<table>
      <thead>
        <tr><th scope="col">What</th><th scope="col">How many</th><th scope="col">Room</th></tr>
      </thead>
      <tbody>
        ${here.map(([kind, { count, bytes }]) => row(STORED[kind], countText(count), bytes))}
        ${dataset > 0 ? row('The dataset', '', dataset) : nothing}
        ${app > 0 ? row('The app itself, for use offline', '', app) : nothing}
        ${here.length === 0 && dataset + app === 0 ? html`<tr><th scope="row">Nothing yet</th><td></td><td></td></tr>` : nothing}
      </tbody>
    </table>`;
  }
}

const row = (what: string, count: string, bytes: number) =>
  html`<tr><th scope="row">${what}</th><td>${count}</td><td>${bytesText(bytes)}</td></tr>`;

declare global {
  interface HTMLElementTagNameMap {
    'stored-panel': StoredPanel;
  }
}
