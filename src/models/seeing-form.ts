import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DatasetSpec } from '../domain/datasets/dataset-spec.ts';
import type { Seeing, Told } from '../domain/foreign-model.ts';
import { choiceField, tickField, UNASKED } from '../elements/form-fields.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { sameNumbers, typedNumbers, usualNumbers } from './numbers.ts';

const PICTURES = {
  garment: 'The garment alone, grey on black',
  photo: 'The photo around it, in colour',
} as const;

/** Asks how a network from elsewhere looks at pictures. @fires change-seeing with a `Seeing` */
@customElement('seeing-form')
export class SeeingForm extends LitElement {
  @property({ attribute: false }) seeing!: Seeing;
  /** How many channels the network takes. */
  @property({ type: Number }) channels = 1;
  @property() told: Told = 'nothing';
  /** The app's dataset, from which grey networks may have learnt. */
  @property({ attribute: false }) spec!: DatasetSpec;
  /** Whether a mean and a deviation of one's own are typed. */
  @state() private other = false;

  static override styles = [
    base,
    panels,
    fields,
    css`
      fieldset {
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
        align-items: start;
      }
    `,
  ];

  override render() {
    const { picture, inverted, blueFirst } = this.seeing;
    return html`<form action=${UNASKED} @submit=${(event: Event) => event.preventDefault()}><fieldset>
      <legend>How it looks at pictures</legend>
      ${choiceField('It is shown', picture, PICTURES, (value) => this.#change({ picture: value }))}
      ${this.told === 'nothing' ? this.#numbers() : html`<p class="help">What its numbers mean, its file tells.</p>`}
      <div>
        ${tickField('Exchange light and dark', inverted, (value) => this.#change({ inverted: value }), 'inverted')}
        <p class="help" id="inverted">For a network that learnt dark things on white.</p>
        ${
          this.channels === 3 && picture === 'photo'
            ? tickField('Blue first, red last', blueFirst, (value) => this.#change({ blueFirst: value }))
            : nothing
        }
      </div>
    </fieldset></form>`;
  }

  #numbers() {
    const usual = usualNumbers(this.channels, this.spec);
    const at = this.other ? -1 : usual.findIndex((numbers) => sameNumbers(numbers, this.seeing));
    const names = Object.fromEntries([
      ...usual.map(({ title }, index) => [String(index), title]),
      ['-1', 'Another mean and deviation'],
    ]);
    const choose = (value: string) => {
      const numbers = usual[Number(value)];
      this.other = numbers === undefined;
      if (numbers !== undefined) this.#change({ mean: numbers.mean, deviation: numbers.deviation });
    };
    return html`${choiceField('Numbers from black to white', String(at), names, choose)}
    ${at >= 0 ? nothing : html`${this.#list('Mean, of 0 to 1', 'mean')} ${this.#list('Deviation, of 0 to 1', 'deviation', 1e-6)}`}`;
  }

  #list(label: string, key: 'mean' | 'deviation', least?: number) {
    const changed = (event: Event) => {
      const input = event.target as HTMLInputElement;
      const numbers = typedNumbers(input.value, this.channels, least);
      const wanted = this.channels === 1 ? 'one number' : 'one number, or three apart by spaces';
      input.setCustomValidity(
        numbers === null ? `It has to be ${wanted}${least === undefined ? '' : ' above 0'}.` : '',
      );
      if (input.reportValidity() && numbers !== null) this.#change({ [key]: numbers });
    };
    return html`<label class="field">
      ${label}
      <input type="text" required autocomplete="off" .value=${this.seeing[key].join(' ')} @change=${changed} />
    </label>`;
  }

  #change(part: Partial<Seeing>): void {
    this.dispatchEvent(new CustomEvent('change-seeing', { detail: { ...this.seeing, ...part } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'seeing-form': SeeingForm;
  }
}
