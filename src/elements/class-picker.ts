import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { LONGEST_LABEL } from '../domain/label.ts';
import { dialogs } from '../styles/dialog-styles.ts';
import { fields } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { labelOf, labelText } from '../text/classes.ts';
import { text as common } from '../text/common.ts';
import { text } from '../text/elements.ts';
import { UNASKED } from './form-fields.ts';
import { SecondPress } from './second-press.ts';

/**
 * Asks what something is: one of the classes that there are, or a new one. Opened by `ask`.
 * @fires pick with the label
 * @fires dismiss when it was closed without one
 */
@customElement('class-picker')
export class ClassPicker extends LitElement {
  @property({ attribute: false }) choices: readonly string[] = [];
  /** Classes that there are, also where they are no choice. */
  @property({ attribute: false }) known: readonly string[] = [];
  /** Without it, what it is. */
  @property() question: string | undefined;
  /** What closing it without an answer means, on the button for that; none where it is empty. */
  @property() otherwise: string | undefined;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly input!: HTMLInputElement;
  readonly #second = new SecondPress();
  #picked: string | undefined;

  static override styles = [
    base,
    buttons,
    fields,
    dialogs,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.5rem), 1fr));
        gap: 0.5rem;
        margin: 0.75rem 0;
        list-style: none;
      }
      li button {
        width: 100%;
        height: 100%;
        padding: 0.375rem 0.5rem;
        border-radius: 0.625rem;
        overflow-wrap: anywhere;
      }
      .new {
        display: flex;
        align-items: end;
        gap: 0.5rem;
      }
      .new label {
        flex: 1;
      }
      .cancel {
        width: 100%;
        margin-top: 0.75rem;
      }
    `,
  ];

  override render() {
    const otherwise = this.otherwise ?? common.cancel;
    return html`<dialog aria-labelledby="question" @close=${this.#closed} @click=${{ handleEvent: this.#press, capture: true }}>
      <h2 id="question">${this.question ?? common.whatIsIt}</h2>
      <ul>
        ${this.choices.map((label) => html`<li><button @click=${() => this.#pick(label)}>${labelText(label)}</button></li>`)}
      </ul>
      <form class="new" action=${UNASKED} @submit=${this.#named}>
        <label class="field">${text.newClass}<input type="text" maxlength=${LONGEST_LABEL} autocomplete="off" enterkeyhint="done" /></label>
        <button>${common.add}</button>
      </form>
      ${otherwise === '' ? nothing : html`<button class="cancel" @click=${() => this.dialog.close()}>${otherwise}</button>`}
    </dialog>`;
  }

  async ask(): Promise<void> {
    this.#picked = undefined;
    await this.updateComplete;
    this.input.value = '';
    if (this.dialog.open) return;
    this.#second.turned();
    this.dialog.showModal();
  }

  /** Closes the question without an answer. */
  dismiss(): void {
    this.dialog.close();
  }

  #pick(label: string): void {
    this.#picked = label;
    this.dialog.close();
  }

  readonly #named = (event: Event) => {
    event.preventDefault();
    const label = this.input.value.normalize('NFC').trim();
    // A name that differs in capitals alone is that class; what is read on the buttons comes first.
    const typed = label.toLowerCase();
    const known =
      this.known.find((name) => labelText(name).toLowerCase() === typed) ??
      this.known.find((name) => name.toLowerCase() === typed);
    if (label !== '') this.#pick(known ?? labelOf(label));
  };

  /** A press outside closes it; the second one of those that opened it does nothing. */
  readonly #press = (event: MouseEvent) => {
    if (this.#second.is(event)) {
      event.stopPropagation();
      event.preventDefault();
      return;
    }
    // The backdrop counts as the dialog itself; its own padding lies within its box.
    if (event.target !== this.dialog) return;
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (x < left || x > right || y < top || y > bottom) this.dialog.close();
  };

  readonly #closed = () => {
    const event = this.#picked === undefined ? 'dismiss' : 'pick';
    this.dispatchEvent(new CustomEvent(event, { detail: this.#picked }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'class-picker': ClassPicker;
  }
}
