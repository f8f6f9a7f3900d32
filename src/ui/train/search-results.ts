import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { flatOptions } from '../../app/flat-options.ts';
import { bestCell, type SearchDefinition } from '../../contract/experiments.ts';
import type { ExperimentCell } from '../../contract/storage.ts';
import { accuracyText, durationText, numberText } from '../figures.ts';
import { panels, tables } from '../panel-styles.ts';
import { base } from '../shared-styles.ts';
import { settingName } from './setting-names.ts';

/** What a search tried, what it found, and how the minutes were spent. */
@customElement('search-results')
export class SearchResults extends LitElement {
  @property() name = '';
  @property({ attribute: false }) definition!: SearchDefinition;
  @property({ attribute: false }) cells: readonly ExperimentCell[] = [];

  static override styles = [base, panels, tables];

  override render() {
    const best = bestCell(this.cells);
    const varied = this.#varied;
    return html`<p>${best ? this.#found(best, varied) : 'Nothing has finished yet.'}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${this.name}>
        <table>
          <caption>
            What was tried, first to last; accuracy on the pictures held back
          </caption>
          <thead>
            <tr>
              <th scope="col">Try</th>
              <th scope="col">Pictures</th>
              <th scope="col">Accuracy</th>
              <th scope="col">Time</th>
              ${varied.map((path) => html`<th scope="col">${settingName(path)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.cells.map(
              (cell) => html`<tr class=${cell === best ? 'marked' : ''}>
                <th scope="row">${cell.index + 1}${cell === best ? ' best' : ''}</th>
                <td>${numberText((cell.share ?? 1) * 100)} %</td>
                <td>${cell.result ? accuracyText(cell.result.validationAccuracy) : cell.status}</td>
                <td>${durationText(cell.result?.seconds)}</td>
                ${varied.map((path) => html`<td>${leaf(flatOptions(cell.options).get(path))}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  /** The settings in which the tries differ. */
  get #varied(): string[] {
    const flat = this.cells.map(({ options }) => flatOptions(options));
    const paths = new Set(flat.flatMap((leaves) => [...leaves.keys()]));
    return [...paths].filter(
      (path) => path !== 'seed' && flat.some((leaves) => leaves.get(path) !== flat[0]?.get(path)),
    );
  }

  #found({ options, result, share = 1 }: ExperimentCell, varied: string[]): string {
    const leaves = flatOptions(options);
    const settings = varied.map((path) => `${settingName(path).toLowerCase()} ${leaf(leaves.get(path))}`).join(', ');
    const test =
      result?.testAccuracy == null
        ? ''
        : ` ${accuracyText(result.testAccuracy)} of the test pictures right, looked at once.`;
    return `Best so far: ${accuracyText(result?.validationAccuracy)} of the pictures held back, trained on ${numberText(share * 100)} % of the rest, with ${settings || 'the settings as they were'}.${test}`;
  }
}

function leaf(value: number | boolean | string | undefined): string {
  if (value === undefined) return '–';
  return typeof value === 'number' ? numberText(value) : String(value);
}

declare global {
  interface HTMLElementTagNameMap {
    'search-results': SearchResults;
  }
}
