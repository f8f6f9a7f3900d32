import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DatasetService } from '../bridge/dataset-service.ts';
import type { ModelEntry } from '../contract/models-api.ts';
import type { EvaluationReport } from '../domain/evaluation-report.ts';
import { tryAgain } from '../elements/error-notice.ts';
import { choiceField } from '../elements/form-fields.ts';
import { Observe } from '../elements/observe.ts';
import type { Route } from '../elements/route.ts';
import type { Models } from '../models/models.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/evaluate.ts';
import { accuracyText, durationText, fetchingText, lossText } from '../text/figures.ts';
import type { Evaluation } from './evaluation.ts';
import { mistakes } from './evaluation.ts';
import '../elements/progress-line.ts';
import '../elements/dataset-panel.ts';
import './class-figures.ts';
import './confusion-matrix.ts';
import './cell-pictures.ts';
import './reliability-diagram.ts';

/** What it draws and asks. */
export interface EvaluateServices {
  readonly evaluation: Evaluation;
  readonly models: Models;
  readonly dataset: DatasetService;
}

/** The screen Evaluate: how a model does on the test set. */
@customElement('evaluate-screen')
export class EvaluateScreen extends LitElement {
  @property({ attribute: false }) services!: EvaluateServices;
  @property({ attribute: false }) route!: Route;
  @state() private chosen: string | undefined;

  static override styles = [
    base,
    buttons,
    panels,
    fields,
    css`
      /* One choice alone, whose names may be long. */
      fieldset {
        grid-template-columns: minmax(min(100%, 9rem), 20rem);
      }
      /* From where the matrix fits into half the width. */
      @media (min-width: 76rem) {
        .report {
          grid-template: auto 1fr auto / minmax(0, 1fr) minmax(0, 1fr);
        }
        .report > :nth-child(2) {
          grid-area: 1 / 2 / 3 / 3;
        }
        .report > :nth-child(4) {
          grid-column: 1 / 3;
        }
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.services.evaluation, this.services.models]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.services.models.read();
  }

  override render() {
    const { evaluation, models, dataset } = this.services;
    const { list } = models;
    const model = list && this.#model(list);
    const code = (evaluation.notice ?? models.notice)?.code;
    const report = model && evaluation.reports.get(model.id);
    return html`<div class="stack">
      <section class="panel" aria-labelledby="title">
        <h2 id="title">${text.title}</h2>
        <p class="soft">${text.help}</p>
        ${list === undefined ? html`<p class="soft">${models.notice ? nothing : text.readingModels}</p>` : this.#choice(list, model)}
        <error-notice class=${code ? nothing : 'quiet'} .code=${code} .action=${tryAgain(code)} @retry=${() => this.#again(model)} @dismiss=${this.#dismiss}></error-notice>
      </section>
      ${evaluation.busy ? nothing : html`<dataset-panel .source=${dataset}></dataset-panel>`}
      ${report && model ? this.#report(report, model.name) : nothing}
    </div>`;
  }

  #model(list: readonly ModelEntry[]): ModelEntry | undefined {
    const wanted = this.chosen ?? this.route.query.get('model');
    return list.find(({ id }) => id === wanted) ?? list.find(({ inUse }) => inUse) ?? list[0];
  }

  #choice(list: readonly ModelEntry[], model: ModelEntry | undefined) {
    const { evaluation } = this.services;
    if (evaluation.busy) return this.#progress();
    const names = Object.fromEntries(list.map(({ id, name, inUse }) => [id, inUse ? text.inUse(name) : name]));
    return html`<fieldset>
        ${choiceField(text.model, model?.id ?? '', names, (id) => {
          this.chosen = id;
        })}
      </fieldset>
      <div class="row"><button class="primary" @click=${() => model && this.#evaluate(model.id)}>${text.evaluate}</button></div>`;
  }

  #progress() {
    const { evaluation } = this.services;
    const { progress, download } = evaluation;
    const words = download
      ? fetchingText(download)
      : progress
        ? text.judged(progress.done, progress.total)
        : text.preparing;
    const fraction = download
      ? download.loadedBytes / Math.max(1, download.totalBytes)
      : progress
        ? progress.done / progress.total
        : 0;
    return html`<progress-line name=${text.evaluation} .words=${words} .fraction=${fraction}></progress-line>
      <div class="row"><button @click=${() => evaluation.stop()}>${text.stop}</button></div>`;
  }

  #report(report: EvaluationReport, name: string) {
    const { evaluation } = this.services;
    const read = (places: readonly number[]) => evaluation.pictures(places);
    const wrong = mistakes(report, 30);
    return html`<section class="panel" aria-label=${text.figuresOf(name)}>
        <h2>${name}</h2>
        <dl class="figures">
          <div><dt>${text.accuracy}</dt><dd>${accuracyText(report.accuracy)}</dd></div>
          <div><dt>${text.loss}</dt><dd>${lossText(report.loss)}</dd></div>
          <div><dt>${text.timeFor(report.count)}</dt><dd>${durationText(report.milliseconds / 1000)}</dd></div>
          <div><dt>${text.calibrationError}</dt><dd>${accuracyText(report.calibrationError)}</dd></div>
        </dl>
      </section>
      <div class="stack report">
        <section class="panel"><class-figures .report=${report}></class-figures></section>
        <section class="panel"><confusion-matrix .report=${report} .read=${read}></confusion-matrix></section>
        <section class="panel"><reliability-diagram .report=${report}></reliability-diagram></section>
        <section class="panel">
          <h3>${text.mistakes}</h3>
          ${wrong.length === 0 ? html`<p class="soft">${text.noMistakes}</p>` : html`<cell-pictures .evaluated=${wrong} .classes=${report.classes} .read=${read}></cell-pictures>`}
        </section>
      </div>`;
  }

  async #evaluate(model: string): Promise<void> {
    await this.services.evaluation.evaluate(model);
    void this.services.dataset.check();
  }

  /** Does again what the line or storage was in the way of. */
  async #again(model: ModelEntry | undefined): Promise<void> {
    const { evaluation, models } = this.services;
    const evaluate = evaluation.notice !== undefined && model !== undefined;
    this.#dismiss();
    await (evaluate ? this.#evaluate(model.id) : models.read());
  }

  readonly #dismiss = () => {
    this.services.evaluation.dismissNotice();
    this.services.models.dismissNotice();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'evaluate-screen': EvaluateScreen;
  }
}
