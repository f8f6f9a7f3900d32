import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../elements/icons.ts';
import { panels } from '../styles/panel-styles.ts';
import { MOST_NAMED, reports } from '../styles/report-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { dateText } from '../text/figures.ts';
import { refusalText } from '../text/refusal.ts';
import type { FilesReport } from './sample-files.ts';

/** Whether there is anything to say: nothing when all went as it was called. */
export function hasGaps(report: FilesReport | undefined): report is FilesReport {
  if (report === undefined) return false;
  if (report.kind === 'export') return report.leftOut.length > 0;
  return report.refused.length + report.contradictory.length + report.renamed.length > 0;
}

/** What of an import or an export a person should know: what was left out, or taken for a class of another name. @fires dismiss and name, to say what is loose */
@customElement('import-report')
export class ImportReportView extends LitElement {
  @property({ attribute: false }) report: FilesReport | undefined;
  /** How many pictures only lack the name of their class. */
  @property({ type: Number }) loose = 0;

  static override styles = [
    base,
    buttons,
    panels,
    reports,
    css`
      .panel {
        border-left: 0.25rem solid var(--caution);
      }
    `,
  ];

  override render() {
    const { report } = this;
    return html`<div role="alert">${hasGaps(report) ? this.#panel(report) : nothing}</div>`;
  }

  #panel(report: FilesReport) {
    return html`<div class="panel">
      <div class="row head">
        <h3>${titleOf(report)}</h3>
        <button class="round" aria-label="Dismiss" @click=${() => this.dispatchEvent(new CustomEvent('dismiss'))}>
          ${icon('close')}
        </button>
      </div>
      ${
        this.loose === 0
          ? nothing
          : html`<div class="row">
              <button class="primary" @click=${() => this.dispatchEvent(new CustomEvent('name'))}>
                ${this.loose === 1 ? 'Name the class of the one in no folder…' : `Name the class of the ${this.loose} in no folder…`}
              </button>
            </div>`
      }
      <ul tabindex="0" aria-label=${report.kind === 'import' ? 'Files and folders with what is to be said of them' : 'Pictures that are not in the zip'}>
        ${linesOf(report).map(([name, why]) => html`<li>${name}<p class="soft">${why}</p></li>`)}
      </ul>
    </div>`;
  }
}

function titleOf(report: FilesReport): string {
  if (report.kind === 'export') {
    const { length } = report.leftOut;
    return length === 1
      ? 'One picture is not in the zip: its photo is gone or damaged.'
      : `${length} pictures are not in the zip: their photos are gone or damaged.`;
  }
  const { refused, contradictory, renamed } = report;
  const parts = [
    refused.length > 0 ? `${files(refused.length)} could not be taken` : '',
    contradictory.length > 0 ? `${files(contradictory.length)} lay in a second class; the first one counts` : '',
    renamed.length > 0
      ? `${renamed.length === 1 ? 'One folder means' : `${renamed.length} folders mean`} a class that has another name here`
      : '',
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

function linesOf(report: FilesReport): [name: string, why: string][] {
  if (report.kind === 'export') {
    const why = 'It goes on teaching by what the network sees of it. Take the picture again to have it in an export.';
    return report.leftOut.slice(0, MOST_NAMED).map(({ label, takenAt }) => [`${label}, ${dateText(takenAt)}`, why]);
  }
  return [
    ...report.refused.slice(0, MOST_NAMED).map((file): [string, string] => [file.path, refusalText(file)]),
    ...report.renamed
      .slice(0, MOST_NAMED)
      .map(({ folder, label }): [string, string] => [
        folder,
        `Taken for ${label}. If it is another class, select its pictures and choose “It is a …”.`,
      ]),
    ...report.contradictory.slice(0, MOST_NAMED).map((path): [string, string] => [path, 'Lay in another class, too.']),
  ];
}

const files = (count: number) => (count === 1 ? 'One file' : `${count} files`);

declare global {
  interface HTMLElementTagNameMap {
    'import-report': ImportReportView;
  }
}
