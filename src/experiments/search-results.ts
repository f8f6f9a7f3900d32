import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FigureTable } from '../chart/chart-figure.ts';
import type { ExperimentCell, SearchDefinition } from '../domain/experiment.ts';
import type { Leaf } from '../options/flat-options.ts';
import { settingName } from '../options/setting-names.ts';
import { panels, tables } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { text } from '../text/experiments.ts';
import { accuracyText, differenceText, durationText, numberText, shortPercent } from '../text/figures.ts';
import { settingText } from '../text/settings.ts';
import { type SearchEntry, searchTable } from './search-table.ts';
import '../chart/chart-figure.ts';

/** What a search tried and what it found: the most pictures first, and the best first among equals. */
@customElement('search-results')
export class SearchResults extends LitElement {
  @property() name = '';
  /** What saved files are called, without their ending. */
  @property() file = '';
  @property({ attribute: false }) definition!: SearchDefinition;
  @property({ attribute: false }) cells: readonly ExperimentCell[] = [];

  static override styles = [base, panels, tables];

  override render() {
    const entries = searchTable(this.definition, this.cells);
    const best = entries.find((entry) => entry.best);
    return html`<p>${best ? found(best) : text.nothingFinished}</p>
      <chart-figure .name=${this.name} .file=${this.file} .titled=${false} .picture=${false} .table=${() => figures(entries)}>
        <div class="scroll" tabindex="0" role="region" aria-label=${text.table(this.name)}>
          <table>
            <caption>
              ${text.searchCaption}
            </caption>
            <thead>
              <tr>
                <th scope="col">${text.trainedOn}</th>
                <th scope="col">${text.accuracy}</th>
                <th scope="col">${text.difference}</th>
                <th scope="col">${text.time}</th>
                <th scope="col" class="left">${text.changed}</th>
              </tr>
            </thead>
            <tbody>
              ${entries.map(
                (entry) => html`<tr class=${entry.best ? 'marked' : ''}>
                  <th scope="row">${entry.best ? text.bestShare(shareText(entry)) : shareText(entry)}</th>
                  <td>${entry.cell.result ? accuracyText(entry.cell.result.validationAccuracy) : text.states[entry.cell.status]}</td>
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
  const accuracy = accuracyText(cell.result?.validationAccuracy);
  const test = cell.result?.testAccuracy ?? null;
  const sentences = [
    gain === null ? text.found(accuracy) : text.foundAgainst(accuracy, pointsText(gain)),
    text.trainedChanged(shareText(entry), changesText(entry)),
    ...(test === null ? [] : [text.tested(accuracyText(test))]),
  ];
  return sentences.join(' ');
}

const shareText = ({ cell }: SearchEntry) => shortPercent(cell.share ?? 1);

function changesText(entry: SearchEntry): string {
  const own = ownChanges(entry).map(({ path, value }) => text.change(settingName(path), leafText(value)));
  return own.length === 0 ? text.nothing : text.changes(own);
}

/** The same as it is saved, whatever language is spoken. */
function savedChanges(entry: SearchEntry): string {
  return (
    ownChanges(entry)
      .map(({ path, value }) => `${path} ${savedLeaf(value)}`)
      .join(', ') || 'nothing'
  );
}

/** What another kind of optimizer or schedule does not have is no change of its own. */
const ownChanges = ({ changes }: SearchEntry) => changes.filter(({ value }) => value !== undefined);

/** A difference of two shares, in percentage points. */
function pointsText(gain: number | null): string {
  if (gain === null) return '–';
  return text.points(differenceText(gain));
}

function leafText(value: Leaf | undefined): string {
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  return typeof value === 'number' ? numberText(value) : settingText(String(value));
}

function savedLeaf(value: Leaf | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(Number(value.toPrecision(3))) : String(value);
}

function figures(entries: readonly SearchEntry[]): FigureTable {
  const stateOf = (entry: SearchEntry) => (entry.best ? 'best' : entry.cell.status);
  return {
    header: ['Changed', 'Share of the pictures', 'Validation accuracy', 'Difference', 'Seconds', 'State'],
    rows: entries.map((entry) => [
      savedChanges(entry),
      entry.cell.share ?? 1,
      entry.cell.result?.validationAccuracy ?? null,
      entry.gain,
      entry.cell.result?.seconds ?? null,
      stateOf(entry),
    ]),
    shownHeader: [
      text.changed,
      text.shareOfPictures,
      text.validationAccuracy,
      text.difference,
      text.seconds,
      text.state,
    ],
    text: (value, column, row) => {
      if (typeof value === 'string')
        return column === 0 ? changesText(entries[row]!) : text.states[stateOf(entries[row]!)];
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
