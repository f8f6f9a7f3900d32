import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { FileJob } from '../bridge/file-jobs.ts';
import { BACKUP_KINDS, type LeftOut } from '../domain/backup.ts';
import { tryAgain } from '../elements/error-notice.ts';
import { icon } from '../elements/icons.ts';
import { Observe } from '../elements/observe.ts';
import { saveFile } from '../elements/save-file.ts';
import { panels } from '../styles/panel-styles.ts';
import { MOST_NAMED, reports } from '../styles/report-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { dateText, isoDay } from '../text/figures.ts';
import { refusalText } from '../text/refusal.ts';
import { text } from '../text/storage.ts';
import type { BackupJobKind, BackupReport, Backups } from './backups.ts';
import './restore-dialog.ts';
import '../elements/progress-line.ts';

/** Everything into one file, and back from it. */
@customElement('backup-panel')
export class BackupPanel extends LitElement {
  @property({ attribute: false }) backups!: Backups;
  /** When something was exported last. */
  @property({ attribute: false }) exportedAt: number | null = null;
  @query('input') private readonly input!: HTMLInputElement;

  static override styles = [
    base,
    buttons,
    panels,
    reports,
    css`
      progress-line {
        flex: 1 1 12rem;
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.backups]);
  }

  override render() {
    const { backups } = this;
    const { job, notice, report, found } = backups;
    return html`<section class="panel" aria-labelledby="title">
        <h3 id="title">${text.backup}</h3>
        <p class="soft">
          ${text.backupHelp}
          ${this.exportedAt === null ? text.neverExported : text.exportedOn(dateText(this.exportedAt))}
        </p>
        <div class="row">${job === undefined ? this.#buttons() : this.#job(job)}</div>
        <error-notice class=${notice ? nothing : 'quiet'} .code=${notice?.code} .action=${tryAgain(notice?.code)} @retry=${() => this.make()} @dismiss=${() => backups.dismissNotice()}></error-notice>
        <div role="status">${report ? this.#report(report) : nothing}</div>
      </section>
      <input type="file" accept=".zip,application/zip" aria-label=${text.backupFile} hidden @change=${this.#chosen} />
      <restore-dialog
        .backup=${found?.backup}
        @pick=${(event: CustomEvent) => backups.restore(event.detail)}
        @close=${() => backups.forget()}
      ></restore-dialog>`;
  }

  #buttons() {
    return html`<button class="primary" @click=${() => this.make()}>${text.backUp}</button>
      <button @click=${() => this.input.click()}>${text.restoreFile}</button>`;
  }

  #job({ kind, progress }: FileJob<BackupJobKind>) {
    const { done, total } = progress ?? { done: 0, total: 0 };
    const job = text.jobs[kind];
    return html`<progress-line
        name=${job}
        .words=${total === 0 ? text.jobBegins(job) : text.jobDone(job, done, total)}
        .fraction=${total === 0 ? 0 : done / total}
      ></progress-line>
      <button @click=${() => this.backups.stop()}>${common.cancel}</button>`;
  }

  #report(report: BackupReport) {
    const { leftOut } = report;
    return html`<div class="row head">
        <div>${(report.kind === 'made' ? [text.saved] : restoredLines(report)).map((line) => html`<p>${line}</p>`)}</div>
        <button class="round" aria-label=${common.dismiss} @click=${() => this.backups.dismissReport()}>${icon('close')}</button>
      </div>
      ${leftOut.length === 0 ? nothing : leftOutList(leftOut, report.kind === 'made')}`;
  }

  /** Makes a backup and saves it. */
  async make(): Promise<void> {
    const zip = await this.backups.make();
    if (zip) saveFile(zip, `Selvedge backup ${isoDay()}.zip`);
  }

  readonly #chosen = () => {
    const file = this.input.files?.[0];
    // The same file can be chosen again.
    this.input.value = '';
    if (file !== undefined) void this.backups.choose(file);
  };
}

function restoredLines({ restored, stopped }: Extract<BackupReport, { kind: 'restored' }>): string[] {
  const lines = BACKUP_KINDS.flatMap((kind) => {
    const { added, known } = restored[kind] ?? { added: 0, known: 0 };
    if (kind === 'settings' || added + known === 0) return [];
    return known > 0 ? text.restoredBut(text.kinds[kind], added, known) : text.restored(text.kinds[kind], added);
  });
  if (lines.length === 0) lines.push(text.nothingRestored);
  if (stopped !== null) lines.push(text.stopped);
  return lines;
}

function leftOutList(leftOut: readonly LeftOut[], made: boolean) {
  return html`<p class="soft">${made ? text.notTaken(leftOut.length) : text.notRestored(leftOut.length)}</p>
    <ul tabindex="0" aria-label=${text.leftOut}>
      ${leftOut.slice(0, MOST_NAMED).map((part) => html`<li>${part.path}<p class="soft">${refusalText(part)}</p></li>`)}
    </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'backup-panel': BackupPanel;
  }
}
