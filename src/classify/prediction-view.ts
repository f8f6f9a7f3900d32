import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Arrived } from '../contract/arrivals-api.ts';
import type { Evidence } from '../contract/classifier-api.ts';
import { INPUT_PIXELS } from '../domain/picture.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { arrivedText } from '../text/figures.ts';
import { milliseconds, percent, roughPercent } from '../text/words.ts';
import { Announcer } from './announcer.ts';
import { type Answer, SHOWN } from './answer.ts';
import { whereWords } from './evidence-words.ts';
import { findingWords, NO_GARMENT } from './finding-words.ts';
import '../elements/seen-picture.ts';
import '../elements/fraction-bar.ts';

/**
 * What it is: the most probable classes, how sure the network is, what it saw, how long it took, and why.
 * @fires evidence-toggle
 */
@customElement('prediction-view')
export class PredictionView extends LitElement {
  @property({ attribute: false }) answer: Answer | undefined;
  /** Whether there is a picture to answer for. */
  @property({ type: Boolean }) expecting = false;
  /** Whether answers come many times a second. */
  @property({ type: Boolean }) live = false;
  /** Whether the model is still on its way. */
  @property({ type: Boolean }) loading = false;
  /** How much of what it needs is here. */
  @property({ attribute: false }) arrived: Arrived | undefined;
  /** What spoke for the best class, while it is shown. */
  @property({ attribute: false }) evidence: Evidence | undefined;
  /** Whether that is being looked for. */
  @property({ type: Boolean }) explaining = false;
  @state() private spoken = '';
  readonly #announcer = new Announcer((words) => {
    this.spoken = words;
  });

  static override styles = [
    base,
    buttons,
    css`
      section {
        display: grid;
        grid-template: minmax(var(--touch), auto) 1fr auto / minmax(0, 1fr) min(6.5rem, 33vw);
        gap: 0.5rem 1.25rem;
        min-height: 13rem;
      }
      h2 {
        grid-column: 1;
        align-self: center;
        font-size: var(--text-large);
        font-weight: 680;
        letter-spacing: -0.015em;
        line-height: 1.25;
        overflow-wrap: anywhere;
      }
      h2:has(+ ol) {
        grid-column: 1 / -1;
      }
      h2.waiting {
        color: var(--ink-soft);
        font-weight: 500;
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
      ol {
        grid-area: 2 / 1;
      }
      seen-picture {
        grid-area: 2 / 2;
      }
      .times,
      .hint {
        grid-column: 1 / -1;
        min-height: 2.375rem;
        color: var(--ink-soft);
        font-size: var(--text-small);
        font-variant-numeric: tabular-nums;
      }
      @media (min-width: 56rem) {
        section {
          grid-template-columns: minmax(0, 1fr) 8.75rem;
        }
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
    return html`<section aria-label="Answer">
      <p class="unseen" role="status">${this.spoken}</p>
      ${answer ? html`<h2>${headline(answer)}</h2>` : this.#heading()} ${answer?.prediction.seen.length === INPUT_PIXELS && (answer.finding.found || this.explaining) ? this.#why() : nothing}
      <ol class=${answer?.sure ? 'sure' : ''}>
        ${Array.from({ length: SHOWN }, (_, rank) => this.#row(rank))}
      </ol>
      <seen-picture .pixels=${answer?.prediction.seen}></seen-picture>
      ${answer ? this.#details(answer) : html`<p class="hint">${this.#hint}</p>`}
    </section>`;
  }

  /** What a screen reader is told. */
  get #words(): string {
    const { answer, evidence } = this;
    const best = answer?.top[0];
    if (answer === undefined || best === undefined) return '';
    if (evidence !== undefined) return `${this.#where(answer, evidence)} ${method(best.name, evidence)}`;
    if (!answer.finding.found) return findingWords(answer.finding);
    // Live answers change many times a second: in tens they stay the same long enough to be spoken.
    const words = `${best.name}, ${this.live ? roughPercent(best.probability) : percent(best.probability)}`;
    return answer.sure ? words : `Not sure. Perhaps ${words}`;
  }

  #why() {
    return html`<button
      title="Show where in the picture the evidence lay"
      aria-pressed=${this.evidence === undefined ? 'false' : 'true'}
      aria-disabled=${this.explaining ? 'true' : nothing}
      @click=${() => this.dispatchEvent(new CustomEvent('evidence-toggle'))}
    >
      Why?
    </button>`;
  }

  #where({ top, prediction }: Answer, evidence: Evidence): string {
    const name = top[0]?.name ?? '';
    return `What spoke for ${name}: ${whereWords(evidence, prediction.seen, name)}.`;
  }

  #heading() {
    const waits = this.expecting ? 'Looking…' : 'No picture yet';
    return html`<h2 class="waiting">${this.loading ? 'Loading the model…' : waits}</h2>`;
  }

  get #hint(): string {
    const arrived = this.arrived ? `${arrivedText(this.arrived)} fetched. ` : '';
    return this.loading
      ? `${arrived}You can start the camera or choose a picture meanwhile.`
      : 'The answer appears here.';
  }

  #row(rank: number) {
    // What was classified without a garment is whatever stood in the middle.
    const ranked = this.answer?.finding.found ? this.answer.top[rank] : undefined;
    return html`<li aria-hidden=${ranked ? nothing : 'true'}>
      <span>${ranked?.name ?? '–'}</span><span>${ranked ? percent(ranked.probability) : ''}</span>
      <fraction-bar .fraction=${ranked?.probability ?? 0}></fraction-bar>
    </li>`;
  }

  #details(answer: Answer) {
    const { took, prediction } = answer;
    const { evidence } = this;
    if (evidence !== undefined) return html`<p class="times">${method(answer.top[0]?.name ?? '', evidence)}</p>`;
    const { read, vision, network } = prediction.milliseconds;
    return html`<p class="times">
      Answer in ${milliseconds(took)}: reading ${milliseconds(read)}, finding ${milliseconds(vision)}, network
      ${milliseconds(network)}
    </p>`;
  }
}

function method(name: string, evidence: Evidence): string {
  return `Each place was blurred in turn: the stronger the colour, the more ${name} lost by it (${milliseconds(evidence.milliseconds)}).`;
}

function headline({ finding, sure, top }: Answer): string {
  if (!finding.found) return NO_GARMENT;
  return sure ? (top[0]?.name ?? '') : 'Not sure';
}

declare global {
  interface HTMLElementTagNameMap {
    'prediction-view': PredictionView;
  }
}
