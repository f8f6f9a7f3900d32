import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SampleClass } from '../contract/storage-api.ts';
import { LONGEST_LABEL } from '../domain/label.ts';
import { UNASKED } from '../elements/form-fields.ts';
import { dialogs } from '../styles/dialog-styles.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';

/**
 * Changes a class: another name, which merges it where that one exists, or out with it. Opened by `edit`.
 * @fires rename with `{ from, to }`
 * @fires remove with the label
 */
@customElement('class-editor')
export class ClassEditor extends LitElement {
  @property({ attribute: false }) classes: readonly SampleClass[] = [];
  @state() private label = '';
  @state() private name = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly input!: HTMLInputElement;

  static override styles = [base, buttons, panels, fields, dialogs];

  override render() {
    const { label, name } = this;
    const count = this.classes.find((known) => known.label === label)?.count ?? 0;
    const other = name === label ? undefined : this.classes.find((known) => known.label === name);
    return html`<dialog aria-labelledby="title">
      <form class="stack" action=${UNASKED} @submit=${this.#renamed}>
        <h2 id="title">Edit the class “${label}”</h2>
        <label class="field">
          Name
          <input type="text" required maxlength=${LONGEST_LABEL} autocomplete="off" list="names" .value=${name} @input=${this.#typed} />
        </label>
        <datalist id="names">${this.classes.map((known) => html`<option value=${known.label}></option>`)}</datalist>
        <p class="soft" role="status">
          ${other ? `There is a class of that name: the ${pictures(count)} of “${label}” join its ${other.count}.` : nothing}
        </p>
        <div class="row">
          <button class="primary">${other ? 'Merge' : 'Rename'}</button>
          <button type="button" @click=${() => this.dialog.close()}>Cancel</button>
        </div>
        <p class="soft">Or take it out, with ${count === 0 ? 'no pictures in it' : `its ${pictures(count)}`}. You can undo that.</p>
        <div class="row"><button type="button" @click=${this.#removed}>Delete the class</button></div>
      </form>
    </dialog>`;
  }

  async edit(label: string): Promise<void> {
    Object.assign(this, { label, name: label });
    await this.updateComplete;
    this.input.value = label;
    this.dialog.showModal();
    this.input.select();
  }

  readonly #typed = () => {
    this.name = this.input.value.normalize('NFC').trim();
  };

  readonly #renamed = (event: Event) => {
    event.preventDefault();
    const { label: from, name: to } = this;
    if (to === '') return;
    this.dialog.close();
    if (to !== from) this.dispatchEvent(new CustomEvent('rename', { detail: { from, to } }));
  };

  readonly #removed = () => {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent('remove', { detail: this.label }));
  };
}

const pictures = (count: number) => (count === 1 ? 'one picture' : `${count} pictures`);

declare global {
  interface HTMLElementTagNameMap {
    'class-editor': ClassEditor;
  }
}
