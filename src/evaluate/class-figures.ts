import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvaluationReport } from '../domain/evaluation-report.ts';
import { saveFile } from '../elements/save-file.ts';
import { panels, tables } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { labelText } from '../text/classes.ts';
import { toCsv } from '../text/csv.ts';
import { text } from '../text/evaluate.ts';
import { accuracyText, countText } from '../text/figures.ts';

/** Precision, recall and F1 of each class. */
@customElement('class-figures')
export class ClassFiguresView extends LitElement {
  @property({ attribute: false }) report!: EvaluationReport;

  static override styles = [base, buttons, panels, tables];

  override render() {
    const { classes, perClass } = this.report;
    return html`<div class="stack">
      <h3 id="title">${text.byClass}</h3>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="title">
        <table>
          <thead>
            <tr>
              <th scope="col">${text.class}</th>
              <th scope="col">${text.precision}</th>
              <th scope="col">${text.recall}</th>
              <th scope="col">${text.f1}</th>
              <th scope="col">${text.pictures}</th>
            </tr>
          </thead>
          <tbody>
            ${perClass.map(
              ({ precision, recall, f1, support }, index) => html`<tr>
                <th scope="row">${labelText(classes[index] ?? '')}</th>
                <td>${accuracyText(precision)}</td>
                <td>${accuracyText(recall)}</td>
                <td>${accuracyText(f1)}</td>
                <td>${countText(support)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="row"><button @click=${this.#csv}>${text.saveCsv}</button></div>
    </div>`;
  }

  readonly #csv = () => {
    const { classes, perClass } = this.report;
    const rows = perClass.map(({ precision, recall, f1, support }, index) => [
      classes[index],
      precision,
      recall,
      f1,
      support,
    ]);
    const csv = toCsv(['class', 'precision', 'recall', 'f1', 'pictures'], rows);
    saveFile(new Blob([csv], { type: 'text/csv' }), 'By class.csv');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'class-figures': ClassFiguresView;
  }
}
