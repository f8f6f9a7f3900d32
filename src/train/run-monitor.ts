import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { curveLines } from '../chart/curve-lines.ts';
import { icon } from '../elements/icons.ts';
import { Observe } from '../elements/observe.ts';
import { END_NAMES } from '../options/setting-names.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { accuracyText, countText, durationText, fetchingText, lossText } from '../text/figures.ts';
import type { RunPhase, Training } from './training.ts';
import '../elements/error-notice.ts';
import '../elements/progress-line.ts';
import '../chart/run-curves.ts';

const PHASES: Record<RunPhase, string> = {
  idle: '',
  preparing: 'Preparing: the pictures and the cores',
  training: 'Training',
  paused: 'Paused',
  stopping: 'Stopping after this step',
  evaluating: 'Judging on the test set, once',
};

/** The run of this tab: how far it is, how it goes, and what can be done with it. */
@customElement('run-monitor')
export class RunMonitor extends LitElement {
  @property({ attribute: false }) training!: Training;

  static override styles = [base, buttons, panels];

  constructor() {
    super();
    new Observe(this, () => [this.training]);
  }

  override render() {
    const { training } = this;
    if (!training.busy && training.run === undefined) return nothing;
    return html`<section class="stack" aria-label="Run">
      <div class="panel">
        <h2>${training.run?.name ?? 'Starting a run'}</h2>
        ${training.busy ? this.#progress() : this.#result()}
        <p class="unseen" role="status">${this.#spoken}</p>
        <error-notice class=${training.warning ? nothing : 'quiet'} .code=${training.warning} lasting></error-notice>
      </div>
      ${training.curves.length > 0 || training.curves.epochs.length > 0 ? this.#curves() : nothing}
    </section>`;
  }

  #progress() {
    const { training } = this;
    const { progress, phase, download } = training;
    const epochs = progress?.epochs ?? training.run?.options.epochs ?? 1;
    const mayStopEarly = (training.run?.options.earlyStopping.patience ?? 0) > 0;
    const done = progress ? progress.epoch - 1 + progress.step / progress.stepsPerEpoch : 0;
    const place = progress
      ? `, epoch ${progress.epoch} of ${epochs}, step ${progress.step} of ${progress.stepsPerEpoch}`
      : '';
    const fetching = download && fetchingText(download);
    return html`<progress-line
        name="Training"
        .words=${fetching ?? `${PHASES[phase]}${place}`}
        .fraction=${download ? download.loadedBytes / Math.max(1, download.totalBytes) : done / epochs}
      ></progress-line>
      <dl class="figures">
        ${figure(mayStopEarly ? 'Time left, at most' : 'Time left', progress && phase === 'training' ? durationText(progress.secondsLeft) : '–')}
        ${figure('Speed', progress ? `${countText(progress.imagesPerSecond)} images/s` : '–')}
        ${figure('Cores', progress ? String(progress.replicas) : '–')}
        ${figure('Loss of this batch', lossText(progress?.loss))}
      </dl>
      <div class="row">
        ${
          phase === 'paused'
            ? html`<button class="primary" @click=${() => training.resume()}>${icon('play')}Resume</button>`
            : html`<button ?hidden=${phase !== 'training'} @click=${() => training.pause()}>${icon('pause')}Pause</button>`
        }
        ${
          phase === 'stopping' || phase === 'evaluating'
            ? nothing
            : html`<button @click=${() => training.stop('best')}>Stop and keep the best</button>
                <button @click=${() => training.stop('discard')}>Stop and discard</button>`
        }
      </div>`;
  }

  #result() {
    const { run } = this.training;
    const result = run?.result;
    if (!run || !result) return html`<p class="soft">The run has not ended.</p>`;
    return html`<p class="soft">It ${END_NAMES[result.end]}${result.bestEpoch > 0 ? `; the weights of epoch ${result.bestEpoch} were the best` : ''}.</p>
      <dl class="figures">
        ${figure('Validation accuracy', accuracyText(result.validationAccuracy))}
        ${figure('Test accuracy', accuracyText(result.testAccuracy))} ${figure('Test loss', lossText(result.testLoss))}
        ${figure('Training time', durationText(result.seconds))}
      </dl>
      ${result.testAccuracy === null ? nothing : html`<p class="soft small">The test figures were taken once, at the end; nothing was chosen by them.</p>`}
      ${
        result.model === null
          ? html`<p class="soft">No model was kept. The run and its curves are in the history.</p>`
          : html`<div class="row">
              <button class="primary" @click=${() => this.#fire('use', result.model)}>Use this model</button>
              <button @click=${() => this.#fire('evaluate', result.model)}>Evaluate it</button>
            </div>`
      }`;
  }

  #curves() {
    const { curves, progress, run } = this.training;
    const epochs = progress?.epochs ?? run?.options.epochs;
    const steps = progress?.stepsPerEpoch ?? Math.max(1, curves.length / Math.max(1, curves.epochs.length));
    const drawn = {
      name: run?.name ?? '',
      lines: curveLines(curves.drawn(), curves.epochs, steps),
      epochs: curves.epochs,
    };
    return html`<run-curves .runs=${[drawn]} .epochs=${epochs}></run-curves>`;
  }

  /** Told once an epoch: more would talk without end. */
  get #spoken(): string {
    const { phase, curves } = this.training;
    const last = curves.epochs.at(-1);
    if (phase !== 'training' || last === undefined) return PHASES[phase];
    return `Epoch ${last.epoch} done, validation accuracy ${accuracyText(last.validationAccuracy)}`;
  }

  #fire(type: string, model: string | null): void {
    this.dispatchEvent(new CustomEvent(type, { detail: model }));
  }
}

function figure(name: string, value: string) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'run-monitor': RunMonitor;
  }
}
