import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ModelEntry } from '../contract/models-api.ts';
import { compareSettings } from '../options/compare-settings.ts';
import { settingName } from '../options/setting-names.ts';
import { panels, tables } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { accuracyText, bytesText, dateText, lossText } from '../text/figures.ts';
import { text } from '../text/models.ts';
import { figureName, testFigures } from '../text/test-figures.ts';
import { takenText } from './abilities.ts';

/** Models side by side: figures first, then every setting in which their trainings differ. */
@customElement('model-comparison')
export class ModelComparison extends LitElement {
  @property({ attribute: false }) models: readonly ModelEntry[] = [];

  static override styles = [base, panels, tables];

  override render() {
    const rows: [string, (model: ModelEntry) => string][] = [
      [
        text.testAccuracy,
        ({ metadata }) => figureName(accuracyText(metadata.testAccuracy), testFigures(metadata).accuracy),
      ],
      [text.testLoss, ({ metadata }) => figureName(lossText(metadata.testLoss), testFigures(metadata).loss)],
      [text.validationAccuracy, ({ metadata }) => accuracyText(metadata.validation?.accuracy)],
      [text.takesPictures, ({ metadata }) => takenText(metadata)],
      [text.architecture, ({ metadata }) => metadata.imported?.from ?? metadata.architecture],
      [text.epochs, ({ metadata }) => (metadata.imported ? '–' : String(metadata.epochs))],
      [text.seed, ({ metadata }) => (metadata.imported ? '–' : String(metadata.seed))],
      [text.size, ({ bytes }) => bytesText(bytes)],
      [text.madeWhen, ({ createdAt, shipped }) => (shipped ? text.withApp : dateText(createdAt))],
      ...this.#settings(),
    ];
    return html`<section class="panel" aria-labelledby="title">
      <h3 id="title">${text.sideBySide}</h3>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="title">
        <table>
          <thead>
            <tr>
              <th scope="col">${text.figure}</th>
              ${this.models.map(({ name }) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ([name, figure]) => html`<tr>
                <th scope="row">${name}</th>
                ${this.models.map((model) => html`<td>${figure(model)}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #settings(): [string, (model: ModelEntry) => string][] {
    const trained = this.models.flatMap(({ metadata }) => (metadata.training ? [{ options: metadata.training }] : []));
    if (trained.length < this.models.length) return [];
    return compareSettings(trained)
      .filter(({ differs }) => differs)
      .map(({ path, values }) => [settingName(path), (model) => String(values[this.models.indexOf(model)] ?? '–')]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'model-comparison': ModelComparison;
  }
}
