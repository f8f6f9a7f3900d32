import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { IMAGE_PIXELS, IMAGE_SIZE } from '../domain/classes.ts';
import { base } from '../styles/shared-styles.ts';

/** A 28×28 picture as bytes, drawn pixel by pixel, light on dark. */
@customElement('pixel-picture')
export class PixelPicture extends LitElement {
  /** 784 bytes, 0 = background; black where there are none. */
  @property({ attribute: false }) pixels: Uint8Array | undefined;
  @property() name = '';
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
    `,
  ];

  override render() {
    return html`<canvas width=${IMAGE_SIZE} height=${IMAGE_SIZE} role="img" aria-label=${this.name}></canvas>`;
  }

  protected override updated(): void {
    const picture = new ImageData(IMAGE_SIZE, IMAGE_SIZE);
    for (let i = 0; i < IMAGE_PIXELS; i++) {
      picture.data.fill(this.pixels?.[i] ?? 0, 4 * i, 4 * i + 3);
      picture.data[4 * i + 3] = 255;
    }
    this.canvas.getContext('2d')?.putImageData(picture, 0, 0);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pixel-picture': PixelPicture;
  }
}
