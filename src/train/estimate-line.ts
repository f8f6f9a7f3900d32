import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TaskState } from '../bridge/task.ts';
import type { TrainingEstimate } from '../contract/training-api.ts';
import { ERRORS } from '../domain/errors.ts';
import { panels } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { aboutText, bytesText, countText } from '../text/figures.ts';

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
      return 'How long it takes here is measured in a moment.';
    case 'pending':
      return 'Measuring how fast this device trains…';
    case 'error':
      return estimate.code === 'training-options'
        ? `${ERRORS[estimate.code].title} ${estimate.detail}.`
        : `The time could not be measured. ${ERRORS[estimate.code].title}`;
    case 'complete': {
      const { seconds, secondsPerEpoch, imagesPerSecond, parameters, downloadBytes } = estimate.value;
      const download = downloadBytes && !fetched ? ` First ${bytesText(downloadBytes)} are fetched.` : '';
      return `About ${aboutText(seconds)} here: ${aboutText(secondsPerEpoch)} an epoch at ${countText(imagesPerSecond)} images/s, ${countText(parameters)} parameters.${download}`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'estimate-line': EstimateLine;
  }
}
