import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { text } from '../text/elements.ts';
import { icon } from './icons.ts';

/** What can be done with the selected pictures; stays at the lower edge. @fires view @fires relabel @fires remove @fires clear */
@customElement('selection-bar')
export class SelectionBar extends LitElement {
  @property({ type: Number }) count = 0;
  /** What taking them away is called here, where it is not deleting. */
  @property() removal: string | undefined;

  static override styles = [
    base,
    buttons,
    css`
      :host {
        position: sticky;
        z-index: 2;
        bottom: calc(var(--tabs) + env(safe-area-inset-bottom) + 0.5rem);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.375rem;
        padding: 0.5rem 0.5rem 0.5rem 1rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        box-shadow: var(--shadow);
        animation: settle 500ms;
      }
      /* It rises where the finger may be that has just pressed, whose next press is not meant for it. */
      @keyframes settle {
        from,
        to {
          pointer-events: none;
        }
      }
      .count {
        flex: 1 0 auto;
        font-size: 0.9375rem;
        font-variant-numeric: tabular-nums;
      }
      button:not(.round) {
        padding: 0.375rem 0.75rem;
      }
      .round {
        border-color: transparent;
      }
    `,
  ];

  override render() {
    const { count } = this;
    return html`<div role="status" class="unseen">${count === 0 ? nothing : text.selected(count)}</div>
      ${
        count === 0
          ? nothing
          : html`<div class="bar" role="toolbar" aria-label=${text.selectedPictures}>
              <span class="count">${text.selected(count)}</span>
              ${count === 1 ? html`<button @click=${this.#fire('view')}>${text.look}</button>` : nothing}
              <button class="primary" @click=${this.#fire('relabel')}>${text.relabel}</button>
              <button @click=${this.#fire('remove')}>${this.removal ?? common.delete}</button>
              <button class="round" aria-label=${text.clearSelection} title=${text.clearSelection} @click=${this.#fire('clear')}>
                ${icon('close')}
              </button>
            </div>`
      }`;
  }

  #fire(type: string) {
    return () => this.dispatchEvent(new CustomEvent(type));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'selection-bar': SelectionBar;
  }
}
