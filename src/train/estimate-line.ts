import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TaskState } from '../bridge/task.ts';
import type { TrainingEstimate } from '../contract/training-api.ts';
import { panels } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { errorText } from '../text/errors.ts';
import { aboutText, bytesText } from '../text/figures.ts';
import { text } from '../text/train.ts';

/** What a run would take on this device, in one line that keeps its room. */
@customElement('estimate-line')
export class EstimateLine extends LitElement {
  @property({ attribute: false }) estimate: TaskState<TrainingEstimate> = { phase: 'initial' };

  /** Whether the dataset has come since the estimate. */
  @property({ type: Boolean }) fetched = false;

  static override styles = [base, panels];

  override render() {
    return html`<p class="soft" role="status">${words(this.estimate, this.fetched)}</p>`;
  }
}

function words(estimate: TaskState<TrainingEstimate>, fetched: boolean): string {
  switch (estimate.phase) {
    case 'initial':
      return text.measuredSoon;
    case 'pending':
      return text.measuring;
    case 'error':
      return estimate.code === 'training-options'
        ? `${errorText(estimate.code).title} ${estimate.detail}.`
        : `${text.notMeasured} ${errorText(estimate.code).title}`;
    case 'complete': {
      const { seconds, secondsPerEpoch, imagesPerSecond, parameters, downloadBytes } = estimate.value;
      const speed = text.imagesPerSecond(imagesPerSecond);
      const cost = text.estimate(aboutText(seconds), aboutText(secondsPerEpoch), speed, parameters);
      return downloadBytes && !fetched ? `${cost} ${text.fetchedFirst(bytesText(downloadBytes))}` : cost;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'estimate-line': EstimateLine;
  }
}
