import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DatasetService } from '../bridge/dataset-service.ts';
import { ARCHITECTURES } from '../domain/architectures/index.ts';
import { errorCode } from '../domain/errors.ts';
import type { ModelId } from '../domain/model-version.ts';
import { PRESETS, type PresetName } from '../domain/presets.ts';
import type { TrainingOptions } from '../domain/training-options.ts';
import { Observe } from '../elements/observe.ts';
import type { Models } from '../models/models.ts';
import { decodeOptions, encodeOptions } from '../options/run-link.ts';
import { PRESET_WORDS } from '../options/setting-names.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
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
}

/** Milliseconds without a change of the settings before the device is probed. */
const SETTLED = 700;
/** More cores than these do not shorten a step of these small networks. */
const MOST_CORES = 4;

/** Train → From scratch: what to train, what it costs, and the run itself. */
@customElement('scratch-section')
export class ScratchSection extends LitElement {
  @property({ attribute: false }) services!: TrainServices;
  /** Settings from a link. */
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private options: TrainingOptions = withCores(PRESETS.fast);
  @state() private refused = '';
  @state() private copied = '';
  #probe: ReturnType<typeof setTimeout> | undefined;
  #own = '';

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
    new Observe(this, () => [this.services.training, this.services.dataset]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.services.training.check();
    this.#plan();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#probe);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('query') || this.query.size === 0 || this.query.toString() === this.#own) return;
    try {
      this.options = withCores(decodeOptions(this.query, 1));
      this.refused = '';
      this.#plan();
    } catch (error) {
      if (errorCode(error) !== 'training-options') throw error;
      this.refused = error instanceof Error ? error.message : '';
    }
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
      ${training.busy ? nothing : html`${this.#settings()}<dataset-panel .source=${dataset}></dataset-panel>`}
    </div>`;
  }

  #settings() {
    const { training } = this.services;
    return html`<section class="stack" aria-labelledby="what">
      <h2 id="what">${training.run ? 'Train another' : 'Train a network from scratch'}</h2>
      <preset-cards
        .chosen=${this.#preset}
        @preset=${(event: CustomEvent<PresetName>) => this.#change(withCores(PRESETS[event.detail]))}
      ></preset-cards>
      <details class="panel">
        <summary>More: every setting</summary>
        <options-form
          .options=${this.options}
          .cores=${navigator.hardwareConcurrency}
          @options=${(event: CustomEvent<TrainingOptions>) => this.#change(event.detail)}
        ></options-form>
      </details>
      <estimate-line .estimate=${training.estimate.state} .fetched=${this.services.dataset.here}></estimate-line>
      <div class="row">
        <button class="primary" @click=${this.#start}>Start training</button>
        <button @click=${this.#copy}>Copy link to these settings</button>
        <span class="soft small copied" role="status">${this.copied}</span>
      </div>
    </section>`;
  }

  #notice() {
    const { training } = this.services;
    if (this.refused !== '') {
      return html`<error-notice .code=${'training-options' as const} @dismiss=${this.#forgive}></error-notice>
        <p class="soft">The link: ${this.refused}. The settings below are unchanged.</p>`;
    }
    const { notice } = training;
    return html`<error-notice class=${notice ? nothing : 'quiet'} .code=${notice?.code} @dismiss=${() => training.dismissNotice()}></error-notice>
      ${notice?.code === 'training-options' ? html`<p class="soft">${notice.detail}</p>` : nothing}`;
  }

  get #preset(): PresetName | undefined {
    const same = (preset: TrainingOptions) =>
      encodeOptions(this.options).toString() === encodeOptions(preset).toString();
    return (Object.keys(PRESET_WORDS) as PresetName[]).find((name) => same(PRESETS[name]));
  }

  #change(options: TrainingOptions): void {
    this.options = options;
    this.copied = '';
    this.#own = encodeOptions(options).toString();
    // The address always carries the settings, and each change is no step to go back by.
    history.replaceState(null, '', `#/train?${this.#own}`);
    this.#plan();
  }

  #plan(): void {
    clearTimeout(this.#probe);
    const { training } = this.services;
    this.#probe = setTimeout(() => {
      if (!training.busy) void training.estimate.run(this.options);
    }, SETTLED);
  }

  readonly #forgive = () => {
    this.refused = '';
  };

  readonly #start = async () => {
    clearTimeout(this.#probe);
    const preset = this.#preset;
    const name = preset
      ? PRESET_WORDS[preset].title
      : `Own settings, ${ARCHITECTURES[this.options.architecture.name].title}`;
    await this.services.training.train(name, this.options);
    void this.services.dataset.check();
  };

  readonly #copy = async () => {
    const link = new URL(`#/train?${encodeOptions(this.options)}`, location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      this.copied = 'Copied.';
    } catch {
      // Without leave to write to the clipboard, the address itself is the link.
      history.replaceState(null, '', link);
      this.copied = 'The address bar holds the link.';
    }
  };

  async #use(model: ModelId): Promise<void> {
    await this.services.models.use(model);
    this.#go(this.services.models.notice ? '#/models' : '#/classify');
  }

  #go(address: string): void {
    location.hash = address;
  }
}

function withCores(options: TrainingOptions): TrainingOptions {
  return { ...options, replicas: Math.min(MOST_CORES, navigator.hardwareConcurrency || 1) };
}

declare global {
  interface HTMLElementTagNameMap {
    'scratch-section': ScratchSection;
  }
}
