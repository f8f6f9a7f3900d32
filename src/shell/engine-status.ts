import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ClassifierState } from '../bridge/classifier-client.ts';
import type { ReadyReport } from '../contract/classifier-api.ts';
import type { EngineStatus } from '../domain/engine.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { errorText } from '../text/errors.ts';
import { text } from '../text/shell.ts';
import { testFigures } from '../text/test-figures.ts';
import { BACKENDS, engineText, KERNELS, percent } from '../text/words.ts';
import { chips, statusChip } from './status-chip.ts';

/** Which engine computes here, and why not a better one. @fires retry */
@customElement('engine-status')
export class EngineStatusView extends LitElement {
  @property({ attribute: false }) state: ClassifierState = { phase: 'starting' };
  /** Logical processor cores of this device. */
  @property({ type: Number }) cores = 1;

  static override styles = [base, buttons, chips];

  override render() {
    return statusChip(this.#label, this.#tone, text.engine, this.#details());
  }

  get #label(): string {
    if (this.state.phase === 'starting') return text.starting;
    return this.state.phase === 'failed' ? text.noEngine : engineName(this.state.report.engine);
  }

  get #tone() {
    if (this.state.phase === 'starting') return '';
    return this.state.phase === 'ready' && this.state.report.engine.backend === 'wasm' ? 'good' : 'caution';
  }

  #details() {
    const { state } = this;
    if (state.phase === 'starting') {
      return html`<h2>${text.engineStarts}</h2>
        <p>${text.engineStartsHelp}</p>`;
    }
    if (state.phase === 'failed') {
      const { title, advice } = errorText(state.code);
      return html`<h2>${title}</h2>
        <p>${advice}</p>
        <button @click=${() => this.dispatchEvent(new CustomEvent('retry'))}>${common.tryAgain}</button>`;
    }
    const { engine, model } = state.report;
    return html`<h2>${engineName(engine)}</h2>
      <p>${text.computedHere}</p>
      <dl>
        <dt>${text.kernels}</dt>
        <dd>${engine.kernels === 'none' ? text.kernelsOfTensorFlow : text.ownKernels(KERNELS[engine.kernels])}</dd>
        <dt>${text.cores}</dt>
        <dd>${this.cores}</dd>
        <dt>${text.model}</dt>
        <dd>${modelWords(model)}</dd>
      </dl>
      ${engine.rejected.length === 0 ? nothing : html`<h3>${text.triedBefore}</h3>`}
      ${tried(engine).map((words) => html`<p>${words}</p>`)}`;
  }
}

function engineName({ backend, kernels }: EngineStatus): string {
  return kernels === 'none' ? BACKENDS[backend] : `${BACKENDS[backend]} + SIMD`;
}

/** A model with what it was tested for, if it was. */
function modelWords(model: ReadyReport['model']): string {
  const { name, testAccuracy } = model;
  if (testAccuracy === null) return name;
  const share = percent(testAccuracy);
  return testFigures(model).accuracy === 'own' ? text.modelTested(name, share) : text.modelTestedBefore(name, share);
}

/** The better engines and why they may not be used; once, where all builds of one failed alike. */
function tried({ rejected }: EngineStatus): string[] {
  const lines = rejected.map(({ backend, kernels, reason }) => {
    const alike = rejected.filter((other) => other.backend === backend && other.reason === reason);
    return text.engineFailed(alike.length > 1 ? BACKENDS[backend] : engineText({ backend, kernels }), reason);
  });
  return [...new Set(lines)];
}

declare global {
  interface HTMLElementTagNameMap {
    'engine-status': EngineStatusView;
  }
}
