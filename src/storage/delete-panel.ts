import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Inventory } from '../domain/storage.ts';
import { UNASKED } from '../elements/form-fields.ts';
import { dialogs } from '../styles/dialog-styles.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { listText } from '../text/lists.ts';
import { text } from '../text/storage.ts';

/** What is counted before it goes. */
const COUNTED = ['samples', 'models', 'runs', 'experiments', 'pile'] as const;

/**
 * The way to delete everything, with a pause to think.
 * @fires backup to make one first
 * @fires everything with whether the app's offline copy goes, too
 */
@customElement('delete-panel')
export class DeletePanel extends LitElement {
  @property({ attribute: false }) inventory: Inventory | undefined;
  @state() private typed = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input[type=text]') private readonly word!: HTMLInputElement;
  @query('input[type=checkbox]') private readonly offlineCopy!: HTMLInputElement;

  static override styles = [
    base,
    buttons,
    panels,
    fields,
    dialogs,
    css`
      .danger {
        border-color: var(--caution);
      }
    `,
  ];

  override render() {
    return html`<section class="panel" aria-labelledby="title">
        <h3 id="title">${text.deleteAll}</h3>
        <p class="soft">${text.deleteAllHelp}</p>
        <div class="row"><button @click=${this.#ask}>${text.deleteAllAsk}</button></div>
      </section>
      <dialog aria-labelledby="question">
        <form class="stack" action=${UNASKED} @submit=${this.#confirmed}>
          <h2 id="question">${text.deleteAllForGood}</h2>
          <p>${this.#counted} ${text.notTakenBack}</p>
          <div class="row"><button type="button" @click=${this.#backUp}>${text.backUpFirst}</button></div>
          <label class="tick"><input type="checkbox" /> ${text.offlineCopyToo}</label>
          <label class="field">
            ${text.typeWord(text.deleteWord)}
            <input type="text" autocomplete="off" autocapitalize="off" spellcheck="false" @input=${this.#type} />
          </label>
          <div class="row">
            <button class="danger" ?disabled=${!this.#ready}>${text.deleteAll}</button>
            <button type="button" @click=${() => this.dialog.close()}>${common.cancel}</button>
          </div>
        </form>
      </dialog>`;
  }

  /** Whether the word was typed. */
  get #ready(): boolean {
    return this.typed.trim().toLowerCase() === text.deleteWord;
  }

  get #counted(): string {
    const parts = COUNTED.flatMap((kind) => {
      const count = this.inventory?.[kind].count ?? 0;
      return count === 0 ? [] : text.counts[kind](count);
    });
    return parts.length === 0 ? text.nothingMade : text.willGo(listText(parts));
  }

  readonly #ask = async () => {
    this.word.value = '';
    this.offlineCopy.checked = false;
    this.typed = '';
    await this.updateComplete;
    this.dialog.showModal();
  };

  readonly #type = () => {
    this.typed = this.word.value;
  };

  readonly #backUp = () => {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent('backup'));
  };

  readonly #confirmed = (event: Event) => {
    event.preventDefault();
    if (!this.#ready) return;
    this.dialog.close();
    this.dispatchEvent(new CustomEvent('everything', { detail: this.offlineCopy.checked }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'delete-panel': DeletePanel;
  }
}
