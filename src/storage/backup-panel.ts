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
import { countText, dateText, isoDay } from '../text/figures.ts';
import { refusalText } from '../text/refusal.ts';
import type { BackupJobKind, BackupReport, Backups } from './backups.ts';
import { BACKED_UP } from './kind-words.ts';
import './restore-dialog.ts';
import '../elements/progress-line.ts';

const JOBS: Record<BackupJobKind, string> = {
  make: 'Writing the backup',
  look: 'Looking what the file holds',
  restore: 'Restoring',
};

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
        <h3 id="title">Backup</h3>
        <p class="soft">
          One file with everything that you made here, for this device, another one or another browser.
          ${this.exportedAt === null ? 'Nothing was exported yet.' : `Last export on ${dateText(this.exportedAt)}.`}
        </p>
        <div class="row">${job === undefined ? this.#buttons() : this.#job(job)}</div>
        <error-notice class=${notice ? nothing : 'quiet'} .code=${notice?.code} .action=${tryAgain(notice?.code)} @retry=${() => this.make()} @dismiss=${() => backups.dismissNotice()}></error-notice>
        <div role="status">${report ? this.#report(report) : nothing}</div>
      </section>
      <input type="file" accept=".zip,application/zip" aria-label="Backup file" hidden @change=${this.#chosen} />
      <restore-dialog
        .backup=${found?.backup}
        @pick=${(event: CustomEvent) => backups.restore(event.detail)}
        @close=${() => backups.forget()}
      ></restore-dialog>`;
  }

  #buttons() {
    return html`<button class="primary" @click=${() => this.make()}>Back up everything</button>
      <button @click=${() => this.input.click()}>Restore from a file</button>`;
  }

  #job({ kind, progress }: FileJob<BackupJobKind>) {
    const { done, total } = progress ?? { done: 0, total: 0 };
    const words = JOBS[kind];
    return html`<progress-line
        name=${words}
        .words=${total === 0 ? `${words}…` : `${words}: ${countText(done)} of ${countText(total)}`}
        .fraction=${total === 0 ? 0 : done / total}
      ></progress-line>
      <button @click=${() => this.backups.stop()}>Cancel</button>`;
  }

  #report(report: BackupReport) {
    const { leftOut } = report;
    return html`<div class="row head">
        <div>${(report.kind === 'made' ? ['The backup is saved.'] : restoredLines(report)).map((line) => html`<p>${line}</p>`)}</div>
        <button class="round" aria-label="Dismiss" @click=${() => this.backups.dismissReport()}>${icon('close')}</button>
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
    const here = known > 0 ? ` (${countText(known)} here already)` : '';
    return `${BACKED_UP[kind].split(',')[0]}: ${countText(added)} restored${here}.`;
  });
  if (lines.length === 0) lines.push('Nothing was restored.');
  if (stopped !== null) lines.push('It was stopped before its end; restore it again to go on.');
  return lines;
}

function leftOutList(leftOut: readonly LeftOut[], made: boolean) {
  const count = leftOut.length === 1 ? 'One thing' : `${countText(leftOut.length)} things`;
  return html`<p class="soft">${count} ${made ? 'could not be taken into it:' : 'in it could not be restored:'}</p>
    <ul tabindex="0" aria-label="What was left out">
      ${leftOut.slice(0, MOST_NAMED).map((part) => html`<li>${part.path}<p class="soft">${refusalText(part)}</p></li>`)}
    </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'backup-panel': BackupPanel;
  }
}
