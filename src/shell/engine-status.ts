import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ClassifierState } from '../bridge/classifier-client.ts';
import type { EngineStatus } from '../domain/engine.ts';
import { ERRORS } from '../domain/errors.ts';
import { base, buttons } from '../styles/shared-styles.ts';
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
    return statusChip(this.#label, this.#tone, 'Engine', this.#details());
  }

  get #label(): string {
    if (this.state.phase === 'starting') return 'Starting…';
    return this.state.phase === 'failed' ? 'No engine' : engineName(this.state.report.engine);
  }

  get #tone() {
    if (this.state.phase === 'starting') return '';
    return this.state.phase === 'ready' && this.state.report.engine.backend === 'wasm' ? 'good' : 'caution';
  }

  #details() {
    const { state } = this;
    if (state.phase === 'starting') {
      return html`<h2>The engine is starting</h2>
        <p>It loads what computes here and the model, then tests itself. You can start the camera meanwhile.</p>`;
    }
    if (state.phase === 'failed') {
      const { title, advice } = ERRORS[state.code];
      return html`<h2>${title}</h2>
        <p>${advice}</p>
        <button @click=${() => this.dispatchEvent(new CustomEvent('retry'))}>Try again</button>`;
    }
    const { engine, model } = state.report;
    return html`<h2>${engineName(engine)}</h2>
      <p>Everything is computed on this device; no picture leaves it.</p>
      <dl>
        <dt>Kernels</dt>
        <dd>${engine.kernels === 'none' ? 'TensorFlow.js’s own' : `Selvedge’s, ${KERNELS[engine.kernels]}`}</dd>
        <dt>Cores here</dt>
        <dd>${this.cores}</dd>
        <dt>Model</dt>
        <dd>${model.name}${model.testAccuracy === null ? '' : `, ${percent(model.testAccuracy)} of the test pictures right${testFigures(model).accuracy === 'own' ? '' : ' before teaching'}`}</dd>
      </dl>
      ${engine.rejected.length === 0 ? nothing : html`<h3>Tried before it</h3>`}
      ${tried(engine).map((words) => html`<p>${words}</p>`)}`;
  }
}

function engineName({ backend, kernels }: EngineStatus): string {
  return kernels === 'none' ? BACKENDS[backend] : `${BACKENDS[backend]} + SIMD`;
}

/** The better engines and why they may not be used; once, where all builds of one failed alike. */
function tried({ rejected }: EngineStatus): string[] {
  const lines = rejected.map(({ backend, kernels, reason }) => {
    const alike = rejected.filter((other) => other.backend === backend && other.reason === reason);
    return `${alike.length > 1 ? BACKENDS[backend] : engineText({ backend, kernels })}: ${reason}`;
  });
  return [...new Set(lines)];
}

declare global {
  interface HTMLElementTagNameMap {
    'engine-status': EngineStatusView;
  }
}
