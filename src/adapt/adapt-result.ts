import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AdaptationResult, BeforeAfter, ChangedAnswer } from '../contract/adaptation-api.ts';
import { panels, tables } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/adapt.ts';
import { labelText } from '../text/classes.ts';
import { durationText } from '../text/figures.ts';
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
          <caption>${text.shareRight}</caption>
          <thead>
            <tr><th scope="col">${text.on}</th><th scope="col">${text.before}</th><th scope="col">${text.after}</th></tr>
          </thead>
          <tbody>
            ${result.heldBack ? row(text.heldBack(result.heldBack.pictures), result.heldBack) : nothing}
            ${row(text.learntFrom(result.onTaught.pictures), result.onTaught)}
            ${result.testSet ? row(text.testPictures(result.testSet.pictures, this.datasetName), result.testSet) : nothing}
          </tbody>
        </table>
      </div>
      <p class="soft small">${this.#notes(result)}</p>
      <div class="row">
        <button class="primary" @click=${() => this.#say('keep')}>${text.keep}</button>
        <button @click=${() => this.#say('discard')}>${text.discard}</button>
      </div>
      ${
        result.changed.length > 0
          ? html`<details>
              <summary>${text.changedAnswers(result.changed.length)}</summary>
              <ul class="pictures">${result.changed.map(changedPicture)}</ul>
            </details>`
          : nothing
      }
    </section>`;
  }

  #notes({ heldBack, testSet, added, suspects, seconds }: AdaptationResult): string {
    const notes = [text.taughtIn(durationText(seconds))];
    if (added.length > 0) notes.push(text.newClasses(added.map(labelText).join(text.comma)));
    if (heldBack === null) notes.push(text.noneHeldBack);
    if (testSet === null) notes.push(text.notMeasured(this.datasetName));
    if (suspects.length > 0) notes.push(text.suspects(suspects.length));
    return notes.join(' ');
  }

  #say(what: 'keep' | 'discard'): void {
    this.dispatchEvent(new CustomEvent(what));
  }
}

/** By the samples that were held back, or else by those that it learnt. */
function verdict({ heldBack, onTaught }: AdaptationResult): string {
  const { before, after } = heldBack ?? onTaught;
  if (after > before) return text.better(percent(after), percent(before));
  if (after === before) return text.noChange(percent(after));
  return text.worse(percent(after), percent(before));
}

function row(name: string, { before, after }: BeforeAfter) {
  return html`<tr><th scope="row">${name}</th><td>${percent(before)}</td><td>${percent(after)}</td></tr>`;
}

function changedPicture({ pixels, label, before, after, picture }: ChangedAnswer) {
  const shown = labelText(label);
  const name = 'sample' in picture ? text.sample(shown) : text.testPicture(shown);
  return html`<li>
    <pixel-picture .pixels=${pixels} .name=${name}></pixel-picture>
    <p>${text.is(shown)}</p>
    <p class="soft">${text.beforeAndAfter(labelText(before.label), labelText(after.label))}</p>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'adapt-result': AdaptResult;
  }
}
