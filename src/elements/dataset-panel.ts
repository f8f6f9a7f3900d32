import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DatasetService } from '../bridge/dataset-service.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/elements.ts';
import { bytesText, fetchingText } from '../text/figures.ts';
import { tryAgain } from './error-notice.ts';
import { Observe } from './observe.ts';
import './progress-line.ts';

/** Whether the dataset is on this device, and the way to get it; nothing once it is here. */
@customElement('dataset-panel')
export class DatasetPanel extends LitElement {
  @property({ attribute: false }) source!: DatasetService;

  static override styles = [base, buttons, panels];

  constructor() {
    super();
    new Observe(this, () => [this.source]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.source.status === undefined) void this.source.check();
  }

  override render() {
    const { source: dataset } = this;
    return html`${this.#panel()}
      <error-notice
        .code=${dataset.notice?.code}
        .action=${tryAgain(dataset.notice?.code) ?? (dataset.notice?.code === 'dataset-missing' ? text.lookAgain : text.fetchAgain)}
        @retry=${() => (dataset.status ? dataset.fetch() : this.#lookAgain())}
        @dismiss=${() => dataset.dismissNotice()}
      ></error-notice>`;
  }

  #panel() {
    const { status, progress, here } = this.source;
    if (progress !== undefined) {
      const { loadedBytes, totalBytes } = progress;
      return html`<div class="panel">
        <progress-line
          name=${text.fetching}
          .words=${fetchingText(progress)}
          .fraction=${totalBytes > 0 ? loadedBytes / totalBytes : 0}
        ></progress-line>
        <div class="row"><button @click=${() => this.source.abort()}>${text.stopFetching}</button></div>
      </div>`;
    }
    if (status === undefined || here) return nothing;
    const { name } = this.source.spec;
    const { keptBytes, totalBytes, pictures } = status;
    return html`<div class="panel">
      <p>
        ${text.datasetNeeded(name, pictures.train, pictures.test, bytesText(totalBytes))}
        ${keptBytes > 0 ? text.partHere(bytesText(keptBytes)) : ''}
      </p>
      <div class="row">
        <button @click=${() => this.source.fetch()}>
          ${keptBytes > 0 ? text.goOnFetching(bytesText(totalBytes - keptBytes)) : text.fetchIt(bytesText(totalBytes))}
        </button>
      </div>
    </div>`;
  }

  #lookAgain(): void {
    this.source.dismissNotice();
    void this.source.check();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dataset-panel': DatasetPanel;
  }
}
