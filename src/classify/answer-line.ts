import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Arrived } from '../contract/arrivals-api.ts';
import { base } from '../styles/shared-styles.ts';
import { labelText } from '../text/classes.ts';
import { text } from '../text/classify.ts';
import { text as common } from '../text/common.ts';
import { arrivedText } from '../text/figures.ts';
import { percent, roughPercent } from '../text/words.ts';
import { Announcer } from './announcer.ts';
import type { Answer } from './answer.ts';
import { findingWords } from './finding-words.ts';

/** What it is, in one line over the picture, and the same for a screen reader; what is loading, before there is an answer. */
@customElement('answer-line')
export class AnswerLine extends LitElement {
  @property({ attribute: false }) answer: Answer | undefined;
  /** Whether its class is believed. */
  @property({ type: Boolean }) sure = false;
  /** Whether there is a picture to answer for. */
  @property({ type: Boolean }) expecting = false;
  /** Whether answers come many times a second. */
  @property({ type: Boolean }) live = false;
  /** Whether the model is still on its way. */
  @property({ type: Boolean }) loading = false;
  /** How much of what it needs is here. */
  @property({ attribute: false }) arrived: Arrived | undefined;
  /** What spoke for the answer, while that is shown. */
  @property() evidence = '';
  @state() private spoken = '';
  readonly #announcer = new Announcer((words) => {
    this.spoken = words;
  });

  static override styles = [
    base,
    css`
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        align-content: center;
        gap: 0 0.75rem;
        min-height: var(--touch);
        padding: 0.375rem 1rem;
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--surface) 94%, transparent);
        box-shadow: var(--shadow);
      }
      h2 {
        min-width: 0;
        font-size: 1.25rem;
        font-weight: 680;
        letter-spacing: -0.01em;
        line-height: 1.25;
        overflow-wrap: anywhere;
      }
      .waiting {
        color: var(--ink-soft);
        font-weight: 500;
      }
      .share {
        font-size: 1.125rem;
        font-variant-numeric: tabular-nums;
      }
      .hint {
        flex: 0 0 100%;
        color: var(--ink-soft);
        font-size: var(--text-small);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  override willUpdate(): void {
    this.#announcer.hear(this.#words, this.live);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer.stop();
  }

  override render() {
    const { answer } = this;
    return html`<section aria-label=${text.answer}>
      <p class="unseen" role="status">${this.spoken}</p>
      ${answer ? this.#line(answer) : this.#waiting()}
    </section>`;
  }

  #line({ finding, top }: Answer) {
    const [best] = top;
    if (finding.found && this.sure && best !== undefined) {
      return html`<div class="line"><h2>${labelText(best.name)}</h2><span class="share">${percent(best.probability)}</span></div>`;
    }
    return html`<div class="line"><h2>${finding.found ? common.notSure : text.noGarment}</h2></div>`;
  }

  #waiting() {
    if (this.loading) {
      const arrived = this.arrived ? `${text.fetched(arrivedText(this.arrived))} ` : '';
      return html`<div class="line">
        <h2 class="waiting">${text.loadingModel}</h2>
        <p class="hint">${arrived}${text.meanwhile}</p>
      </div>`;
    }
    return this.expecting ? html`<div class="line"><h2 class="waiting">${text.looking}</h2></div>` : nothing;
  }

  /** What a screen reader is told. */
  get #words(): string {
    const { answer } = this;
    const best = answer?.top[0];
    if (answer === undefined || best === undefined) return '';
    if (this.evidence !== '') return this.evidence;
    if (!answer.finding.found) return findingWords(answer.finding);
    if (!this.sure) return common.notSure;
    // Live answers change many times a second: in tens they stay the same long enough to be spoken.
    return `${labelText(best.name)}, ${this.live ? roughPercent(best.probability) : percent(best.probability)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'answer-line': AnswerLine;
  }
}
