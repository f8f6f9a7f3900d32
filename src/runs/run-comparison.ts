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
    return html`<section class="stack" aria-label="Chosen runs">
      ${this.runs.length > MOST_SERIES ? html`<p class="soft">The charts show the first ${MOST_SERIES}.</p>` : ''}
      <run-curves .runs=${drawn}></run-curves>
      <div class="panel">
        <h3 id="settings">Figures and settings</h3>
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
      ['Validation accuracy', ({ result }) => accuracyText(result?.validationAccuracy)],
      ['Validation loss', ({ result }) => lossText(result?.validationLoss)],
      ['Test accuracy', ({ result }) => accuracyText(result?.testAccuracy)],
      ['Test loss', ({ result }) => lossText(result?.testLoss)],
      ['Training time', ({ result }) => durationText(result?.seconds)],
      ['Best epoch', ({ result }) => (result ? String(result.bestEpoch) : '–')],
      ['Engine', ({ engine }) => engineText(engine)],
      ['Cores of the device', ({ device }) => String(device.cores)],
      ['Browser', ({ device }) => device.platform],
    ];
    return html`<table>
      <thead>
        <tr>
          <th scope="col">Figure or setting</th>
          ${this.runs.map((run, index) => html`<th scope="col">${this.#name(run, index)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${figures.map(
          ([name, text]) => html`<tr>
            <th scope="row">${name}</th>
            ${this.runs.map((run) => html`<td class="wrap">${text(run)}</td>`)}
          </tr>`,
        )}
        ${compareSettings(this.runs).map(
          ({ path, values, differs }) => html`<tr class=${several ? (differs ? 'differs' : 'same') : ''}>
            <th scope="row">${settingName(path)} ${differs ? html`<span class="mark">differs</span>` : ''}</th>
            ${values.map((value) => html`<td>${leafText(value)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

function leafText(value: Leaf | undefined): string {
  if (value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' && !Number.isInteger(value) ? numberText(value) : String(value);
}

declare global {
  interface HTMLElementTagNameMap {
    'run-comparison': RunComparison;
  }
}
