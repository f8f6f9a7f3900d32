import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Evidence } from '../contract/classifier-api.ts';
import { INPUT_PIXELS } from '../domain/picture.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/answer.ts';
import { labelText } from '../text/classes.ts';
import { milliseconds, percent } from '../text/words.ts';
import { type Answer, SHOWN } from './answer.ts';
import { tallyText } from './kept-tally.ts';
import type { Tallied } from './tally.ts';
import '../elements/seen-picture.ts';
import '../elements/fraction-bar.ts';

/**
 * What else is known of the answer: the most probable classes, what the network saw, how long it took, and why; and all
 * that was kept in this sitting.
 * @fires evidence-toggle
 */
@customElement('prediction-view')
export class PredictionView extends LitElement {
  @property({ attribute: false }) answer: Answer | undefined;
  /** What spoke for the best class, while it is shown. */
  @property({ attribute: false }) evidence: Evidence | undefined;
  /** Whether that is being looked for. */
  @property({ type: Boolean }) explaining = false;
  @property({ attribute: false }) kept: readonly Tallied[] = [];

  static override styles = [
    base,
    buttons,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr) min(8.75rem, 33vw);
        gap: 0.5rem 1.25rem;
      }
      ol {
        display: grid;
        align-content: start;
        gap: 0.625rem;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        min-height: 2rem;
        gap: 0.1875rem 0.5rem;
        line-height: 1.3;
        font-variant-numeric: tabular-nums;
        overflow-wrap: anywhere;
      }
      li span {
        min-width: 0;
      }
      fraction-bar {
        flex: 0 0 100%;
      }
      .sure li:first-child fraction-bar {
        --bar-colour: var(--accent);
      }
      .sure li:first-child {
        font-weight: 600;
      }
      .why {
        grid-column: 1 / -1;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1rem;
        min-height: var(--touch);
      }
      .times {
        flex: 1 1 12rem;
        min-height: 2.375rem;
        align-content: center;
      }
      .times,
      .kept {
        color: var(--ink-soft);
        font-size: var(--text-small);
        font-variant-numeric: tabular-nums;
      }
      .kept {
        grid-column: 1 / -1;
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render() {
    const { answer } = this;
    const explicable = answer?.prediction.seen.length === INPUT_PIXELS && (answer.finding.found || this.explaining);
    return html`<section aria-label=${text.about}>
      <ol class=${answer?.sure ? 'sure' : ''}>
        ${Array.from({ length: SHOWN }, (_, rank) => this.#row(rank))}
      </ol>
      <seen-picture .pixels=${answer?.prediction.seen}></seen-picture>
      <div class="why">
        ${explicable ? this.#why() : nothing}
        ${answer ? this.#details(answer) : nothing}
      </div>
      ${this.kept.length === 0 ? nothing : html`<p class="kept">${text.keptAll(tallyText(this.kept))}</p>`}
    </section>`;
  }

  #why() {
    return html`<button
      title=${text.whyHint}
      aria-pressed=${this.evidence === undefined ? 'false' : 'true'}
      aria-disabled=${this.explaining ? 'true' : nothing}
      @click=${() => this.dispatchEvent(new CustomEvent('evidence-toggle'))}
    >
      ${text.why}
    </button>`;
  }

  #row(rank: number) {
    // What was classified without a garment is whatever stood in the middle.
    const ranked = this.answer?.finding.found ? this.answer.top[rank] : undefined;
    return html`<li aria-hidden=${ranked ? nothing : 'true'}>
      <span>${ranked ? labelText(ranked.name) : '–'}</span><span>${ranked ? percent(ranked.probability) : ''}</span>
      <fraction-bar .fraction=${ranked?.probability ?? 0}></fraction-bar>
    </li>`;
  }

  #details({ took, prediction, top }: Answer) {
    const { evidence } = this;
    if (evidence !== undefined) {
      const label = labelText(top[0]?.name ?? '');
      return html`<p class="times">${text.method(label, milliseconds(evidence.milliseconds))}</p>`;
    }
    const { read, vision, network } = prediction.milliseconds;
    const words = text.times(milliseconds(took), milliseconds(read), milliseconds(vision), milliseconds(network));
    return html`<p class="times">${words}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'prediction-view': PredictionView;
  }
}
