import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FigureTable } from '../chart/chart-figure.ts';
import { ERRORS, type ErrorCode } from '../domain/errors.ts';
import type { ExperimentCell } from '../domain/experiment.ts';
import { type GridDefinition, NOTEBOOK_ROW } from '../domain/experiment.ts';
import { within } from '../elements/within.ts';
import { panels, tables } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { errorText } from '../text/errors.ts';
import { text } from '../text/experiments.ts';
import { accuracyText, durationText, lossText, secondsText } from '../text/figures.ts';
import { settingText } from '../text/settings.ts';
import { curvesOfBest } from './cell-curves.ts';
import { type GridEntry, gridTable } from './grid-table.ts';
import '../chart/chart-figure.ts';
import '../chart/run-curves.ts';

/** A grid as it fills in: accuracy, loss and time of every combination, the best marked, the notebook's beside it. */
@customElement('grid-results')
export class GridResults extends LitElement {
  @property() name = '';
  /** What saved files are called, without their ending. */
  @property() file = '';
  @property({ attribute: false }) definition!: GridDefinition;
  @property({ attribute: false }) cells: readonly ExperimentCell[] = [];

  static override styles = [
    base,
    panels,
    tables,
    css`
      td {
        min-width: 7.5rem;
        padding: 0.5rem;
        border: 1px solid var(--line);
        text-align: start;
        vertical-align: top;
      }
      td small {
        display: block;
        min-height: 1.25rem;
        color: var(--ink-soft);
        font-size: var(--text-small);
      }
      td.best {
        outline: 2px solid var(--accent);
        outline-offset: -2px;
      }
      td.running strong {
        color: var(--ink-soft);
        font-weight: 500;
      }
      thead th {
        text-align: start;
      }
      h3 {
        margin-top: var(--gap);
      }
    `,
  ];

  override render() {
    const table = gridTable(this.definition, this.cells);
    const best = table.flat().find((entry) => entry.best);
    const tested = table.flat().filter(({ testAccuracy }) => testAccuracy !== null);
    const curves = curvesOfBest(this.definition, this.cells);
    return html`<chart-figure .name=${this.name} .file=${this.file} .titled=${false} .picture=${false} .table=${() => figures(table)}>
        <div class="scroll" tabindex="0" role="region" aria-label=${text.table(this.name)}>
          <table>
            <caption>
              ${text.gridCaption(this.definition.base.epochs)}
            </caption>
            <thead>
              <tr>
                <th scope="col">${settingText(this.definition.rows.label)}</th>
                ${this.definition.columns.values.map(({ label }) => html`<th scope="col">${settingText(label)}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${table.map(
                (row) => html`<tr>
                  <th scope="row">${settingText(row[0]?.row ?? '')}</th>
                  ${row.map((entry) => cell(entry))}
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </chart-figure>
      <p class="soft small">
        ${notebookBest()}
        ${best && best.testAccuracy !== null ? `${bestHere(best)} ${text.testTouched(tested.length)}` : nothing}
      </p>
      ${
        curves.length === 0
          ? nothing
          : html`<h3>${text.curves(curves.length)}</h3>
              <run-curves .runs=${curves} .epochs=${this.definition.base.epochs}></run-curves>`
      }`;
  }
}

function notebookBest(): string {
  const { optimizer, loss, testAccuracy, testLoss, seconds } = NOTEBOOK_ROW;
  return text.notebookBest({
    row: settingText(optimizer),
    column: settingText(loss),
    accuracy: accuracyText(testAccuracy),
    loss: lossText(testLoss),
    time: secondsText(seconds, 2),
  });
}

function bestHere({ row, column, testAccuracy, testLoss, seconds }: GridEntry): string {
  return text.bestHere({
    row: settingText(row),
    column: settingText(column),
    accuracy: accuracyText(testAccuracy),
    loss: lossText(testLoss),
    time: durationText(seconds),
  });
}

function cell(entry: GridEntry) {
  const { status, validationAccuracy, validationLoss, seconds, spread, best, failure } = entry;
  if (status === 'failed' && validationAccuracy === null) {
    return html`<td>${text.failed}<small>${failure && failure in ERRORS ? errorText(failure as ErrorCode).title : ''}</small></td>`;
  }
  if (status === 'missing') return html`<td>–</td>`;
  if (validationAccuracy === null) {
    return html`<td class=${status}><strong>${status === 'running' ? text.runningNow : text.waiting}</strong><small></small></td>`;
  }
  const accuracy = html`<strong>${accuracyText(validationAccuracy)}</strong>`;
  const [loss, time] = [lossText(validationLoss), durationText(seconds)];
  return html`<td class=${best ? 'best' : ''}>
    ${best ? within(text.bestCell, accuracy) : accuracy}
    <small>${spread === null ? text.lossTime(loss, time) : text.lossTimeSpread(loss, time, accuracyText(spread))}</small>
  </td>`;
}

function figures(table: GridEntry[][]): FigureTable {
  const entries = table.flat();
  const stateOf = (entry: GridEntry) => (entry.best ? 'best' : entry.status);
  const rows = entries.map((entry) => [
    `${entry.row}, ${entry.column}`,
    entry.validationAccuracy,
    entry.validationLoss,
    entry.seconds,
    entry.testAccuracy,
    stateOf(entry),
  ]);
  // The last row, which is no entry, is the notebook's.
  const words = (column: number, entry: GridEntry | undefined) => {
    if (column > 0) return text.states[entry ? stateOf(entry) : 'reference'];
    if (entry) return text.combined(settingText(entry.row), settingText(entry.column));
    return text.notebook(settingText(NOTEBOOK_ROW.optimizer), settingText(NOTEBOOK_ROW.loss));
  };
  return {
    header: ['Combination', 'Validation accuracy', 'Validation loss', 'Seconds', 'Test accuracy', 'State'],
    rows: [
      ...rows,
      [
        `Notebook: ${NOTEBOOK_ROW.optimizer}, ${NOTEBOOK_ROW.loss}`,
        null,
        null,
        NOTEBOOK_ROW.seconds,
        NOTEBOOK_ROW.testAccuracy,
        'reference',
      ],
    ],
    shownHeader: [
      text.combination,
      text.validationAccuracy,
      text.validationLoss,
      text.seconds,
      text.testAccuracy,
      text.state,
    ],
    text: (value, column, row) => {
      if (typeof value === 'string') return words(column, entries[row]);
      return column === 2 ? lossText(value) : column === 3 ? durationText(value) : accuracyText(value);
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'grid-results': GridResults;
  }
}
