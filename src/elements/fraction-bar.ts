import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** A bar as long as a fraction (0 to 1); the number beside it is what a screen reader reads. */
@customElement('fraction-bar')
export class FractionBar extends LitElement {
  @property({ type: Number }) fraction = 0;

  static override styles = css`
    :host {
      display: block;
      height: 0.375rem;
      overflow: hidden;
      border-radius: 0.1875rem;
      background: var(--line);
    }
    div {
      height: 100%;
      background: var(--bar-colour, var(--ink-soft));
      transform: scaleX(var(--fraction));
      transform-origin: left;
      transition: transform var(--quick) linear;
    }
    :host(:dir(rtl)) div {
      transform-origin: right;
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ariaHidden = 'true';
  }

  /** Set here and not in the template: the content policy allows no style attributes. */
  override updated(): void {
    this.style.setProperty('--fraction', String(this.fraction));
  }

  override render() {
    return html`<div></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fraction-bar': FractionBar;
  }
}
