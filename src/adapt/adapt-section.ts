import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DatasetService } from '../bridge/dataset-service.ts';
import type { TrainingElsewhere } from '../bridge/training-elsewhere.ts';
import type { AdaptationCheck, AdaptationProgress } from '../contract/adaptation-api.ts';
import { classNames } from '../domain/datasets/dataset-spec.ts';
import { tryAgain } from '../elements/error-notice.ts';
import { Observe } from '../elements/observe.ts';
import { within } from '../elements/within.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/adapt.ts';
import { labelText } from '../text/classes.ts';
import { aboutText } from '../text/figures.ts';
import type { Adaptation } from './adaptation.ts';
import '../elements/progress-line.ts';
import './adapt-classes.ts';
import './adapt-result.ts';
import './adapt-warnings.ts';

/** What it draws and asks. */
export interface AdaptServices extends EventTarget {
  readonly adaptation: Adaptation;
  readonly dataset: DatasetService;
  readonly elsewhere: TrainingElsewhere;
  readonly busy: boolean;
}

/** Where in the whole each phase begins and ends. */
const PHASES = {
  reading: { from: 0, to: 0.35 },
  training: { from: 0.35, to: 0.95 },
  evaluating: { from: 0.95, to: 1 },
} as const;

/** Train → Adapt: one button teaches the model in use the samples; then before and after, keep or discard. */
@customElement('adapt-section')
export class AdaptSection extends LitElement {
  @property({ attribute: false }) services!: AdaptServices;

  static override styles = [
    base,
    buttons,
    panels,
    css`
      .teach {
        justify-self: start;
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.services.adaptation, this.services]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.services.adaptation.check();
  }

  override render() {
    const { adaptation } = this.services;
    const { state, result, notice } = adaptation;
    return html`<div class="stack">
      <error-notice class=${notice ? nothing : 'quiet'} .code=${notice?.code} .action=${tryAgain(notice?.code)} @retry=${() => adaptation.retry()} @dismiss=${() => adaptation.dismissNotice()}></error-notice>
      <div role="status" class=${adaptation.kept ? nothing : 'quiet'}>
        ${
          adaptation.kept
            ? html`<p class="panel">${text.kept(adaptation.kept.name)} ${within(text.versionBefore, html`<a class="link" href="#/models">${text.screens.models}</a>`)}</p>`
            : nothing
        }
      </div>
      ${adaptation.busy ? this.#underWay() : nothing}
      ${
        result && !adaptation.busy
          ? html`<adapt-result
              .result=${result}
              .datasetName=${this.services.dataset.spec.name}
              @keep=${() => adaptation.keep()}
              @discard=${() => adaptation.discard()}
            ></adapt-result>`
          : nothing
      }
      ${state && !adaptation.busy ? this.#offer(state) : nothing}
    </div>`;
  }

  #offer(state: AdaptationCheck) {
    const { adaptation, dataset, elsewhere, busy } = this.services;
    if (state.samples === 0) {
      return html`<section class="panel" aria-labelledby="none">
        <h2 id="none">${text.title}</h2>
        <p>${within(
          text.takeSome,
          html`<a class="link" href="#/classify">${text.screens.classify}</a>`,
          html`<a class="link" href="#/samples">${text.screens.samples}</a>`,
        )}</p>
      </section>`;
    }
    const again = adaptation.result !== null;
    const unteachable = state.warnings.some(({ kind }) => kind === 'unteachable');
    return html`<section class="panel" aria-labelledby="teach">
        <h2 id="teach">${text.title}</h2>
        <p>${this.#summary(state)}</p>
        <adapt-warnings .warnings=${state.warnings}></adapt-warnings>
        <button
          class=${again ? 'teach' : 'primary teach'}
          ?disabled=${busy || unteachable || elsewhere.holder !== undefined}
          @click=${() => adaptation.teach()}
        >
          ${again ? text.teachAgain : text.teach(state.samples)}
        </button>
        <p class="soft small">${text.rehearsal[state.rehearsal ?? 'none'](dataset.spec.name)} ${text.nothingLeaves}</p>
      </section>
      ${
        unteachable
          ? nothing
          : html`<adapt-classes
              .classes=${state.model.classes}
              .fixed=${classNames(dataset.spec)}
              @change-classes=${(event: CustomEvent) => adaptation.changeClasses(event.detail)}
            ></adapt-classes>`
      }`;
  }

  #summary({ classes, model }: AdaptationCheck): string {
    const parts = classes.map(({ label, count, known }) =>
      (known ? text.ofClass : text.ofOwnClass)(count, labelText(label)),
    );
    return text.summary(parts.join(text.comma), model.name);
  }

  #underWay() {
    const { adaptation } = this.services;
    const { progress, phase } = adaptation;
    const { from, to } = PHASES[progress?.phase ?? 'reading'];
    const done = progress ? progress.done / Math.max(1, progress.total) : 0;
    return html`<section class="panel" aria-label=${text.teaching}>
      <progress-line
        name=${text.teaching}
        .words=${phase === 'stopping' ? text.stopping : progressText(progress)}
        .fraction=${from + (to - from) * Math.min(1, done)}
      ></progress-line>
      <button class="teach" ?disabled=${phase === 'stopping'} @click=${() => adaptation.stop()}>${text.stop}</button>
    </section>`;
  }
}

function progressText(progress: AdaptationProgress | undefined): string {
  if (progress?.phase === 'training' && progress.secondsLeft !== null) {
    return text.learningLeft(aboutText(progress.secondsLeft));
  }
  return text.phases[progress?.phase ?? 'reading'];
}

declare global {
  interface HTMLElementTagNameMap {
    'adapt-section': AdaptSection;
  }
}
