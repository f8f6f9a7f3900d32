import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DatasetSpec } from '../domain/datasets/dataset-spec.ts';
import type { Seeing, Told } from '../domain/foreign-model.ts';
import { choiceField, tickField, UNASKED } from '../elements/form-fields.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { text } from '../text/models.ts';
import { sameNumbers, typedNumbers, usualNumbers } from './numbers.ts';

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
      <legend>${text.howItLooks}</legend>
      ${choiceField(text.isShown, picture, text.pictures, (value) => this.#change({ picture: value }))}
      ${this.told === 'nothing' ? this.#numbers() : html`<p class="help">${text.toldNumbers}</p>`}
      <div>
        ${tickField(text.exchange, inverted, (value) => this.#change({ inverted: value }), 'inverted')}
        <p class="help" id="inverted">${text.exchangeHelp}</p>
        ${
          this.channels === 3 && picture === 'photo'
            ? tickField(text.blueFirst, blueFirst, (value) => this.#change({ blueFirst: value }))
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
      ['-1', text.otherNumbers],
    ]);
    const choose = (value: string) => {
      const numbers = usual[Number(value)];
      this.other = numbers === undefined;
      if (numbers !== undefined) this.#change({ mean: numbers.mean, deviation: numbers.deviation });
    };
    return html`${choiceField(text.numbers, String(at), names, choose)}
    ${at >= 0 ? nothing : html`${this.#list(text.mean, 'mean')} ${this.#list(text.deviation, 'deviation', 1e-6)}`}`;
  }

  #list(label: string, key: 'mean' | 'deviation', least?: number) {
    const changed = (event: Event) => {
      const input = event.target as HTMLInputElement;
      const numbers = typedNumbers(input.value, this.channels, least);
      const count = this.channels === 1 ? 'one' : 'three';
      const wanted = text.hasToBe[least === undefined ? count : (`${count}Above` as const)];
      input.setCustomValidity(numbers === null ? wanted : '');
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
