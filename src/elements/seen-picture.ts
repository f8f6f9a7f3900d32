import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { INPUT_SIZE, sideOf } from '../domain/picture.ts';
import { base } from '../styles/shared-styles.ts';
import { text } from '../text/elements.ts';
import './pixel-picture.ts';

/** What vision made of a photo, as the network saw it. */
@customElement('seen-picture')
export class SeenPicture extends LitElement {
  @property({ attribute: false }) pixels: Uint8Array | undefined;

  static override styles = [
    base,
    css`
      figcaption {
        margin-top: 0.25rem;
        color: var(--ink-soft);
        font-size: 0.75rem;
        line-height: 1.3;
        text-align: center;
      }
    `,
  ];

  override render() {
    const side = this.pixels ? sideOf(this.pixels) : INPUT_SIZE;
    return html`<figure>
      <pixel-picture .pixels=${this.pixels} .name=${text.seenPixels(side)}></pixel-picture>
      <figcaption>${text.seen}</figcaption>
    </figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'seen-picture': SeenPicture;
  }
}
