import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ModelEntry } from '../contract/models-api.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../domain/export-format.ts';
import { dialogs } from '../styles/dialog-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { text } from '../text/models.ts';
import { settingText } from '../text/settings.ts';

/** What was picked. */
export interface ExportChoice {
  model: ModelEntry;
  format: ExportFormat;
}

/**
 * Asks what a model is to be exported for. Opened by `ask`.
 * @fires pick with an `ExportChoice`
 */
@customElement('export-dialog')
export class ExportDialog extends LitElement {
  /** Whether another model is being written or checked: until that is done, nothing can be picked. */
  @property({ type: Boolean }) busy = false;
  @state() private model: ModelEntry | undefined;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  static override styles = [
    base,
    buttons,
    dialogs,
    css`
      ul {
        display: grid;
        gap: 0.5rem;
        margin: 0.75rem 0;
        list-style: none;
      }
      li button,
      .cancel {
        width: 100%;
      }
      li button {
        display: grid;
        justify-content: start;
        justify-items: start;
        padding: 0.5rem 0.75rem;
        border-radius: 0.625rem;
        text-align: start;
        white-space: normal;
      }
      h2 {
        overflow-wrap: anywhere;
      }
      .help {
        color: var(--ink-soft);
        font-size: var(--text-small);
        font-weight: 400;
      }
    `,
  ];

  override render() {
    return html`<dialog aria-labelledby="question">
      <h2 id="question">${text.exportFor(this.model?.name ?? '')}</h2>
      <p class="help" role="status">${this.busy ? text.busy : ''}</p>
      <ul>
        ${Object.entries(EXPORT_FORMATS).map(
          ([format, { title, help }]) =>
            html`<li>
              <button aria-disabled=${this.busy} @click=${() => this.#pick(format as ExportFormat)}>${settingText(title)} <span class="help">${settingText(help)}</span></button>
            </li>`,
        )}
      </ul>
      <button class="cancel" @click=${() => this.dialog.close()}>${common.cancel}</button>
    </dialog>`;
  }

  async ask(model: ModelEntry): Promise<void> {
    this.model = model;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  #pick(format: ExportFormat): void {
    if (this.busy) return;
    const { model } = this;
    this.dialog.close();
    if (model) this.dispatchEvent(new CustomEvent<ExportChoice>('pick', { detail: { model, format } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'export-dialog': ExportDialog;
  }
}
