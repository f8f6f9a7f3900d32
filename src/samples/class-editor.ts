import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SampleClass } from '../contract/storage-api.ts';
import { LONGEST_LABEL } from '../domain/label.ts';
import { UNASKED } from '../elements/form-fields.ts';
import { dialogs } from '../styles/dialog-styles.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { labelOf, labelText } from '../text/classes.ts';
import { text as common } from '../text/common.ts';
import { text } from '../text/samples.ts';

/**
 * Changes a class: another name, which merges it where that one exists, or out with it. Opened by `edit`.
 * @fires rename with `{ from, to }`
 * @fires remove with the label
 */
@customElement('class-editor')
export class ClassEditor extends LitElement {
  @property({ attribute: false }) classes: readonly SampleClass[] = [];
  @state() private label = '';
  /** As it was typed. */
  @state() private name = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly input!: HTMLInputElement;

  static override styles = [base, buttons, panels, fields, dialogs];

  override render() {
    const { label, name } = this;
    const count = this.classes.find((known) => known.label === label)?.count ?? 0;
    const meant = this.#meant;
    const other = meant === label ? undefined : this.classes.find((known) => known.label === meant);
    return html`<dialog aria-labelledby="title">
      <form class="stack" action=${UNASKED} @submit=${this.#renamed}>
        <h2 id="title">${text.editClass(labelText(label))}</h2>
        <label class="field">
          ${text.name}
          <input type="text" required maxlength=${LONGEST_LABEL} autocomplete="off" list="names" .value=${name} @input=${this.#typed} />
        </label>
        <datalist id="names">${this.classes.map((known) => html`<option value=${labelText(known.label)}></option>`)}</datalist>
        <p class="soft" role="status">
          ${other ? text.joins(count, labelText(label), other.count) : nothing}
        </p>
        <div class="row">
          <button class="primary">${other ? text.merge : common.rename}</button>
          <button type="button" @click=${() => this.dialog.close()}>${common.cancel}</button>
        </div>
        <p class="soft">${count === 0 ? text.takeOutEmpty : text.takeOut(count)}</p>
        <div class="row"><button type="button" @click=${this.#removed}>${text.deleteClass}</button></div>
      </form>
    </dialog>`;
  }

  async edit(label: string): Promise<void> {
    const name = labelText(label);
    Object.assign(this, { label, name });
    await this.updateComplete;
    this.input.value = name;
    this.dialog.showModal();
    this.input.select();
  }

  /** The class that the typed name means: one that is called exactly so comes before one of the app's own. */
  get #meant(): string {
    const { label, name } = this;
    if (name === labelText(label)) return label;
    return this.classes.some((known) => known.label === name) ? name : labelOf(name);
  }

  readonly #typed = () => {
    this.name = this.input.value.normalize('NFC').trim();
  };

  readonly #renamed = (event: Event) => {
    event.preventDefault();
    const from = this.label;
    const to = this.#meant;
    if (to === '') return;
    this.dialog.close();
    if (to !== from) this.dispatchEvent(new CustomEvent('rename', { detail: { from, to } }));
  };

  readonly #removed = () => {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent('remove', { detail: this.label }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'class-editor': ClassEditor;
  }
}
