import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FigureTable } from '../chart/chart-figure.ts';
import { readTheme } from '../chart/theme.ts';
import type { EvaluationReport } from '../domain/evaluation-report.ts';
import { saveCanvas } from '../elements/save-file.ts';
import { panels, tables } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { labelText } from '../text/classes.ts';
import { text } from '../text/evaluate.ts';
import { drawConfusion } from './draw-confusion.ts';
import { behindCell } from './evaluation.ts';
import '../chart/chart-figure.ts';
import './cell-pictures.ts';

/** How many pictures of a cell are shown. */
const MOST = 60;

/** What saved files are called. */
const FILE = 'Confusion matrix';

/** True classes against answers; each cell opens the pictures behind it. */
@customElement('confusion-matrix')
export class ConfusionMatrix extends LitElement {
  @property({ attribute: false }) report!: EvaluationReport;
  @property({ attribute: false }) read!: (places: readonly number[]) => Promise<Uint8Array[]>;
  @state() private open: { truth: number; answer: number } | undefined;

  static override styles = [
    base,
    buttons,
    panels,
    tables,
    css`
      table {
        font-size: var(--text-small);
      }
      th {
        padding: 0.125rem 0.5rem 0.125rem 0;
        border: 0;
      }
      thead th {
        height: 6rem;
        padding: 0;
        text-align: center;
        vertical-align: bottom;
      }
      thead th span {
        display: inline-block;
        writing-mode: vertical-rl;
        rotate: 180deg;
        padding-top: 0.25rem;
      }
      td {
        padding: 0;
        border: 1px solid var(--surface);
      }
      td button {
        width: 100%;
        min-width: var(--touch);
        padding: 0 0.25rem;
        border: 0;
        border-radius: 0.1875rem;
        background: color-mix(in srgb, var(--mark) calc(var(--fraction) * 55%), var(--ground));
        font-weight: 500;
        font-size: var(--text-small);
      }
      /* Between the two shades neither ink would be legible. */
      td button.strong {
        background: color-mix(in srgb, var(--mark) calc(var(--fraction) * 100%), var(--ground));
        color: var(--on-accent);
      }
      td button[aria-expanded='true'] {
        outline: 3px solid var(--ink);
        outline-offset: -3px;
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('report')) this.open = undefined;
  }

  override render() {
    const { classes, confusion } = this.report;
    return html`<chart-figure name=${text.confusionMatrix} file=${FILE} .table=${this.#table} @png=${this.#png}>
        <div class="scroll" tabindex="0" role="region" aria-label=${text.confusionMatrix}>
          <table>
            <caption>
              ${text.confusionHelp}
            </caption>
            <thead>
              <tr>
                <td></td>
                ${classes.map((name) => html`<th scope="col"><span>${labelText(name)}</span></th>`)}
              </tr>
            </thead>
            <tbody>
              ${confusion.map(
                (row, truth) => html`<tr>
                  <th scope="row">${this.#label(truth)}</th>
                  ${row.map((count, answer) => this.#cell(count, truth, answer))}
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </chart-figure>
      <div role="status">${this.open ? this.#pictures(this.open) : nothing}</div>`;
  }

  #cell(count: number, truth: number, answer: number) {
    const open = this.open?.truth === truth && this.open.answer === answer;
    const fraction = this.#fraction(count, truth);
    return html`<td>
      <button
        class=${fraction >= 0.75 ? 'strong' : ''}
        data-fraction=${fraction}
        data-right=${truth === answer}
        aria-label=${text.takenFor(count, this.#label(truth), this.#label(answer))}
        aria-expanded=${open}
        @click=${() => {
          this.open = open ? undefined : { truth, answer };
        }}
      >
        ${count}
      </button>
    </td>`;
  }

  /** The fraction of its row; mistakes are rare, and a root makes the difference between few and none visible. */
  #fraction(count: number, truth: number): number {
    const all = this.report.perClass[truth]?.support ?? 0;
    return all > 0 ? Math.sqrt(count / all) : 0;
  }

  /** Set here and not in the template: the content policy allows no style attributes. */
  protected override updated(): void {
    for (const button of this.renderRoot.querySelectorAll<HTMLElement>('td button')) {
      button.style.setProperty('--fraction', button.dataset.fraction ?? '0');
      button.style.setProperty('--mark', button.dataset.right === 'true' ? 'var(--accent)' : 'var(--caution)');
    }
  }

  #pictures({ truth, answer }: { truth: number; answer: number }) {
    const { classes } = this.report;
    const evaluated = behindCell(this.report, truth, answer);
    const labels = [this.#label(truth), this.#label(answer)] as const;
    return html`<div class="stack">
      <h3>${evaluated.length > MOST ? text.mostBehind(evaluated.length, MOST, ...labels) : text.behind(evaluated.length, ...labels)}</h3>
      ${evaluated.length === 0 ? html`<p class="soft">${text.noPicture}</p>` : html`<cell-pictures .evaluated=${evaluated.slice(0, MOST)} .classes=${classes} .read=${this.read}></cell-pictures>`}
    </div>`;
  }

  #label(at: number): string {
    return labelText(this.report.classes[at] ?? '');
  }

  readonly #table = (): FigureTable => ({
    header: ['True class', ...this.report.classes],
    shownHeader: [text.trueClass, ...this.report.classes.map(labelText)],
    rows: this.report.confusion.map((row, truth) => [this.report.classes[truth] ?? '', ...row]),
    text: (value, column) => (column === 0 ? labelText(String(value)) : String(value)),
  });

  readonly #png = () => {
    const canvas = drawConfusion(this.report, readTheme(this));
    saveCanvas(canvas, FILE);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'confusion-matrix': ConfusionMatrix;
  }
}
