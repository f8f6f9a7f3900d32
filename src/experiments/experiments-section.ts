import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { DatasetService } from '../bridge/dataset-service.ts';
import { trainingCores } from '../domain/cores.ts';
import type { Experiment, ExperimentDefinition } from '../domain/experiment.ts';
import { tryAgain } from '../elements/error-notice.ts';
import { Observe } from '../elements/observe.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { text } from '../text/experiments.ts';
import { dateText, durationText, fetchingText } from '../text/figures.ts';
import type { Training } from '../train/training.ts';
import { shownName } from './experiment-name.ts';
import type { Experiments } from './experiments.ts';
import '../elements/progress-line.ts';
import '../elements/undo-bar.ts';
import '../elements/dataset-panel.ts';
import './grid-form.ts';
import './grid-results.ts';
import './search-form.ts';
import './search-results.ts';

/** What it draws and asks. */
export interface ExperimentServices {
  readonly experiments: Experiments;
  readonly training: Training;
  readonly dataset: DatasetService;
  /** Logical processor cores of this device. */
  readonly cores: number;
}

/** Train → Experiments: grids and searches, the one that runs and the stored ones. */
@customElement('experiments-section')
export class ExperimentsSection extends LitElement {
  @property({ attribute: false }) services!: ExperimentServices;
  @query('input[type=file]') private input!: HTMLInputElement;

  static override styles = [base, buttons, panels];

  constructor() {
    super();
    new Observe(this, () => [this.services.experiments, this.services.training]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.services.experiments.check();
  }

  override render() {
    const { experiments, dataset } = this.services;
    const { notice, shown, busy } = experiments;
    return html`<div class="stack">
      <error-notice class=${notice ? nothing : 'quiet'} .code=${notice?.code} .action=${tryAgain(notice?.code)} @retry=${() => experiments.retry()} @dismiss=${() => experiments.dismissNotice()}></error-notice>
      ${notice?.code === 'training-options' || notice?.code === 'results-unreadable' ? html`<p class="soft">${notice.detail}</p>` : nothing}
      ${busy ? this.#progress() : nothing} ${shown ? this.#shown(shown) : nothing} ${busy ? nothing : this.#forms()}
      ${this.#history()} ${busy ? nothing : html`<dataset-panel .source=${dataset}></dataset-panel>`}
    </div>`;
  }

  #forms() {
    const start = (event: CustomEvent<{ name: string; definition: ExperimentDefinition }>) =>
      this.services.experiments.run(event.detail.name, event.detail.definition);
    const cores = trainingCores(this.services.cores);
    const { importing } = this.services.experiments;
    return html`<section class="panel" aria-labelledby="grid">
        <h2 id="grid">${text.grid}</h2>
        <p class="soft">${text.gridHelp}</p>
        <grid-form .cores=${cores} @start=${start}></grid-form>
      </section>
      <section class="panel" aria-labelledby="search">
        <h2 id="search">${text.search}</h2>
        <p class="soft">${text.searchHelp}</p>
        <search-form .cores=${cores} @start=${start}></search-form>
      </section>
      <section class="panel" aria-labelledby="import">
        <h2 id="import">${text.elsewhere}</h2>
        <p class="soft">${text.elsewhereHelp}</p>
        <div class="row"><button aria-disabled=${importing} @click=${() => importing || this.input.click()}>${importing ? text.reading : text.importResults}</button></div>
        <input type="file" accept=".jsonl" aria-label=${text.resultsFile} hidden @change=${this.#chosen} />
      </section>`;
  }

  readonly #chosen = () => {
    const file = this.input.files?.[0];
    this.input.value = '';
    if (file !== undefined) void this.services.experiments.import(file);
  };

  #progress() {
    const { experiments } = this.services;
    const { phase, progress, download, cells } = experiments;
    const done = cells.filter(({ status }) => status === 'finished' || status === 'failed').length;
    const within = progress
      ? (progress.progress.epoch - 1 + progress.progress.step / progress.progress.stepsPerEpoch) /
        progress.progress.epochs
      : 0;
    const run = Math.min(done + 1, cells.length);
    const words = {
      idle: '',
      preparing: download ? fetchingText(download) : text.preparing,
      running: progress
        ? text.runningLeft(run, cells.length, durationText(progress.progress.secondsLeft))
        : text.running(run, cells.length),
      stopping: text.stopping,
      evaluating: text.evaluating,
    }[phase];
    return html`<section class="panel" aria-label=${text.underWay}>
      <progress-line name=${text.experiment} .words=${words} .fraction=${cells.length > 0 ? Math.min(1, (done + within) / cells.length) : 0}></progress-line>
      <div class="row"><button ?hidden=${phase === 'stopping' || phase === 'evaluating'} @click=${() => experiments.stop()}>${text.stop}</button></div>
    </section>`;
  }

  #shown(experiment: Experiment) {
    const { experiments } = this.services;
    const { kind } = experiment.definition as ExperimentDefinition;
    const name = shownName(experiment);
    const results =
      kind === 'grid'
        ? html`<grid-results .definition=${experiment.definition} .cells=${experiments.cells} .name=${name} .file=${experiment.name}></grid-results>`
        : html`<search-results .definition=${experiment.definition} .cells=${experiments.cells} .name=${name} .file=${experiment.name}></search-results>`;
    return html`<section class="panel" aria-labelledby="shown">
      <h2 id="shown">${name}</h2>
      ${
        experiment.finishedAt === null && !experiments.busy
          ? html`<p class="soft">${text.wasStopped}</p>
              <div class="row"><button class="primary" @click=${() => experiments.resume(experiment.id)}>${text.resume}</button></div>`
          : nothing
      }
      ${results}
    </section>`;
  }

  #history() {
    const { experiments } = this.services;
    const { list, removed, shown, busy } = experiments;
    const others = (list ?? []).filter(({ id }) => id !== shown?.id);
    return html`<undo-bar class=${removed === undefined ? 'quiet' : nothing} .words=${removed?.words ?? ''} .lasting=${removed?.token === null} @undo=${() => experiments.undo()}></undo-bar>
      ${list === undefined ? html`<p class="soft">${text.readingExperiments}</p>` : nothing}
      ${
        busy || (others.length === 0 && shown === undefined)
          ? nothing
          : html`<section class="panel" aria-labelledby="kept">
              <h2 id="kept">${text.keptExperiments}</h2>
              ${[...(shown ? [shown] : []), ...others].map((experiment) => this.#kept(experiment, experiment === shown))}
            </section>`
      }`;
  }

  #kept(experiment: Experiment, open: boolean) {
    const { experiments } = this.services;
    const { id, createdAt, finishedAt } = experiment;
    const [name, date] = [shownName(experiment), dateText(createdAt)];
    return html`<div class="row">
      <span>${finishedAt === null ? text.keptUnfinished(name, date) : text.kept(name, date)}</span>
      ${open ? nothing : html`<button aria-label=${text.showNamed(name, date)} @click=${() => experiments.open(id)}>${text.show}</button>`}
      <button aria-label=${text.deleteNamed(name, date)} @click=${() => experiments.remove(id)}>${common.delete}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'experiments-section': ExperimentsSection;
  }
}
