import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Inventory, StoredAmount, StoredKind } from '../domain/storage.ts';
import { Observe } from '../elements/observe.ts';
import { panels, tables } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { bytesText, countText } from '../text/figures.ts';
import { text } from '../text/storage.ts';
import type { StorageCare } from './storage-care.ts';
import '../elements/fraction-bar.ts';

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
      th {
        overflow-wrap: anywhere;
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
      <h3 id="title">${text.onThisDevice}</h3>
      ${this.#share()}
      ${inventory === undefined ? html`<p class="soft">${this.care.notice ? nothing : text.looking}</p>` : this.#table(inventory)}
      <p class="soft" role="status">${text.promises[answer]}</p>
      ${mayAsk ? html`<div class="row"><button @click=${() => this.care.askToKeep()}>${text.askToKeep}</button></div>` : nothing}
    </section>`;
  }

  #share() {
    const { usedBytes = null, quotaBytes = null } = this.care.usage ?? {};
    if (usedBytes === null) return nothing;
    if (quotaBytes === null) return html`<p>${text.used(bytesText(usedBytes))}</p>`;
    return html`<p>${text.usedOf(bytesText(usedBytes), bytesText(quotaBytes))}</p>
      <fraction-bar .fraction=${quotaBytes > 0 ? Math.min(1, usedBytes / quotaBytes) : 1}></fraction-bar>`;
  }

  #table(inventory: Inventory) {
    const here = (Object.entries(inventory) as [StoredKind, StoredAmount][]).filter(([, { count }]) => count > 0);
    const { dataset = 0, app = 0 } = this.care.copies ?? {};
    return html`<table>
      <thead>
        <tr><th scope="col">${text.what}</th><th scope="col">${text.howMany}</th><th scope="col">${text.room}</th></tr>
      </thead>
      <tbody>
        ${here.map(([kind, { count, bytes }]) => row(text.stored[kind], countText(count), bytes))}
        ${dataset > 0 ? row(text.dataset, '', dataset) : nothing}
        ${app > 0 ? row(text.appItself, '', app) : nothing}
        ${here.length === 0 && dataset + app === 0 ? html`<tr><th scope="row">${text.nothingYet}</th><td></td><td></td></tr>` : nothing}
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
