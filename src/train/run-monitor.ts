import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { curveLines } from '../chart/curve-lines.ts';
import type { RunResult } from '../domain/run.ts';
import type { StepProgress } from '../domain/training-progress.ts';
import { icon } from '../elements/icons.ts';
import { Observe } from '../elements/observe.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { accuracyText, durationText, fetchingText, lossText } from '../text/figures.ts';
import { text } from '../text/train.ts';
import type { RunPhase, Training } from './training.ts';
import '../elements/error-notice.ts';
import '../elements/progress-line.ts';
import '../chart/run-curves.ts';

const phaseText = (phase: RunPhase) => (phase === 'idle' ? '' : text.phases[phase]);

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
    return html`<section class="stack" aria-label=${text.run}>
      <div class="panel">
        <h2>${training.run?.name ?? text.starting}</h2>
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
    const words = download ? fetchingText(download) : placeText(phaseText(phase), progress);
    return html`<progress-line
        name=${text.phases.training}
        .words=${words}
        .fraction=${download ? download.loadedBytes / Math.max(1, download.totalBytes) : done / epochs}
      ></progress-line>
      <dl class="figures">
        ${figure(mayStopEarly ? text.timeLeftAtMost : text.timeLeft, progress && phase === 'training' ? durationText(progress.secondsLeft) : '–')}
        ${figure(text.speed, progress ? text.imagesPerSecond(progress.imagesPerSecond) : '–')}
        ${figure(text.cores, progress ? String(progress.replicas) : '–')}
        ${figure(text.batchLoss, lossText(progress?.loss))}
      </dl>
      <div class="row">
        ${
          phase === 'paused'
            ? html`<button class="primary" @click=${() => training.resume()}>${icon('play')}${text.resume}</button>`
            : html`<button ?hidden=${phase !== 'training'} @click=${() => training.pause()}>${icon('pause')}${common.pause}</button>`
        }
        ${
          phase === 'stopping' || phase === 'evaluating'
            ? nothing
            : html`<button @click=${() => training.stop('best')}>${text.stopAndKeep}</button>
                <button @click=${() => training.stop('discard')}>${text.stopAndDiscard}</button>`
        }
      </div>`;
  }

  #result() {
    const { run } = this.training;
    const result = run?.result;
    if (!run || !result) return html`<p class="soft">${text.notEnded}</p>`;
    return html`<p class="soft">${endText(result)}</p>
      <dl class="figures">
        ${figure(text.validationAccuracy, accuracyText(result.validationAccuracy))}
        ${figure(text.testAccuracy, accuracyText(result.testAccuracy))} ${figure(text.testLoss, lossText(result.testLoss))}
        ${figure(text.trainingTime, durationText(result.seconds))}
      </dl>
      ${result.testAccuracy === null ? nothing : html`<p class="soft small">${text.testOnce}</p>`}
      ${
        result.model === null
          ? html`<p class="soft">${text.noModel}</p>`
          : html`<div class="row">
              <button class="primary" @click=${() => this.#fire('use', result.model)}>${text.useModel}</button>
              <button @click=${() => this.#fire('evaluate', result.model)}>${text.evaluateModel}</button>
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
    if (phase !== 'training' || last === undefined) return phaseText(phase);
    return text.epochDone(String(last.epoch), accuracyText(last.validationAccuracy));
  }

  #fire(type: string, model: string | null): void {
    this.dispatchEvent(new CustomEvent(type, { detail: model }));
  }
}

function placeText(phase: string, progress: StepProgress | undefined): string {
  if (progress === undefined) return phase;
  const { epoch, epochs, step, stepsPerEpoch } = progress;
  return text.place(phase, String(epoch), String(epochs), String(step), String(stepsPerEpoch));
}

function endText({ end, bestEpoch }: RunResult): string {
  return bestEpoch > 0 ? text.endedBest[end](String(bestEpoch)) : text.ended[end];
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
