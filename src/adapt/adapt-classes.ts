import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ClassChange } from '../contract/adaptation-api.ts';
import { UNASKED } from '../elements/form-fields.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/adapt.ts';
import { labelOf, labelText } from '../text/classes.ts';
import { text as common } from '../text/common.ts';

/** The classes of one's own that the model in use has: rename, merge, remove. Fires `change-classes`. */
@customElement('adapt-classes')
export class AdaptClasses extends LitElement {
  /** The classes of the model in use. */
  @property({ attribute: false }) classes: readonly string[] = [];
  /** Those that stay. */
  @property({ attribute: false }) fixed: readonly string[] = [];
  @state() private chosen = '';
  @state() private name = '';

  static override styles = [
    base,
    buttons,
    panels,
    fields,
    css`
      .form {
        display: grid;
        gap: 0.75rem;
        max-width: 24rem;
      }
    `,
  ];

  override render() {
    const own = this.classes.filter((label) => !this.fixed.includes(label));
    if (own.length === 0) return nothing;
    const chosen = own.includes(this.chosen) ? this.chosen : own[0]!;
    const typed = this.name.trim();
    // A class that is called exactly so comes before one of the app's own.
    const name = this.classes.includes(typed) ? typed : labelOf(typed);
    const taken = this.classes.includes(name);
    return html`<details class="panel">
      <summary>${text.ownClasses(own.map(labelText).join(text.comma))}</summary>
      <form class="form" action=${UNASKED} @submit=${(event: Event) => event.preventDefault()}>
        <div class="row" role="group" aria-label=${text.class}>
          ${own.map(
            (label) =>
              html`<button aria-pressed=${label === chosen ? 'true' : 'false'} @click=${() => this.#choose(label)}>${labelText(label)}</button>`,
          )}
        </div>
        <label class="field">${text.anotherName}
          <input type="text" maxlength="100" autocomplete="off" list="classes" .value=${this.name} @input=${(event: Event) => this.#type(event)} />
          <datalist id="classes">${this.classes.map((label) => html`<option>${labelText(label)}</option>`)}</datalist>
        </label>
        <div class="row">
          <button ?disabled=${name === '' || name === chosen} @click=${() => this.#rename(chosen, name, taken)}>
            ${taken ? text.mergeInto(labelText(name)) : common.rename}
          </button>
          <button @click=${() => this.#say({ kind: 'remove', label: chosen })}>${text.remove(labelText(chosen))}</button>
        </div>
        <p class="soft small">${text.changesHelp}</p>
      </form>
    </details>`;
  }

  #choose(label: string): void {
    this.chosen = label;
  }

  #type(event: Event): void {
    this.name = (event.target as HTMLInputElement).value;
  }

  #rename(from: string, name: string, taken: boolean): void {
    this.#say(taken ? { kind: 'merge', from, into: name } : { kind: 'rename', from, to: name });
    this.name = '';
  }

  #say(detail: ClassChange): void {
    this.dispatchEvent(new CustomEvent('change-classes', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'adapt-classes': AdaptClasses;
  }
}
