import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Answer, SHOWN } from '../app/answer.ts';
import { Announcer } from './announcer.ts';
import { base } from './shared-styles.ts';
import { milliseconds, percent } from './words.ts';
import './seen-picture.ts';
import './share-bar.ts';

/** What it is: the most probable classes, how sure the network is, what it saw and how long it took. */
@customElement('prediction-view')
export class PredictionView extends LitElement {
  @property({ attribute: false }) answer: Answer | undefined;
  /** Whether there is a picture to answer for. */
  @property({ type: Boolean }) looking = false;
  /** Whether answers come many times a second. */
  @property({ type: Boolean }) live = false;
  /** Whether the model is still on its way. */
  @property({ type: Boolean }) loading = false;
  @state() private spoken = '';
  readonly #announcer = new Announcer((words) => {
    this.spoken = words;
  });

  static override styles = [
    base,
    css`
      section {
        display: grid;
        grid-template: auto 1fr auto / minmax(0, 1fr) 6.5rem;
        gap: 0.5rem 1.25rem;
        min-height: 13rem;
      }
      h2 {
        grid-column: 1 / -1;
        overflow: hidden;
        font-size: var(--text-large);
        font-weight: 680;
        letter-spacing: -0.015em;
        line-height: 1.25;
        text-overflow: ellipsis;
        white-space: nowrap;
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
      share-bar {
        flex: 0 0 100%;
      }
      .sure li:first-child share-bar {
        --bar-colour: var(--accent);
      }
      .sure li:first-child {
        font-weight: 600;
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
        .times,
        .hint {
          min-height: 1.25rem;
        }
      }
    `,
  ];

  override willUpdate(): void {
    const { answer } = this;
    const best = answer?.top[0];
    const rounded = best === undefined ? '' : `${best.name}, ${percent(Math.round(best.share * 10) / 10)}`;
    this.#announcer.hear(answer?.sure ? rounded : answer ? `Not sure. Perhaps ${rounded}` : '', this.live);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer.stop();
  }

  override render() {
    const { answer } = this;
    return html`<section aria-label="Answer">
      <p class="unseen" role="status">${this.spoken}</p>
      ${answer ? html`<h2>${answer.sure ? answer.top[0]?.name : 'Not sure'}</h2>` : this.#heading()}
      <ol class=${answer?.sure ? 'sure' : ''}>
        ${Array.from({ length: SHOWN }, (_, rank) => this.#row(rank))}
      </ol>
      <seen-picture .pixels=${answer?.prediction.seen}></seen-picture>
      ${answer ? this.#times(answer) : html`<p class="hint">${this.#hint}</p>`}
    </section>`;
  }

  #heading() {
    const waits = this.looking ? 'Looking…' : 'No picture yet';
    return html`<h2 class="waiting">${this.loading ? 'Loading the model…' : waits}</h2>`;
  }

  get #hint(): string {
    return this.loading ? 'You can start the camera or choose a picture meanwhile.' : 'The answer appears here.';
  }

  #row(rank: number) {
    const ranked = this.answer?.top[rank];
    return html`<li aria-hidden=${ranked ? nothing : 'true'}>
      <span>${ranked?.name ?? '–'}</span><span>${ranked ? percent(ranked.share) : ''}</span>
      <share-bar .share=${ranked?.share ?? 0}></share-bar>
    </li>`;
  }

  #times({ took, prediction }: Answer) {
    const { read, vision, network } = prediction.milliseconds;
    return html`<p class="times">
      Answer in ${milliseconds(took)}: reading ${milliseconds(read)}, finding ${milliseconds(vision)}, network
      ${milliseconds(network)}
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'prediction-view': PredictionView;
  }
}
