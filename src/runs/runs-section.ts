import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Run } from '../domain/run.ts';
import { Observe } from '../elements/observe.ts';
import { within } from '../elements/within.ts';
import { panels, tables } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { accuracyText, dateText, durationText, lossText } from '../text/figures.ts';
import { text } from '../text/runs.ts';
import { runAddress } from './run-address.ts';
import type { Runs } from './runs.ts';
import { saveCsv, saveJson } from './save-runs.ts';
import '../elements/error-notice.ts';
import '../elements/undo-bar.ts';
import './run-comparison.ts';

/** Train → Runs: every run that was ever begun here; any of them side by side. */
@customElement('runs-section')
export class RunsSection extends LitElement {
  @property({ attribute: false }) runs!: Runs;
  /** How many pictures the dataset's training part has. */
  @property({ type: Number }) pictures!: number;
  @state() private chosen: ReadonlySet<string> = new Set();

  static override styles = [
    base,
    buttons,
    panels,
    tables,
    css`
      input {
        width: 1.25rem;
        height: 1.25rem;
        margin: 0;
        accent-color: var(--accent);
      }
      label {
        display: grid;
        place-content: center;
        width: var(--touch);
        height: var(--touch);
        margin: -0.375rem 0 -0.375rem -0.75rem;
        cursor: pointer;
      }
      td:first-child {
        width: 2.5rem;
        padding: 0.375rem 0;
      }
      tbody th a {
        color: inherit;
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.runs]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.runs.read();
  }

  override render() {
    const { runs } = this;
    const { list, removed, notice } = runs;
    return html`<section class="stack" aria-labelledby="title">
      <h2 id="title">${text.title}</h2>
      <error-notice class=${notice ? nothing : 'quiet'} .code=${notice?.code} action=${text.readAgain} @retry=${() => runs.read()} @dismiss=${() => runs.dismissNotice()}></error-notice>
      <undo-bar
        class=${removed ? nothing : 'quiet'}
        .words=${removed?.words ?? ''}
        .lasting=${removed?.token === null}
        @undo=${() => runs.undo()}
      ></undo-bar>
      ${list === undefined ? html`<p class="soft">${notice ? '' : text.reading}</p>` : this.#list(list)}
      ${this.#chosenRuns.length > 0 ? html`<run-comparison .runs=${this.#chosenRuns} .curves=${runs.curves} .pictures=${this.pictures}></run-comparison>` : nothing}
    </section>`;
  }

  get #chosenRuns(): Run[] {
    return (this.runs.list ?? []).filter(({ id }) => this.chosen.has(id));
  }

  #list(list: readonly Run[]) {
    if (list.length === 0) {
      return html`<div class="panel soft">
        <p>${within(text.noRun, html`<a class="link" href="#/train">${text.trainNetwork}</a>`)}</p>
      </div>`;
    }
    const few = this.chosen.size === 0;
    const saveAs = (format: string) => (few ? text.saveAll(format) : text.saveChosen(format));
    return html`<div class="panel">
      <p class="soft">${text.tick}</p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col"><span class="unseen">${text.chosen}</span></th>
              <th scope="col" class="left">${text.name}</th>
              <th scope="col">${text.started}</th>
              <th scope="col">${text.state}</th>
              <th scope="col">${text.validation}</th>
              <th scope="col">${text.test}</th>
              <th scope="col">${text.testLoss}</th>
              <th scope="col">${text.time}</th>
            </tr>
          </thead>
          <tbody>
            ${list.map((run) => this.#row(run))}
          </tbody>
        </table>
      </div>
      <div class="row">
        <button @click=${() => saveCsv(this.#wanted)}>${saveAs('CSV')}</button>
        <button @click=${() => saveJson(this.#wanted, this.runs)}>${saveAs('JSON')}</button>
        <button ?hidden=${few} @click=${this.#remove}>${text.deleteChosen}</button>
      </div>
      <p class="soft small">${text.testOnce}</p>
    </div>`;
  }

  #row(run: Run) {
    const { id, name, startedAt, status, result } = run;
    return html`<tr>
      <td>
        <label><input type="checkbox" aria-label=${text.choose(name, dateText(startedAt))} .checked=${this.chosen.has(id)} @change=${() => this.#toggle(id)} /></label>
      </td>
      <th scope="row"><a href=${runAddress(run)} title=${text.trainLikeThis}>${name}</a></th>
      <td>${dateText(startedAt)}</td>
      <td>${text.states[status]}</td>
      <td>${accuracyText(result?.validationAccuracy)}</td>
      <td>${accuracyText(result?.testAccuracy)}</td>
      <td>${lossText(result?.testLoss)}</td>
      <td>${durationText(result?.seconds)}</td>
    </tr>`;
  }

  #toggle(id: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) {
      chosen.add(id);
      void this.runs.open(id);
    }
    this.chosen = chosen;
  }

  /** Those that are ticked, or all. */
  get #wanted(): readonly Run[] {
    return this.chosen.size > 0 ? this.#chosenRuns : (this.runs.list ?? []);
  }

  readonly #remove = async () => {
    await this.runs.remove([...this.chosen]);
    this.chosen = new Set();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'runs-section': RunsSection;
  }
}
