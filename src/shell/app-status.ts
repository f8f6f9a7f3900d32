import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ClassifierState } from '../bridge/classifier-client.ts';
import { DEVICE_CORES } from '../bridge/device.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/shell.ts';
import type { Installation, OfflineState } from './installation.ts';
import { chips } from './status-chip.ts';

type Tone = '' | 'good' | 'caution';

const TONES: Record<OfflineState['phase'], Tone> = {
  checking: '',
  storing: '',
  ready: 'good',
  incomplete: 'caution',
  unavailable: 'caution',
};

type Details = typeof import('./engine-details.ts') & typeof import('./offline-details.ts');

const showStorage = () => {
  location.hash = '/storage';
};

/**
 * Whether the app works here, without a network too, in a word; pressed, it says what is on this device and what is not, which
 * engine computes, and how to make the page an app of its own.
 * @fires finish to store what is missing
 * @fires install to show the browser's install dialogue
 * @fires retry to start the engine again
 */
@customElement('app-status')
export class AppStatus extends LitElement {
  @property({ attribute: false }) offline: OfflineState = { phase: 'checking' };
  @property({ attribute: false }) engine: ClassifierState = { phase: 'starting' };
  @property() install: Installation['install'] = 'manual';
  @property({ type: Boolean }) ios = false;
  /** Fetched once the label is drawn: nobody reads them before. */
  #details: Details | undefined;

  static override styles = [base, buttons, chips];

  override render() {
    const { phase } = this.offline;
    return html`<button class="chip" popovertarget="details" aria-describedby="purpose">
        <span class="dot ${this.#tone}"></span>${this.#label}
      </button>
      <span id="purpose" hidden>${text.offlinePurpose}</span>
      <div id="details" popover role="dialog" aria-label=${text.offlinePurpose}>
        ${this.#details?.offlineDetails(this.offline, this.#fire('finish'))}
        ${this.#details?.engineDetails(this.engine, DEVICE_CORES, this.#fire('retry'))}
        ${this.#details?.installDetails(this.install, this.ios, this.#fire('install'))}
        <button popovertarget="details" popovertargetaction="hide" @click=${showStorage}>${text.storageAndBackups}</button>
      </div>
      <span class="unseen" role="status">${phase === 'ready' ? text.offline.ready : nothing}</span>`;
  }

  protected override firstUpdated(): void {
    Promise.all([import('./engine-details.ts'), import('./offline-details.ts')]).then(
      ([engine, offline]) => {
        this.#details = { ...engine, ...offline };
        this.requestUpdate();
      },
      () => {
        // The label says the main thing without them.
      },
    );
  }

  /** The engine comes first: without it nothing else is of use. */
  get #label(): string {
    if (this.engine.phase === 'failed') return text.noEngine;
    return this.engine.phase === 'starting' ? text.starting : text.offline[this.offline.phase];
  }

  get #tone(): Tone {
    const { engine, offline } = this;
    if (engine.phase === 'starting') return '';
    if (engine.phase === 'failed' || engine.report.engine.backend !== 'wasm') return 'caution';
    return TONES[offline.phase];
  }

  readonly #fire = (type: 'finish' | 'install' | 'retry') => () => this.dispatchEvent(new CustomEvent(type));
}

declare global {
  interface HTMLElementTagNameMap {
    'app-status': AppStatus;
  }
}
