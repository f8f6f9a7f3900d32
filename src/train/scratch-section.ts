import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DatasetService } from '../bridge/dataset-service.ts';
import type { ModelId } from '../domain/model-version.ts';
import type { PresetName } from '../domain/presets.ts';
import type { TrainingOptions } from '../domain/training-options.ts';
import { tryAgain } from '../elements/error-notice.ts';
import { Observe } from '../elements/observe.ts';
import type { Models } from '../models/models.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/train.ts';
import { RunSettings } from './run-settings.ts';
import type { Training } from './training.ts';
import '../elements/dataset-panel.ts';
import './estimate-line.ts';
import './interrupted-notice.ts';
import './options-form.ts';
import './preset-cards.ts';
import './run-monitor.ts';

/** What it draws and asks. */
export interface TrainServices {
  readonly training: Training;
  readonly dataset: DatasetService;
  readonly models: Models;
  /** Logical processor cores of this device. */
  readonly cores: number;
}

/** Milliseconds without a change of the settings before the device is probed. */
const SETTLED = 700;

/**
 * Train → From scratch: what to train, what it costs, and the run itself.
 * @fires go with the address of a screen, which the shell goes to
 */
@customElement('scratch-section')
export class ScratchSection extends LitElement {
  @property({ attribute: false }) services!: TrainServices;
  /** Settings from a link. */
  @property({ attribute: false }) query = new URLSearchParams();
  #settings!: RunSettings;
  #probe: ReturnType<typeof setTimeout> | undefined;

  static override styles = [
    base,
    buttons,
    panels,
    fields,
    css`
      .copied {
        min-height: 1.25rem;
      }
      @media (min-width: 64rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.services.training, this.services.dataset, this.#settings]);
  }

  override connectedCallback(): void {
    this.#settings = new RunSettings(this.services.cores);
    super.connectedCallback();
    void this.services.training.check();
    this.#plan();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#probe);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query') && this.#settings.read(this.query)) this.#plan();
  }

  override render() {
    const { training, dataset } = this.services;
    return html`<div class="stack">
      ${
        training.interrupted && !training.busy
          ? html`<interrupted-notice
              .interrupted=${training.interrupted}
              @resume=${() => training.resumeRun()}
              @keep=${() => training.keepInterrupted()}
              @discard=${() => training.discardInterrupted()}
            ></interrupted-notice>`
          : nothing
      }
      <run-monitor
        class=${training.busy || training.run ? nothing : 'quiet'}
        .training=${training}
        @use=${(event: CustomEvent<ModelId>) => this.#use(event.detail)}
        @evaluate=${(event: CustomEvent<ModelId>) => this.#go(`#/evaluate?model=${event.detail}`)}
      ></run-monitor>
      ${this.#notice()}
      ${training.busy ? nothing : html`${this.#form()}<dataset-panel .source=${dataset}></dataset-panel>`}
    </div>`;
  }

  #form() {
    const { training, dataset, cores } = this.services;
    const { options, preset, copied } = this.#settings;
    return html`<section class="stack" aria-labelledby="what">
      <h2 id="what">${training.run ? text.trainAnother : text.title}</h2>
      <preset-cards
        .chosen=${preset}
        @preset=${(event: CustomEvent<PresetName>) => this.#change(() => this.#settings.choose(event.detail))}
      ></preset-cards>
      <details class="panel">
        <summary>${text.everySetting}</summary>
        <options-form
          .options=${options}
          .cores=${cores}
          @options=${(event: CustomEvent<TrainingOptions>) => this.#change(() => this.#settings.change(event.detail))}
        ></options-form>
      </details>
      <estimate-line .estimate=${training.estimate.state} .fetched=${dataset.here}></estimate-line>
      <div class="row">
        <button class="primary" @click=${this.#start}>${text.start}</button>
        <button @click=${() => this.#settings.copyLink()}>${text.copyLink}</button>
        <span class="soft small copied" role="status">${copied}</span>
      </div>
    </section>`;
  }

  #notice() {
    const { training } = this.services;
    const { refused } = this.#settings;
    if (refused !== '') {
      return html`<error-notice .code=${'training-options' as const} @dismiss=${() => this.#settings.forgive()}></error-notice>
        <p class="soft">${text.linkRefused(refused)}</p>`;
    }
    const { notice } = training;
    return html`<error-notice class=${notice ? nothing : 'quiet'} .code=${notice?.code} .action=${tryAgain(notice?.code)} @retry=${() => training.retry()} @dismiss=${() => training.dismissNotice()}></error-notice>
      ${notice?.code === 'training-options' ? html`<p class="soft">${notice.detail}</p>` : nothing}`;
  }

  #change(act: () => void): void {
    act();
    this.#plan();
  }

  #plan(): void {
    clearTimeout(this.#probe);
    const { training } = this.services;
    this.#probe = setTimeout(() => {
      if (!training.busy) void training.estimate.run(this.#settings.options);
    }, SETTLED);
  }

  readonly #start = async () => {
    clearTimeout(this.#probe);
    const { training, dataset } = this.services;
    await training.train(this.#settings.name, this.#settings.options);
    void dataset.check();
    // The run cut the estimate short.
    if (this.isConnected && training.estimate.state.phase === 'initial') this.#plan();
  };

  async #use(model: ModelId): Promise<void> {
    await this.services.models.use(model);
    this.#go(this.services.models.notice ? '#/models' : '#/classify');
  }

  #go(address: string): void {
    this.dispatchEvent(new CustomEvent('go', { detail: address, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scratch-section': ScratchSection;
  }
}
