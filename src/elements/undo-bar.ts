import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';

/** Says what was done and takes it back; nothing while `words` is empty. @fires undo */
@customElement('undo-bar')
export class UndoBar extends LitElement {
  @property() words = '';
  /** Whether it cannot be taken back. */
  @property({ type: Boolean }) lasting = false;

  static override styles = [
    base,
    buttons,
    css`
      div:not(:empty) {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem;
        padding: 0.375rem 0.375rem 0.375rem 1rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
      }
    `,
  ];

  override render() {
    return html`<div role="status">${
      this.words === ''
        ? nothing
        : html`<span>${this.words}</span>${this.lasting ? nothing : html`<button @click=${() => this.dispatchEvent(new CustomEvent('undo'))}>${common.undo}</button>`}`
    }</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'undo-bar': UndoBar;
  }
}
