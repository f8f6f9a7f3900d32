import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base, buttons } from '../styles/shared-styles.ts';

/** Asks whether to change to a version that was fetched in the background. @fires now @fires later */
@customElement('update-notice')
export class UpdateNotice extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        position: fixed;
        z-index: 3;
        inset: auto 0.75rem calc(0.75rem + var(--tabs) + env(safe-area-inset-bottom));
        max-width: 30rem;
        margin: 0 auto;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem;
        padding: 0.75rem 0.75rem 0.75rem 1rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        box-shadow: var(--shadow);
      }
      p {
        flex: 1 1 11rem;
      }
    `,
  ];

  override render() {
    return html`<div role="status">
      <p>A new version is ready.</p>
      <button class="primary" @click=${() => this.dispatchEvent(new CustomEvent('now'))}>Use it now</button>
      <button @click=${() => this.dispatchEvent(new CustomEvent('later'))}>Later</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'update-notice': UpdateNotice;
  }
}
