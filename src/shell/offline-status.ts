import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/shell.ts';
import type { Installation, OfflineState } from './installation.ts';
import type { offlineDetails } from './offline-details.ts';
import { chips, statusChip } from './status-chip.ts';

const TONES: Record<OfflineState['phase'], '' | 'good' | 'caution'> = {
  checking: '',
  storing: '',
  ready: 'good',
  incomplete: 'caution',
  unavailable: 'caution',
};

const showStorage = () => {
  location.hash = '/storage';
};

/**
 * Whether the app works without a network, and how to make it an app of its own.
 * @fires finish to store what is missing
 * @fires install to show the browser's install dialogue
 */
@customElement('offline-status')
export class OfflineStatus extends LitElement {
  @property({ attribute: false }) state: OfflineState = { phase: 'checking' };
  @property() install: Installation['install'] = 'manual';
  @property({ type: Boolean }) ios = false;
  /** Fetched once the label is drawn: nobody reads them before. */
  #details: typeof offlineDetails | undefined;

  static override styles = [base, buttons, chips];

  override render() {
    const { phase } = this.state;
    const details = html`${this.#details?.(this.state, this.install, this.ios, this.#fire)}
      <button popovertarget="details" popovertargetaction="hide" @click=${showStorage}>${text.storageAndBackups}</button>`;
    return html`${statusChip(text.offline[phase], TONES[phase], text.offlinePurpose, details)}
      <span class="unseen" role="status">${phase === 'ready' ? text.offline.ready : nothing}</span>`;
  }

  protected override firstUpdated(): void {
    import('./offline-details.ts').then(
      ({ offlineDetails }) => {
        this.#details = offlineDetails;
        this.requestUpdate();
      },
      () => {
        // The label says the main thing without them.
      },
    );
  }

  readonly #fire = (type: 'finish' | 'install') => () => this.dispatchEvent(new CustomEvent(type));
}

declare global {
  interface HTMLElementTagNameMap {
    'offline-status': OfflineStatus;
  }
}
