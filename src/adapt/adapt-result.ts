import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AdaptationResult, BeforeAfter, ChangedAnswer } from '../contract/adaptation-api.ts';
import { panels, tables } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { countText, durationText } from '../text/figures.ts';
import { percent } from '../text/words.ts';
import '../elements/pixel-picture.ts';

/** Before and after a teaching, side by side, and whether to keep it. */
@customElement('adapt-result')
export class AdaptResult extends LitElement {
  @property({ attribute: false }) result!: AdaptationResult;
  /** The name of the dataset that the test pictures are of. */
  @property({ attribute: false }) datasetName = '';

  static override styles = [
    base,
    buttons,
    panels,
    tables,
    css`
      /* Before stands beside after, on a wide screen too. */
      .scroll {
        max-width: 40rem;
      }
      .pictures {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(5.75rem, 1fr));
        gap: 0.75rem;
        list-style: none;
      }
      .pictures p {
        font-size: 0.75rem;
        line-height: 1.35;
      }
    `,
  ];

  override render() {
    const { result } = this;
    return html`<section class="panel" aria-labelledby="result">
      <h2 id="result">${verdict(result)}</h2>
      <div class="scroll">
        <table>
          <caption>Share of right answers</caption>
          <thead>
            <tr><th scope="col">On</th><th scope="col">before</th><th scope="col">after</th></tr>
          </thead>
          <tbody>
            ${result.heldBack ? row(`${countText(result.heldBack.pictures)} samples held back`, result.heldBack) : nothing}
            ${row(`${countText(result.onTaught.pictures)} samples it learnt from`, result.onTaught)}
            ${result.testSet ? row(`${countText(result.testSet.pictures)} test pictures of ${this.datasetName}`, result.testSet) : nothing}
          </tbody>
        </table>
      </div>
      <p class="soft small">${this.#notes(result)}</p>
      <div class="row">
        <button class="primary" @click=${() => this.#say('keep')}>Keep and use it</button>
        <button @click=${() => this.#say('discard')}>Discard</button>
      </div>
      ${
        result.changed.length > 0
          ? html`<details>
              <summary>${countText(result.changed.length)} pictures whose answer changed</summary>
              <ul class="pictures">${result.changed.map(changedPicture)}</ul>
            </details>`
          : nothing
      }
    </section>`;
  }

  #notes({ heldBack, testSet, added, suspects, seconds }: AdaptationResult): string {
    const notes = [`Taught in ${durationText(seconds)}.`];
    if (added.length > 0) notes.push(`New: ${added.join(', ')}.`);
    if (heldBack === null) {
      notes.push(
        'There were too few samples to hold any back: what it gets right above it has seen, so try it on others.',
      );
    }
    if (testSet === null)
      notes.push(`${this.datasetName} is not on this device, so what was forgotten could not be measured.`);
    if (suspects.length > 0) {
      notes.push(`${countText(suspects.length)} samples it still takes for something else: their labels may be wrong.`);
    }
    return notes.join(' ');
  }

  #say(what: 'keep' | 'discard'): void {
    this.dispatchEvent(new CustomEvent(what));
  }
}

/** By the samples that were held back, or else by those that it learnt. */
function verdict({ heldBack, onTaught }: AdaptationResult): string {
  const { before, after } = heldBack ?? onTaught;
  if (after > before) return `Better: ${percent(after)} right, ${percent(before)} before`;
  if (after === before) return `No change: ${percent(after)} right, as before`;
  return `Worse: ${percent(after)} right, ${percent(before)} before`;
}

function row(name: string, { before, after }: BeforeAfter) {
  return html`<tr><th scope="row">${name}</th><td>${percent(before)}</td><td>${percent(after)}</td></tr>`;
}

function changedPicture({ pixels, label, before, after, picture }: ChangedAnswer) {
  const what = 'sample' in picture ? 'Sample' : 'Test picture';
  return html`<li>
    <pixel-picture .pixels=${pixels} .name="${what}: ${label}"></pixel-picture>
    <p>is: ${label}</p>
    <p class="soft">${before.label} → ${after.label}</p>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'adapt-result': AdaptResult;
  }
}
