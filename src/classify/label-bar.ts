import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/answer.ts';
import { labelText } from '../text/classes.ts';
import { picturesText } from '../text/figures.ts';

/**
 * What is asked above the shutter: which of the likeliest classes a picture is that the app is not sure of, or what to do
 * with a burst.
 * @fires teach with a class
 * @fires name-burst
 * @fires drop-burst
 */
@customElement('label-bar')
export class LabelBar extends LitElement {
  /** The likeliest classes of a picture that is asked about. */
  @property({ attribute: false }) guesses: readonly string[] = [];
  /** Whether a burst is being taken. */
  @property({ type: Boolean }) bursting = false;
  /** Pictures of the burst that is being taken, or waits for its name. */
  @property({ type: Number }) burst = 0;
  @property({ type: Boolean }) keeping = false;
  @query('[role=group]') private readonly group!: HTMLElement | null;

  static override styles = [
    base,
    buttons,
    css`
      /* As wide as each other, and as many in a row as have room for their words. */
      .bar {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 6rem), 1fr));
        align-items: stretch;
        gap: 0.5rem;
      }
      .bar:focus-visible {
        border-radius: var(--radius);
      }
      button {
        min-height: 3.25rem;
        padding: 0.375rem 0.5rem;
        box-shadow: var(--shadow);
        overflow-wrap: anywhere;
      }
      .words {
        align-content: center;
        padding: 0.5rem 1rem;
        border-radius: 1.625rem;
        background: var(--surface);
        font-variant-numeric: tabular-nums;
      }
      .dot {
        display: inline-block;
        width: 0.75rem;
        height: 0.75rem;
        margin-inline-end: 0.375rem;
        border-radius: 50%;
        background: var(--caution);
      }
    `,
  ];

  override render() {
    const { guesses, bursting, burst, keeping } = this;
    if (bursting) {
      return html`<div class="bar">
        <span class="words"><span class="dot"></span>${text.burstGrows(burst)}</span>
      </div>`;
    }
    if (guesses.length > 0) {
      return html`<div class="bar" role="group" tabindex="-1" aria-label=${text.notSureWhat}>
        ${guesses.map((name) => html`<button aria-disabled=${keeping} @click=${this.#press('teach', name)}>${labelText(name)}</button>`)}
      </div>`;
    }
    if (burst === 0) return nothing;
    return html`<div class="bar" role="group" tabindex="-1" aria-label=${text.burst}>
      <span class="words" role="status">${keeping ? text.keeping(burst) : picturesText(burst)}</span>
      <button class="primary" aria-disabled=${keeping} @click=${this.#press('name-burst')}>${text.nameThem}</button>
      <button aria-disabled=${keeping} @click=${this.#press('drop-burst')}>${text.throwAway}</button>
    </div>`;
  }

  /** On the question and none of its answers: a key that was pressed twice then chooses nothing. */
  override focus(): void {
    this.group?.focus({ preventScroll: true });
  }

  #press(type: string, detail?: string) {
    return (event: MouseEvent) => {
      // The second press of a double one was meant for what lay there before; a finger was on the shutter, and not here.
      if (!this.keeping && event.detail < 2) this.dispatchEvent(new CustomEvent(type, { detail }));
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'label-bar': LabelBar;
  }
}
