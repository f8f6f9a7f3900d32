import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PersistenceAnswer } from '../bridge/persistence.ts';
import type { StorageUsage } from '../domain/storage.ts';
import { panels } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { text } from '../text/elements.ts';
import { bytesText } from '../text/figures.ts';

/** How much room is used, and what the browser has promised. */
@customElement('storage-line')
export class StorageLine extends LitElement {
  @property({ attribute: false }) usage: StorageUsage | undefined;
  @property() answer: PersistenceAnswer = 'unasked';

  static override styles = [base, panels];

  override render() {
    const { answer } = this;
    const promise = answer === 'unasked' ? '' : text.promise[answer];
    return html`<p class="soft small">${usedWords(this.usage)} <span role="status">${promise}</span></p>
      <p class="row small"><a class="link" href="#/storage">${text.storage}</a></p>`;
  }
}

function usedWords(usage: StorageUsage | undefined): string {
  const used = usage?.usedBytes ?? null;
  const room = usage?.quotaBytes ?? null;
  if (used === null) return '';
  return room === null ? text.used(bytesText(used)) : text.usedOf(bytesText(used), bytesText(room));
}

declare global {
  interface HTMLElementTagNameMap {
    'storage-line': StorageLine;
  }
}
