import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type ErrorCode, errorCode } from '../domain/errors.ts';
import { base } from '../styles/shared-styles.ts';
import { labelText } from '../text/classes.ts';
import { text as common } from '../text/common.ts';
import { text } from '../text/evaluate.ts';
import { percent } from '../text/words.ts';
import type { EvaluatedCell } from './evaluation.ts';
import '../elements/error-notice.ts';
import '../elements/pixel-picture.ts';

/** Evaluated pictures of the test set, each with the answer, its probability and the truth. */
@customElement('cell-pictures')
export class CellPictures extends LitElement {
  @property({ attribute: false }) evaluated: readonly EvaluatedCell[] = [];
  @property({ attribute: false }) classes: readonly string[] = [];
  /** Gives the bytes of pictures by their place in the test set. */
  @property({ attribute: false }) read!: (places: readonly number[]) => Promise<Uint8Array[]>;
  @state() private pixels: readonly Uint8Array[] = [];
  @state() private failure: ErrorCode | undefined;

  static override styles = [
    base,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(5.25rem, 1fr));
        gap: 0.75rem;
        list-style: none;
      }
      p {
        font-size: 0.75rem;
        line-height: 1.35;
      }
      .truth {
        color: var(--ink-soft);
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('evaluated')) void this.#load(this.evaluated);
  }

  override render() {
    return html`<error-notice .code=${this.failure} action=${common.tryAgain} lasting @retry=${() => this.#load(this.evaluated)}></error-notice>
      <ul>
        ${this.evaluated.map(
          ({ picture, truth, answer, confidence }, index) => html`<li>
            <pixel-picture .pixels=${this.pixels[index]} .name=${text.testPicture(picture + 1)}></pixel-picture>
            <p>${text.answer(this.#label(answer), percent(confidence))}</p>
            <p class="truth">${truth === answer ? text.right : text.truth(this.#label(truth))}</p>
          </li>`,
        )}
      </ul>`;
  }

  #label(at: number): string {
    return labelText(this.classes[at] ?? '');
  }

  async #load(evaluated: readonly EvaluatedCell[]): Promise<void> {
    this.pixels = [];
    this.failure = undefined;
    try {
      const pixels = await this.read(evaluated.map(({ picture }) => picture));
      if (evaluated === this.evaluated) this.pixels = pixels;
    } catch (error) {
      if (evaluated === this.evaluated) this.failure = errorCode(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cell-pictures': CellPictures;
  }
}
