import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FigureTable } from '../chart/chart-figure.ts';
import { ERRORS, type ErrorCode } from '../domain/errors.ts';
import type { ExperimentCell } from '../domain/experiment.ts';
import { type GridDefinition, NOTEBOOK_ROW } from '../domain/experiment.ts';
import { panels, tables } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { accuracyText, durationText, lossText } from '../text/figures.ts';
import { curvesOfBest } from './cell-curves.ts';
import { type GridEntry, gridTable } from './grid-table.ts';
import '../chart/chart-figure.ts';
import '../chart/run-curves.ts';

/** A grid as it fills in: accuracy, loss and time of every combination, the best marked, the notebook's beside it. */
@customElement('grid-results')
export class GridResults extends LitElement {
  @property() name = '';
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
        text-align: left;
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
        text-align: left;
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
    return html`<chart-figure .name=${this.name} .titled=${false} .picture=${false} .table=${() => figures(table)}>
        <div class="scroll" tabindex="0" role="region" aria-label=${`Table: ${this.name}`}>
          <table>
            <caption>
              Accuracy on the pictures held back, loss, training time; ${this.definition.base.epochs === 1 ? 'one epoch' : `${this.definition.base.epochs} epochs`} each
            </caption>
            <thead>
              <tr>
                <th scope="col">${this.definition.rows.label}</th>
                ${this.definition.columns.values.map(({ label }) => html`<th scope="col">${label}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${table.map(
                (row) => html`<tr>
                  <th scope="row">${row[0]?.row}</th>
                  ${row.map((entry) => cell(entry))}
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </chart-figure>
      <p class="soft small">
        The notebook’s own best: ${NOTEBOOK_ROW.optimizer}, ${NOTEBOOK_ROW.loss.toLowerCase()},
        ${accuracyText(NOTEBOOK_ROW.testAccuracy)} of the test pictures right, loss ${lossText(NOTEBOOK_ROW.testLoss)}, in
        ${NOTEBOOK_ROW.seconds} s.
        ${
          best && best.testAccuracy !== null
            ? `The best cell here, chosen by validation: ${best.row}, ${best.column.toLowerCase()}, ${accuracyText(best.testAccuracy)} of the test pictures right, loss ${lossText(best.testLoss)}, in ${durationText(best.seconds)}. ${tested.length === 1 ? 'The test set was touched for it alone, once.' : `The test set was touched for ${tested.length} combinations, and nothing was chosen by it.`}`
            : nothing
        }
      </p>
      ${
        curves.length === 0
          ? nothing
          : html`<h3>${curves.length === 1 ? 'Its curves' : `Curves of the best ${curves.length}`}</h3>
              <run-curves .runs=${curves} .epochs=${this.definition.base.epochs}></run-curves>`
      }`;
  }
}

function cell(entry: GridEntry) {
  const { status, validationAccuracy, validationLoss, seconds, spread, best, failure } = entry;
  if (status === 'failed' && validationAccuracy === null) {
    return html`<td>failed<small>${failure && failure in ERRORS ? ERRORS[failure as ErrorCode].title : ''}</small></td>`;
  }
  if (status === 'missing') return html`<td>–</td>`;
  if (validationAccuracy === null) {
    return html`<td class=${status}><strong>${status === 'running' ? 'running…' : 'waiting'}</strong><small></small></td>`;
  }
  return html`<td class=${best ? 'best' : ''}>
    <strong>${accuracyText(validationAccuracy)}</strong>${best ? ' best' : ''}
    <small>${lossText(validationLoss)}, ${durationText(seconds)}${spread === null ? '' : `, spread ${accuracyText(spread)}`}</small>
  </td>`;
}

function figures(table: GridEntry[][]): FigureTable {
  const rows = table
    .flat()
    .map((entry) => [
      `${entry.row}, ${entry.column}`,
      entry.validationAccuracy,
      entry.validationLoss,
      entry.seconds,
      entry.testAccuracy,
      entry.best ? 'best' : entry.status,
    ]);
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
    text: (value, column) => {
      if (typeof value === 'string') return value;
      return column === 2 ? lossText(value) : column === 3 ? durationText(value) : accuracyText(value);
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'grid-results': GridResults;
  }
}
