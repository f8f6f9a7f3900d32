import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, queryAll } from 'lit/decorators.js';
import { BACKUP_KINDS, type BackupFacts, type BackupKind } from '../domain/backup.ts';
import { UNASKED } from '../elements/form-fields.ts';
import { dialogs } from '../styles/dialog-styles.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { dateText } from '../text/figures.ts';
import { text } from '../text/storage.ts';

/**
 * Asks what of a backup is restored; open while it has `backup`.
 * @fires pick with the kinds
 * @fires close when nothing was chosen
 */
@customElement('restore-dialog')
export class RestoreDialog extends LitElement {
  @property({ attribute: false }) backup: BackupFacts | undefined;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @queryAll('input') private readonly ticks!: NodeListOf<HTMLInputElement>;

  static override styles = [base, buttons, panels, fields, dialogs];

  override render() {
    const { backup } = this;
    const kinds = BACKUP_KINDS.filter((kind) => (backup?.counts[kind] ?? 0) > 0);
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      <form class="stack" action=${UNASKED} @submit=${this.#chosen}>
        <h2 id="title">${text.whatToRestore}</h2>
        <p class="soft">
          ${backup ? text.backupOf(dateText(backup.madeAt)) : nothing} ${text.staysAsItIs}
        </p>
        <div>
          ${kinds.map(
            (kind) =>
              html`<label class="tick"><input type="checkbox" value=${kind} checked />
                ${kind === 'settings' ? text.backedUp[kind] : text.backedUpCount(text.backedUp[kind], backup!.counts[kind])}</label>`,
          )}
        </div>
        <div class="row">
          <button class="primary">${text.restore}</button>
          <button type="button" @click=${() => this.dialog.close()}>${common.cancel}</button>
        </div>
      </form>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('backup')) return;
    if (this.backup === undefined) {
      this.dialog.close();
      return;
    }
    for (const tick of this.ticks) tick.checked = true;
    if (!this.dialog.open) this.dialog.showModal();
  }

  readonly #chosen = (event: Event) => {
    event.preventDefault();
    const detail = [...this.ticks].filter(({ checked }) => checked).map(({ value }) => value as BackupKind);
    this.dispatchEvent(new CustomEvent('pick', { detail }));
  };

  readonly #closed = () => this.dispatchEvent(new CustomEvent('close'));
}

declare global {
  interface HTMLElementTagNameMap {
    'restore-dialog': RestoreDialog;
  }
}
