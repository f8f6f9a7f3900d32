import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../elements/icons.ts';
import { panels } from '../styles/panel-styles.ts';
import { MOST_NAMED, reports } from '../styles/report-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { labelText } from '../text/classes.ts';
import { text as common } from '../text/common.ts';
import { dateText } from '../text/figures.ts';
import { refusalText } from '../text/refusal.ts';
import { text } from '../text/samples.ts';
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
        border-inline-start: 0.25rem solid var(--caution);
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
        <button class="round" aria-label=${common.dismiss} @click=${() => this.dispatchEvent(new CustomEvent('dismiss'))}>
          ${icon('close')}
        </button>
      </div>
      ${
        this.loose === 0
          ? nothing
          : html`<div class="row">
              <button class="primary" @click=${() => this.dispatchEvent(new CustomEvent('name'))}>
                ${text.report.nameLoose(this.loose)}
              </button>
            </div>`
      }
      <ul tabindex="0" aria-label=${report.kind === 'import' ? text.report.filesAndFolders : text.report.picturesLeftOut}>
        ${linesOf(report).map(([name, why]) => html`<li>${name}<p class="soft">${why}</p></li>`)}
      </ul>
    </div>`;
  }
}

function titleOf(report: FilesReport): string {
  const words = text.report;
  if (report.kind === 'export') return words.leftOut(report.leftOut.length);
  const { refused, contradictory, renamed } = report;
  const parts = [
    refused.length > 0 && words.refused(refused.length),
    contradictory.length > 0 && words.contradictory(contradictory.length),
    renamed.length > 0 && words.renamed(renamed.length),
  ];
  return words.title(parts.filter((part) => part !== false));
}

function linesOf(report: FilesReport): [name: string, why: string][] {
  if (report.kind === 'export') {
    return report.leftOut
      .slice(0, MOST_NAMED)
      .map(({ label, takenAt }) => [text.sample(labelText(label), dateText(takenAt)), text.report.photoGone]);
  }
  return [
    ...report.refused.slice(0, MOST_NAMED).map((file): [string, string] => [file.path, refusalText(file)]),
    ...report.renamed
      .slice(0, MOST_NAMED)
      .map(({ folder, label }): [string, string] => [folder, text.report.takenFor(labelText(label))]),
    ...report.contradictory.slice(0, MOST_NAMED).map((path): [string, string] => [path, text.report.inAnotherClass]),
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'import-report': ImportReportView;
  }
}
