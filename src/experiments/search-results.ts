import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FigureTable } from '../chart/chart-figure.ts';
import type { ExperimentCell, SearchDefinition } from '../domain/experiment.ts';
import type { Leaf } from '../options/flat-options.ts';
import { settingName } from '../options/setting-names.ts';
import { panels, tables } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { accuracyText, durationText, numberText } from '../text/figures.ts';
import { type SearchEntry, searchTable } from './search-table.ts';
import '../chart/chart-figure.ts';

/** What a search tried and what it found: the most pictures first, and the best first among equals. */
@customElement('search-results')
export class SearchResults extends LitElement {
  @property() name = '';
  @property({ attribute: false }) definition!: SearchDefinition;
  @property({ attribute: false }) cells: readonly ExperimentCell[] = [];

  static override styles = [base, panels, tables];

  override render() {
    const entries = searchTable(this.definition, this.cells);
    const best = entries.find((entry) => entry.best);
    return html`<p>${best ? found(best) : 'Nothing has finished yet.'}</p>
      <chart-figure .name=${this.name} .titled=${false} .picture=${false} .table=${() => figures(entries)}>
        <div class="scroll" tabindex="0" role="region" aria-label=${`Table: ${this.name}`}>
          <table>
            <caption>
              Accuracy on the pictures held back, and how far it is from that of the settings it began with
            </caption>
            <thead>
              <tr>
                <th scope="col">Trained on</th>
                <th scope="col">Accuracy</th>
                <th scope="col">Difference</th>
                <th scope="col">Time</th>
                <th scope="col" class="left">Changed</th>
              </tr>
            </thead>
            <tbody>
              ${entries.map(
                (entry) => html`<tr class=${entry.best ? 'marked' : ''}>
                  <th scope="row">${shareText(entry)}${entry.best ? ', best' : ''}</th>
                  <td>${entry.cell.result ? accuracyText(entry.cell.result.validationAccuracy) : entry.cell.status}</td>
                  <td>${pointsText(entry.gain)}</td>
                  <td>${durationText(entry.cell.result?.seconds)}</td>
                  <td class="wrap left">${changesText(entry)}</td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </chart-figure>`;
  }
}

function found(entry: SearchEntry): string {
  const { cell, gain } = entry;
  const against = gain === null ? '' : `, ${pointsText(gain)} against the settings it began with`;
  const test = cell.result?.testAccuracy ?? null;
  const tested = test === null ? '' : ` ${accuracyText(test)} of the test pictures right, looked at once.`;
  return `Best: ${accuracyText(cell.result?.validationAccuracy)} of the pictures held back${against}. Trained on ${shareText(entry)} of the rest; changed: ${changesText(entry)}.${tested}`;
}

const shareText = ({ cell }: SearchEntry) => `${numberText((cell.share ?? 1) * 100)} %`;

function changesText({ changes }: SearchEntry): string {
  // What another kind of optimizer or schedule does not have is no change of its own.
  const own = changes.filter(({ value }) => value !== undefined);
  return own.map(({ path, value }) => `${settingName(path)} ${leafText(value)}`).join(', ') || 'nothing';
}

/** A difference of two shares, in percentage points. */
function pointsText(gain: number | null): string {
  if (gain === null) return '–';
  return `${gain > 0 ? '+' : gain < 0 ? '−' : '±'}${Math.abs(gain * 100).toFixed(2)} points`;
}

function leafText(value: Leaf | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? numberText(value) : String(value);
}

function figures(entries: readonly SearchEntry[]): FigureTable {
  return {
    header: ['Changed', 'Share of the pictures', 'Validation accuracy', 'Difference', 'Seconds', 'State'],
    rows: entries.map((entry) => [
      changesText(entry),
      entry.cell.share ?? 1,
      entry.cell.result?.validationAccuracy ?? null,
      entry.gain,
      entry.cell.result?.seconds ?? null,
      entry.best ? 'best' : entry.cell.status,
    ]),
    text: (value, column) => {
      if (typeof value === 'string') return value;
      if (column === 3) return pointsText(value);
      return column === 4 ? durationText(value) : accuracyText(value);
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'search-results': SearchResults;
  }
}
