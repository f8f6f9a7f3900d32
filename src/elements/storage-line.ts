import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PersistenceAnswer } from '../bridge/persistence.ts';
import type { StorageUsage } from '../domain/storage.ts';
import { panels } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { bytesText } from '../text/figures.ts';

const ANSWERS: Record<PersistenceAnswer, string> = {
  unasked: '',
  asking: 'Asking the browser to keep this for good…',
  granted: 'The browser keeps it until you delete it.',
  refused: 'The browser may clear it when room is short: export now and then, or install the app.',
  unknown: 'This browser does not say whether it keeps it for good: export now and then.',
};

/** How much room is used, and what the browser has promised. */
@customElement('storage-line')
export class StorageLine extends LitElement {
  @property({ attribute: false }) usage: StorageUsage | undefined;
  @property() answer: PersistenceAnswer = 'unasked';

  static override styles = [base, panels];

  override render() {
    const used = this.usage?.usedBytes ?? null;
    const room = this.usage?.quotaBytes ?? null;
    const words =
      used === null ? '' : `${bytesText(used)} used on this device${room === null ? '' : ` of ${bytesText(room)}`}.`;
    return html`<p class="soft small">${words} <span role="status">${ANSWERS[this.answer]}</span></p>
      <p class="row small"><a class="link" href="#/storage">Storage and backups</a></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'storage-line': StorageLine;
  }
}
