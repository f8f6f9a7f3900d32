import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DatasetService } from '../bridge/dataset-service.ts';
import type { TrainingElsewhere } from '../bridge/training-elsewhere.ts';
import type { AdaptationCheck } from '../contract/adaptation-api.ts';
import { classNames } from '../domain/datasets/dataset-spec.ts';
import { tryAgain } from '../elements/error-notice.ts';
import { Observe } from '../elements/observe.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { aboutText, countText } from '../text/figures.ts';
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

/** Each phase's words, and where in the whole it begins and ends. */
const PHASES = {
  reading: { words: 'Looking at your samples', from: 0, to: 0.35 },
  training: { words: 'Learning', from: 0.35, to: 0.95 },
  evaluating: { words: 'Comparing before and after', from: 0.95, to: 1 },
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
            ? html`<p class="panel">Kept as “${adaptation.kept.name}”, and in use from now on. The version before it is still under
                <a class="link" href="#/models">Models</a>.</p>`
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
        <h2 id="none">Teach it your clothes</h2>
        <p>Take a few snapshots on <a class="link" href="#/classify">Classify</a> and say what they are, or bring pictures to
          <a class="link" href="#/samples">Samples</a>. Three of a kind are a start, ten are good. Then one press here, and
          seconds later the app knows them.</p>
      </section>`;
    }
    const again = adaptation.result !== null;
    const unteachable = state.warnings.some(({ kind }) => kind === 'unteachable');
    return html`<section class="panel" aria-labelledby="teach">
        <h2 id="teach">Teach it your clothes</h2>
        <p>${this.#summary(state)}</p>
        <adapt-warnings .warnings=${state.warnings}></adapt-warnings>
        <button
          class=${again ? 'teach' : 'primary teach'}
          ?disabled=${busy || unteachable || elsewhere.holder !== undefined}
          @click=${() => adaptation.teach()}
        >
          ${again ? 'Teach it again' : `Teach it my ${samplesText(state.samples)}`}
        </button>
        <p class="soft small">${rehearsalText(state.rehearsal, dataset.spec.name)} Nothing leaves this device.</p>
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
    const parts = classes.map(
      ({ label, count, known }) => `${countText(count)} ${label}${known ? '' : ' (a class of your own)'}`,
    );
    return `${parts.join(', ')}. They are taught to a copy of “${model.name}”.`;
  }

  #underWay() {
    const { adaptation } = this.services;
    const { progress, phase } = adaptation;
    const { words, from, to } = PHASES[progress?.phase ?? 'reading'];
    const within = progress ? progress.done / Math.max(1, progress.total) : 0;
    const left =
      progress?.phase === 'training' && progress.secondsLeft !== null
        ? `, about ${aboutText(progress.secondsLeft)} left`
        : '';
    return html`<section class="panel" aria-label="Teaching">
      <progress-line
        name="Teaching"
        .words=${phase === 'stopping' ? 'Stopping' : `${words}${left}`}
        .fraction=${from + (to - from) * Math.min(1, within)}
      ></progress-line>
      <button class="teach" ?disabled=${phase === 'stopping'} @click=${() => adaptation.stop()}>Stop</button>
    </section>`;
  }
}

function rehearsalText(rehearsal: AdaptationCheck['rehearsal'], dataset: string): string {
  if (rehearsal === 'dataset') {
    return `While it learns, it rehearses ${dataset}’s pictures, so that it does not forget them.`;
  }
  if (rehearsal === 'sketch') {
    return `While it learns, it rehearses pictures drawn from a sketch of ${dataset}, so that it does not forget them. No download needed.`;
  }
  return `While it learns, it has to rehearse ${dataset}’s pictures: fetch them first, under From scratch.`;
}

function samplesText(count: number): string {
  return count === 1 ? '1 sample' : `${countText(count)} samples`;
}

declare global {
  interface HTMLElementTagNameMap {
    'adapt-section': AdaptSection;
  }
}
