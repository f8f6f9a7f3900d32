import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { curveLines, stepsPerEpoch } from '../chart/curve-lines.ts';
import { drawnCurves } from '../chart/live-curves.ts';
import type { CurvesOfRun } from '../chart/run-curves.ts';
import { MOST_SERIES } from '../chart/theme.ts';
import type { Run, RunCurves } from '../domain/run.ts';
import { compareSettings } from '../options/compare-settings.ts';
import type { Leaf } from '../options/flat-options.ts';
import { settingName } from '../options/setting-names.ts';
import { panels, tables } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { accuracyText, durationText, lossText, numberText } from '../text/figures.ts';
import { text } from '../text/runs.ts';
import { engineText } from '../text/words.ts';
import '../chart/run-curves.ts';

/** Runs side by side: their curves overlaid, their figures, and their settings with what differs marked. */
@customElement('run-comparison')
export class RunComparison extends LitElement {
  @property({ attribute: false }) runs: readonly Run[] = [];
  /** By run; those that are not there yet are still being read. */
  @property({ attribute: false }) curves: ReadonlyMap<string, RunCurves> = new Map();
  /** How many pictures the dataset's training part has. */
  @property({ type: Number }) pictures!: number;

  static override styles = [
    base,
    panels,
    tables,
    css`
      tr.same > * {
        color: var(--ink-soft);
        font-weight: 400;
      }
      tr.differs > * {
        background: color-mix(in srgb, var(--accent) 9%, transparent);
      }
      .mark {
        color: var(--accent);
        font-size: var(--text-small);
      }
    `,
  ];

  override render() {
    const drawn = this.runs.flatMap((run, index) => this.#drawn(run, index));
    return html`<section class="stack" aria-label=${text.chosenRuns}>
      ${this.runs.length > MOST_SERIES ? html`<p class="soft">${text.chartsShow(MOST_SERIES)}</p>` : ''}
      <run-curves .runs=${drawn}></run-curves>
      <div class="panel">
        <h3 id="settings">${text.figuresAndSettings}</h3>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="settings">${this.#table()}</div>
      </div>
    </section>`;
  }

  #drawn(run: Run, index: number): CurvesOfRun[] {
    const curves = this.curves.get(run.id);
    if (curves === undefined) return [];
    const steps = stepsPerEpoch(run.options, this.pictures, curves.step.at(-1) ?? 0, curves.epochs.length);
    return [
      {
        name: this.#name(run, index),
        lines: curveLines(drawnCurves(curves), curves.epochs, steps),
        epochs: curves.epochs,
      },
    ];
  }

  /** Runs of one name are told apart by a number. */
  #name({ name }: Run, index: number): string {
    const twice = this.runs.filter((other) => other.name === name).length > 1;
    return twice ? `${name} (${index + 1})` : name;
  }

  #table() {
    const several = this.runs.length > 1;
    const figures: [string, (run: Run) => string][] = [
      [text.validationAccuracy, ({ result }) => accuracyText(result?.validationAccuracy)],
      [text.validationLoss, ({ result }) => lossText(result?.validationLoss)],
      [text.testAccuracy, ({ result }) => accuracyText(result?.testAccuracy)],
      [text.testLoss, ({ result }) => lossText(result?.testLoss)],
      [text.trainingTime, ({ result }) => durationText(result?.seconds)],
      [text.bestEpoch, ({ result }) => (result ? String(result.bestEpoch) : '–')],
      [text.engine, ({ engine }) => engineText(engine)],
      [text.deviceCores, ({ device }) => String(device.cores)],
      [text.browser, ({ device }) => device.platform],
    ];
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${text.figureOrSetting}</th>
          ${this.runs.map((run, index) => html`<th scope="col">${this.#name(run, index)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${figures.map(
          ([name, figure]) => html`<tr>
            <th scope="row">${name}</th>
            ${this.runs.map((run) => html`<td class="wrap">${figure(run)}</td>`)}
          </tr>`,
        )}
        ${compareSettings(this.runs).map(
          ({ path, values, differs }) => html`<tr class=${several ? (differs ? 'differs' : 'same') : ''}>
            <th scope="row">${settingName(path)} ${differs ? html`<span class="mark">${text.differs}</span>` : ''}</th>
            ${values.map((value) => html`<td>${leafText(value)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

function leafText(value: Leaf | undefined): string {
  if (value === undefined) return '–';
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  return typeof value === 'number' && !Number.isInteger(value) ? numberText(value) : String(value);
}

declare global {
  interface HTMLElementTagNameMap {
    'run-comparison': RunComparison;
  }
}
