import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ARCHITECTURES } from '../domain/architectures/index.ts';
import type { AxisValue, GridDefinition } from '../domain/experiment.ts';
import { titlesOf } from '../domain/kinds.ts';
import { SETTINGS } from '../domain/training-options.ts';
import { choiceField, numberField, tickField } from '../elements/form-fields.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/experiments.ts';
import { settingText, settingTexts } from '../text/settings.ts';
import { keptName } from './experiment-name.ts';
import { AXIS_LABELS, type AxisName, axisOf, studyGrid } from './grid-axes.ts';

type Side = 'rows' | 'columns';

/** What a grid varies and how long each of its runs is. @fires start with a name and a GridDefinition */
@customElement('grid-form')
export class GridForm extends LitElement {
  /** How many cores train at once. */
  @property({ type: Number }) cores = 1;
  @state() private grid: GridDefinition = studyGrid(1);
  @state() private axes: Record<Side, AxisName> = { rows: 'optimizer', columns: 'loss' };

  static override styles = [base, buttons, panels, fields];

  override render() {
    const { base: options, rows, columns, seeds } = this.grid;
    const runs = rows.values.length * columns.values.length * seeds.length;
    return html`<form class="stack" @submit=${(event: Event) => event.preventDefault()}>
      ${this.#axis('rows')} ${this.#axis('columns')}
      <fieldset>
        <legend>${text.eachRun}</legend>
        ${choiceField(
          settingText(SETTINGS.architecture.title),
          options.architecture.name,
          settingTexts(titlesOf(ARCHITECTURES)),
          (name) => this.#base({ architecture: { ...options.architecture, name } }),
        )}
        ${numberField(settingText(SETTINGS.epochs.label), options.epochs, { min: 1, max: 100, whole: true }, (epochs) => this.#base({ epochs }))}
        ${numberField(text.seeds, seeds.length, { min: 1, max: 10, whole: true }, (count) => {
          this.grid = { ...this.grid, seeds: Array.from({ length: count }, (_, index) => options.seed + index) };
        })}
      </fieldset>
      <div class="row">
        <button class="primary" ?disabled=${runs === 0 || this.axes.rows === this.axes.columns} @click=${this.#start}>${text.startRuns(runs)}</button>
        <span class="soft">${this.axes.rows === this.axes.columns ? text.chooseTwo : ''}</span>
      </div>
    </form>`;
  }

  #axis(side: Side) {
    const name = this.axes[side];
    const chosen = this.grid[side].values;
    return html`<fieldset>
      <legend>${text[side].legend}</legend>
      ${choiceField(text[side].setting, name, settingTexts(AXIS_LABELS), (wanted) => {
        this.axes = { ...this.axes, [side]: wanted };
        this.#put(side, axisOf(wanted, this.grid.base).values.slice(0, 5));
      })}
      ${axisOf(name, this.grid.base).values.map((value) =>
        tickField(
          settingText(value.label),
          chosen.some(({ label }) => label === value.label),
          (on) => this.#tick(side, value, on),
        ),
      )}
    </fieldset>`;
  }

  /** Keeps the order in which the values are offered. */
  #tick(side: Side, value: AxisValue, on: boolean): void {
    const labels = new Set(this.grid[side].values.map(({ label }) => label));
    if (on) labels.add(value.label);
    else labels.delete(value.label);
    this.#put(
      side,
      axisOf(this.axes[side], this.grid.base).values.filter(({ label }) => labels.has(label)),
    );
  }

  #put(side: Side, values: AxisValue[]): void {
    this.grid = { ...this.grid, [side]: { label: axisOf(this.axes[side], this.grid.base).label, values } };
  }

  #base(change: Partial<GridDefinition['base']>): void {
    this.grid = { ...this.grid, base: { ...this.grid.base, ...change } };
    for (const side of ['rows', 'columns'] as const) {
      const labels = this.grid[side].values.map(({ label }) => label);
      this.#put(
        side,
        axisOf(this.axes[side], this.grid.base).values.filter(({ label }) => labels.includes(label)),
      );
    }
  }

  readonly #start = () => {
    const definition: GridDefinition = { ...this.grid, base: { ...this.grid.base, replicas: this.cores } };
    this.dispatchEvent(new CustomEvent('start', { detail: { name: keptName(definition), definition } }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'grid-form': GridForm;
  }
}
