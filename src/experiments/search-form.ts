import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SearchDefinition, SearchParameter } from '../domain/experiment.ts';
import { PRESETS, type PresetName } from '../domain/presets.ts';
import { choiceField, numberField, tickField } from '../elements/form-fields.ts';
import { PRESET_WORDS } from '../options/setting-names.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { AXIS_LABELS } from './grid-axes.ts';

const PARAMETERS: readonly SearchParameter[] = ['learningRate', 'weightDecay', 'width', 'augmentation', 'schedule'];

const BASES = Object.fromEntries(Object.entries(PRESET_WORDS).map(([preset, { title }]) => [preset, title])) as Record<
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
        <legend>What to vary</legend>
        ${PARAMETERS.map((name) => tickField(AXIS_LABELS[name], this.vary.has(name), (on) => this.#tick(name, on)))}
      </fieldset>
      <fieldset>
        <legend>Budget</legend>
        ${choiceField('Begin from', this.preset, BASES, (preset) => {
          this.preset = preset;
        })}
        ${numberField('Minutes', this.minutes, { min: 0.1, max: 1440 }, (minutes) => {
          this.minutes = minutes;
        })}
        ${numberField('Seed', this.seed, { min: 0, max: 1e9, whole: true }, (seed) => {
          this.seed = seed;
        })}
      </fieldset>
      <div class="row"><button class="primary" ?disabled=${this.vary.size === 0} @click=${this.#start}>Start the search</button></div>
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
    this.dispatchEvent(new CustomEvent('start', { detail: { name: `Search, ${this.minutes} min`, definition } }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'search-form': SearchForm;
  }
}
