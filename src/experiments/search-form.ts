import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SearchDefinition, SearchParameter } from '../domain/experiment.ts';
import { PRESETS, type PresetName } from '../domain/presets.ts';
import { SETTINGS } from '../domain/training-options.ts';
import { choiceField, numberField, tickField } from '../elements/form-fields.ts';
import { PRESET_WORDS } from '../options/setting-names.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/experiments.ts';
import { settingText, settingTexts } from '../text/settings.ts';
import { keptName } from './experiment-name.ts';
import { AXIS_LABELS } from './grid-axes.ts';

const PARAMETERS: readonly SearchParameter[] = ['learningRate', 'weightDecay', 'width', 'augmentation', 'schedule'];

/** What may be begun from, by its title. */
const bases = () =>
  Object.fromEntries(Object.entries(PRESET_WORDS).map(([preset, { title }]) => [preset, title])) as Record<
    PresetName,
    string
  >;

/** A validation share to choose by, where the preset has none. */
const SHARE = 0.1;

/** What a search varies and how long it may take. @fires start with a name and a SearchDefinition */
@customElement('search-form')
export class SearchForm extends LitElement {
  /** How many cores train at once. */
  @property({ type: Number }) cores = 1;
  @state() private preset: PresetName = 'fast';
  @state() private vary: ReadonlySet<SearchParameter> = new Set(PARAMETERS);
  @state() private minutes = 10;
  @state() private seed = 1;

  static override styles = [base, buttons, panels, fields];

  override render() {
    return html`<form class="stack" @submit=${(event: Event) => event.preventDefault()}>
      <fieldset>
        <legend>${text.whatToVary}</legend>
        ${PARAMETERS.map((name) => tickField(settingText(AXIS_LABELS[name]), this.vary.has(name), (on) => this.#tick(name, on)))}
      </fieldset>
      <fieldset>
        <legend>${text.budget}</legend>
        ${choiceField(text.beginFrom, this.preset, settingTexts(bases()), (preset) => {
          this.preset = preset;
        })}
        ${numberField(text.minutes, this.minutes, { min: 0.1, max: 1440 }, (minutes) => {
          this.minutes = minutes;
        })}
        ${numberField(settingText(SETTINGS.seed.label), this.seed, { min: 0, max: 1e9, whole: true }, (seed) => {
          this.seed = seed;
        })}
      </fieldset>
      <div class="row"><button class="primary" ?disabled=${this.vary.size === 0} @click=${this.#start}>${text.startSearch}</button></div>
    </form>`;
  }

  #tick(name: SearchParameter, on: boolean): void {
    const vary = new Set(this.vary);
    if (on) vary.add(name);
    else vary.delete(name);
    this.vary = vary;
  }

  readonly #start = () => {
    const preset = PRESETS[this.preset];
    const definition: SearchDefinition = {
      kind: 'search',
      base: {
        ...preset,
        validationShare: preset.validationShare || SHARE,
        replicas: this.cores,
      },
      vary: [...this.vary],
      minutes: this.minutes,
      seed: this.seed,
    };
    this.dispatchEvent(new CustomEvent('start', { detail: { name: keptName(definition), definition } }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'search-form': SearchForm;
  }
}
