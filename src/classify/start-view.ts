import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../elements/icons.ts';
import { beside, flat } from '../styles/shapes.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/classify.ts';

/** What stands in the place of a picture before there is one. The slot holds examples. @fires choose */
@customElement('start-view')
export class StartView extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      div {
        display: grid;
        place-content: end center;
        justify-items: center;
        gap: 0.75rem;
        min-height: 100%;
        padding: var(--gap);
        text-align: center;
      }
      svg.drawing {
        width: 8.5rem;
        max-width: 100%;
        fill: none;
        stroke: var(--ink-soft);
        stroke-width: 1.5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .seam {
        stroke: var(--accent);
        stroke-dasharray: 3 2.5;
      }
      p {
        max-width: 20rem;
        color: var(--ink-soft);
        font-size: 0.9375rem;
      }
      h2 {
        font-size: 1.125rem;
        font-weight: 600;
      }
      ::slotted(*) {
        width: 100%;
        margin-top: 0.75rem;
        text-align: start;
      }
      @media (max-height: 44rem) {
        svg.drawing {
          display: none;
        }
      }
      @media ${beside} {
        div {
          align-content: center;
        }
      }
      @media ${flat} {
        svg.drawing {
          display: block;
          width: 5rem;
        }
      }
    `,
  ];

  override render() {
    return html`<div>
      <svg class="drawing" viewBox="0 0 120 90" aria-hidden="true">
        <path d="M6 20V6h14M100 6h14v14M114 70v14h-14M20 84H6V70" />
        <path d="M46 20 28 30l7 15 9-4v32h32V41l9 4 7-15-18-10c-3 6-25 6-28 0Z" />
        <path class="seam" d="M47 69h26M33 41l7-3.500M87 41l-7-3.500" />
      </svg>
      <h2>${text.frame}</h2>
      <p>${text.ways}</p>
      <button @click=${() => this.dispatchEvent(new CustomEvent('choose'))}>${icon('picture')}${text.choose}</button>
      <slot></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'start-view': StartView;
  }
}
