import { html, nothing, type TemplateResult } from 'lit';
import type { ClassifierState } from '../bridge/classifier-client.ts';
import type { ReadyReport } from '../contract/classifier-api.ts';
import type { EngineStatus } from '../domain/engine.ts';
import { text as common } from '../text/common.ts';
import { errorText } from '../text/errors.ts';
import { text } from '../text/shell.ts';
import { testFigures } from '../text/test-figures.ts';
import { BACKENDS, engineText, KERNELS, percent } from '../text/words.ts';

/**
 * Which engine computes here, and why not a better one.
 * @param cores logical processor cores of this device
 * @param retry starts the engine again
 */
export function engineDetails(state: ClassifierState, cores: number, retry: () => void): TemplateResult {
  if (state.phase === 'starting') {
    return html`<h2 class="engine">${text.engineStarts}</h2>
      <p>${text.engineStartsHelp}</p>`;
  }
  if (state.phase === 'failed') {
    const { title, advice } = errorText(state.code);
    return html`<h2 class="engine">${title}</h2>
      <p>${advice}</p>
      <button @click=${retry}>${common.tryAgain}</button>`;
  }
  const { engine, model } = state.report;
  return html`<h2 class="engine">${engineName(engine)}</h2>
    <p>${text.computedHere}</p>
    <dl>
      <dt>${text.kernels}</dt>
      <dd>${engine.kernels === 'none' ? text.kernelsOfTensorFlow : text.ownKernels(KERNELS[engine.kernels])}</dd>
      <dt>${text.cores}</dt>
      <dd>${cores}</dd>
      <dt>${text.model}</dt>
      <dd>${modelWords(model)}</dd>
    </dl>
    ${engine.rejected.length === 0 ? nothing : html`<h3>${text.triedBefore}</h3>`}
    ${tried(engine).map((words) => html`<p>${words}</p>`)}`;
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
