import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { IMAGE_PIXELS, IMAGE_SIZE } from '../contract/classes.ts';
import { base } from './shared-styles.ts';

/** The 28×28 bytes that the network saw, pixel by pixel, light on dark as it saw them. */
@customElement('seen-picture')
export class SeenPicture extends LitElement {
  @property({ attribute: false }) pixels: Uint8Array | undefined;
  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  static override styles = [
    base,
    css`
      canvas {
        display: block;
        width: 100%;
        aspect-ratio: 1;
        border-radius: 0.375rem;
        background: #000;
        image-rendering: pixelated;
      }
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
    return html`<figure>
      <canvas width=${IMAGE_SIZE} height=${IMAGE_SIZE} role="img" aria-label="The 28 by 28 pixels that the network saw"></canvas>
      <figcaption>What the network sees</figcaption>
    </figure>`;
  }

  protected override updated(): void {
    const context = this.canvas.getContext('2d');
    const picture = new ImageData(IMAGE_SIZE, IMAGE_SIZE);
    for (let i = 0; i < IMAGE_PIXELS; i++) {
      picture.data.fill(this.pixels?.[i] ?? 0, 4 * i, 4 * i + 3);
      picture.data[4 * i + 3] = 255;
    }
    context?.putImageData(picture, 0, 0);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'seen-picture': SeenPicture;
  }
}
