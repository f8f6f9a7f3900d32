import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EpochMetrics } from '../domain/training-progress.ts';
import { panels } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { text } from '../text/chart.ts';
import { accuracyText, durationText, lossText, numberText, shortPercent } from '../text/figures.ts';
import type { FigureTable } from './chart-figure.ts';
import type { CurveLines } from './curve-lines.ts';
import type { Series } from './series.ts';
import { MOST_SERIES } from './theme.ts';
import './curve-chart.ts';

/** A run as the charts draw it. */
export interface CurvesOfRun {
  name: string;
  /** Its name as a person reads it, where that differs. */
  shownName?: string;
  lines: CurveLines;
  epochs: readonly EpochMetrics[];
}

type Figure = 'loss' | 'accuracy';
/** What saved files are called. */
const FILES = { loss: 'Loss', accuracy: 'Accuracy' } as const;
const VALIDATION = { loss: 'validationLoss', accuracy: 'validationAccuracy' } as const;
const plain = (value: number) => numberText(value);

/** Loss and accuracy over the epochs, of one run or of several overlaid, each with its table. */
@customElement('run-curves')
export class RunCurvesView extends LitElement {
  @property({ attribute: false }) runs: readonly CurvesOfRun[] = [];
  /** Epochs that the axis shows from the start. */
  @property({ attribute: false }) epochs: number | undefined;

  static override styles = [
    base,
    panels,
    css`
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
        gap: var(--gap);
      }
    `,
  ];

  override render() {
    return html`<div class="charts">
      ${this.#chart('loss', plain)} ${this.#chart('accuracy', shortPercent)}
    </div>`;
  }

  #chart(figure: Figure, words: (value: number) => string) {
    return html`<div class="panel">
      <curve-chart
        .name=${text[figure]}
        .file=${FILES[figure]}
        .series=${this.#series(figure)}
        .keep=${figure === 'loss' ? 'bottom' : 'top'}
        .xEnd=${this.epochs}
        .text=${words}
        .table=${() => this.#table(figure)}
      ></curve-chart>
    </div>`;
  }

  #series(figure: Figure): Series[] {
    const alone = this.runs.length === 1;
    return this.runs.slice(0, MOST_SERIES).flatMap(({ name, shownName = name, lines }, index) => {
      const training = { x: lines.x, y: lines[figure], dots: false, colour: index, dash: index };
      const validation = { x: lines.epochs, y: lines[VALIDATION[figure]], dots: true };
      if (alone) {
        return [
          { ...training, name: text.training },
          { ...validation, name: text.validation, colour: 1, dash: 1 },
        ];
      }
      // Overlaid, the figure that runs are compared by; that of training where nothing was held back.
      const evaluated = lines.epochs.length > 0;
      const words = evaluated ? text.validationOf(shownName) : text.trainingOf(shownName);
      return [{ ...(evaluated ? validation : training), name: words, colour: index, dash: index }];
    });
  }

  #table(figure: Figure): FigureTable {
    const words = figure === 'loss' ? lossText : accuracyText;
    const shown = (value: string | number | null) => (typeof value === 'string' ? value : words(value));
    if (this.runs.length !== 1) return this.#overlaid(figure, shown);
    const rows = (this.runs[0]?.epochs ?? []).map((epoch) => [
      epoch.epoch,
      epoch[figure],
      epoch[VALIDATION[figure]],
      epoch.learningRate,
      epoch.seconds,
      epoch.best ? 'best so far' : '',
    ]);
    return {
      header: ['Epoch', 'Training', 'Validation', 'Learning rate', 'Time', 'Weights'],
      shownHeader: [text.epoch, text.training, text.validation, text.learningRate, text.time, text.weights],
      rows,
      text: (value, column) => {
        if (column === 0) return String(value);
        if (column === 3) return numberText(value as number);
        if (column === 5) return value === '' ? '' : text.bestSoFar;
        return column === 4 ? durationText(value as number) : shown(value);
      },
    };
  }

  #overlaid(figure: Figure, shown: (value: string | number | null) => string): FigureTable {
    const most = Math.max(0, ...this.runs.map(({ epochs }) => epochs.length));
    const rows = Array.from({ length: most }, (_, row) => [
      row + 1,
      ...this.runs.map(({ epochs }) => epochs[row]?.[VALIDATION[figure]] ?? epochs[row]?.[figure] ?? null),
    ]);
    return {
      header: ['Epoch', ...this.runs.map(({ name }) => name)],
      shownHeader: [text.epoch, ...this.runs.map(({ name, shownName = name }) => shownName)],
      rows,
      text: (value, column) => (column === 0 ? String(value) : shown(value)),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'run-curves': RunCurvesView;
  }
}
