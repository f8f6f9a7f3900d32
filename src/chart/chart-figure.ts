import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { saveFile } from '../elements/save-file.ts';
import { panels, tables } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/chart.ts';
import { toCsv } from '../text/csv.ts';

/** What a chart shows as rows of figures; `header` and `rows` are as they are saved, whatever language is spoken. */
export interface FigureTable {
  header: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
  /** The header as it is read; as it is saved when left out. */
  shownHeader?: readonly string[];
  /** Words for a figure of a column; as it is when left out. */
  text?(value: string | number | null, column: number, row: number): string;
}

/**
 * The frame of every chart: its title, the chart (slotted), the same figures as a table, and both as files.
 * @fires png when the picture is wanted as a file
 */
@customElement('chart-figure')
export class ChartFigure extends LitElement {
  @property() name = '';
  /** What saved files are called, without their ending. */
  @property() file = '';
  /** Read when the table is open or saved: it need not be made for every frame of a live chart. */
  @property({ attribute: false }) table: () => FigureTable = () => ({ header: [], rows: [] });
  /** Whether the name is shown; without, it stands above already. */
  @property({ type: Boolean }) titled = true;
  /** Whether the chart can be saved as a picture. */
  @property({ type: Boolean }) picture = true;
  @state() private open = false;

  static override styles = [
    base,
    buttons,
    panels,
    tables,
    css`
      figure {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.5rem;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 0.5rem;
      }
      details {
        flex: 1 1 7rem;
        min-width: 0;
      }
      details[open] {
        flex-basis: 100%;
      }
      .scroll {
        max-height: 22rem;
        overflow: auto;
      }
      .foot button {
        padding: 0.375rem 0.875rem;
        border-color: transparent;
        background: none;
        color: var(--accent);
        font-size: var(--text-small);
      }
      summary {
        font-size: var(--text-small);
      }
    `,
  ];

  override render() {
    return html`<figure aria-labelledby="name">
      <h3 id="name" class=${this.titled ? nothing : 'unseen'}>${this.name}</h3>
      <slot></slot>
      <div class="foot">
        <details @toggle=${this.#toggle}>
          <summary>${text.asTable}</summary>
          ${this.open ? this.#table() : nothing}
        </details>
        <div class="row">
          ${
            this.picture
              ? html`<button aria-label=${text.savePngOf(this.name)} @click=${this.#png}>${text.savePng}</button>`
              : nothing
          }
          <button aria-label=${text.saveCsvOf(this.name)} @click=${this.#csv}>${text.saveCsv}</button>
        </div>
      </div>
    </figure>`;
  }

  #table() {
    const {
      header,
      rows,
      shownHeader = header,
      text: words = (value) => (value === null ? '–' : String(value)),
    } = this.table();
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.name}>
      <table>
        <thead>
          <tr>
            ${shownHeader.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row, at) => html`<tr>
              ${row.map((value, column) =>
                column === 0
                  ? html`<th scope="row">${words(value, column, at)}</th>`
                  : html`<td>${words(value, column, at)}</td>`,
              )}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #toggle(event: Event): void {
    this.open = (event.target as HTMLDetailsElement).open;
  }

  readonly #png = () => this.dispatchEvent(new CustomEvent('png'));

  readonly #csv = () => {
    const { header, rows } = this.table();
    saveFile(new Blob([toCsv(header, rows)], { type: 'text/csv' }), `${this.file}.csv`);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'chart-figure': ChartFigure;
  }
}
