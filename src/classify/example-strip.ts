import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Example } from '../bridge/examples.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/classify.ts';

/** Pictures to try without a camera. @fires example with an Example */
@customElement('example-strip')
export class ExampleStrip extends LitElement {
  @property({ attribute: false }) examples: readonly Example[] = [];

  static override styles = [
    base,
    buttons,
    css`
      h2 {
        margin-bottom: 0.5rem;
        font-size: var(--text);
        font-weight: 600;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(4rem, 1fr));
        gap: 0.5rem;
        list-style: none;
      }
      button {
        display: block;
        width: 100%;
        padding: 0.1875rem 0.1875rem 0.3125rem;
        border-radius: 0.625rem;
        font-size: 0.75rem;
        font-weight: 500;
      }
      img {
        display: block;
        width: 100%;
        height: auto;
        aspect-ratio: 1;
        margin-bottom: 0.25rem;
        border-radius: 0.4375rem;
        object-fit: cover;
      }
    `,
  ];

  override render() {
    return html`<section aria-labelledby="title">
      <h2 id="title">${text.examples}</h2>
      <ul>
        ${this.examples.map(
          (example) => html`<li>
            <button @click=${() => this.dispatchEvent(new CustomEvent('example', { detail: example }))}>
              <img src=${example.url} alt="" width="80" height="80" />${example.name}
            </button>
          </li>`,
        )}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'example-strip': ExampleStrip;
  }
}
