import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { sideOf } from '../domain/picture.ts';
import { base } from '../styles/shared-styles.ts';

/** A square picture as bytes, drawn pixel by pixel. */
@customElement('pixel-picture')
export class PixelPicture extends LitElement {
  /** One byte a pixel, 0 = black, or three of red, green and blue; black where there are none. */
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
    const side = this.pixels ? sideOf(this.pixels) : 1;
    return html`<canvas width=${side} height=${side} role="img" aria-label=${this.name}></canvas>`;
  }

  protected override updated(): void {
    if (this.pixels === undefined) return;
    const picture = new ImageData(this.canvas.width, this.canvas.height);
    const { data, width } = picture;
    const channels = this.pixels.length / width ** 2;
    for (let i = 0; i < data.length; i++) {
      data[i] = i % 4 === 3 ? 255 : this.pixels[(i >> 2) * channels + ((i % 4) % channels)]!;
    }
    this.canvas.getContext('2d')?.putImageData(picture, 0, 0);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pixel-picture': PixelPicture;
  }
}
