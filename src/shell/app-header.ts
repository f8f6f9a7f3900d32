import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { flat } from '../styles/shapes.ts';
import { base } from '../styles/shared-styles.ts';

/** The name on the left, the state of things (slotted) on the right; the cloth's stitched edge below. */
@customElement('app-header')
export class AppHeader extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: sticky;
        z-index: 2;
        top: 0;
        padding-top: env(safe-area-inset-top);
        border-bottom: 1px solid var(--line);
        background: var(--ground);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem;
        max-width: 80rem;
        min-height: var(--header);
        margin: 0 auto;
        padding-inline: var(--gap) 0.375rem;
      }
      h1 {
        margin-inline-end: auto;
        font-size: 1.125rem;
        font-weight: 680;
        letter-spacing: -0.01em;
      }
      .stitch {
        height: 2px;
        margin-bottom: 3px;
        background: repeating-linear-gradient(90deg, var(--accent) 0 9px, transparent 9px 15px);
      }
      @media (max-width: 22.5rem), ${flat} {
        .row {
          --chip-width: 0;
          --chip-padding: 0.25rem;
          --chip-wrap: normal;
        }
      }
      @media (max-width: 22.5rem) {
        .row {
          padding-inline: 0.5rem 0.25rem;
        }
        h1 {
          font-size: var(--text);
        }
        /* Their words wrap before they do. */
        ::slotted(app-status) {
          flex: 1 1 5rem;
        }
      }
    `,
  ];

  override render() {
    return html`<header class="row"><h1>Selvedge</h1><slot></slot></header><div class="stitch"></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'app-header': AppHeader;
  }
}
