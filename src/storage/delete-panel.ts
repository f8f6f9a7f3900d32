import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Inventory } from '../domain/storage.ts';
import { UNASKED } from '../elements/form-fields.ts';
import { dialogs } from '../styles/dialog-styles.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { countText } from '../text/figures.ts';

/** What has to be typed: nobody does by accident. */
const WORD = 'delete';

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
    const ready = this.typed.trim().toLowerCase() === WORD;
    return html`<section class="panel" aria-labelledby="title">
        <h3 id="title">Delete everything</h3>
        <p class="soft">Afterwards the app is as on the first day, in every tab.</p>
        <div class="row"><button @click=${this.#ask}>Delete everything…</button></div>
      </section>
      <dialog aria-labelledby="question">
        <form class="stack" action=${UNASKED} @submit=${this.#confirmed}>
          <h2 id="question">Delete everything for good?</h2>
          <p>${this.#counted} This cannot be taken back.</p>
          <div class="row"><button type="button" @click=${this.#backUp}>Make a backup first</button></div>
          <label class="tick"><input type="checkbox" /> Also the app’s offline copy, which is stored again when the app is opened</label>
          <label class="field">
            To go on, type “${WORD}”
            <input type="text" autocomplete="off" autocapitalize="off" spellcheck="false" @input=${this.#type} />
          </label>
          <div class="row">
            <button class="danger" ?disabled=${!ready}>Delete everything</button>
            <button type="button" @click=${() => this.dialog.close()}>Cancel</button>
          </div>
        </form>
      </dialog>`;
  }

  get #counted(): string {
    const { samples, models, runs, experiments, pile } = this.inventory ?? {};
    const parts = [
      counted(samples?.count, 'sample'),
      counted(models?.count, 'model'),
      counted(runs?.count, 'run'),
      counted(experiments?.count, 'experiment'),
      counted(pile?.count, 'picture of the pile', 'pictures of the pile'),
    ].filter((part) => part !== '');
    if (parts.length === 0) return 'You have made nothing here yet; settings and the dataset go.';
    const last = parts.pop();
    return `${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`} will go, with settings and the dataset.`;
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
    if (this.typed.trim().toLowerCase() !== WORD) return;
    this.dialog.close();
    this.dispatchEvent(new CustomEvent('everything', { detail: this.offlineCopy.checked }));
  };
}

function counted(count: number | undefined, one: string, many = `${one}s`): string {
  if (count === undefined || count === 0) return '';
  return `${countText(count)} ${count === 1 ? one : many}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'delete-panel': DeletePanel;
  }
}
