import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Box, Evidence } from '../contract/classifier-api.ts';
import { sideOf } from '../domain/picture.ts';
import { outlinePath } from './outline-path.ts';

/** One hue, which reads on grey, on white and on black; how much of it is what counts. */
const HUE = [255, 84, 0] as const;
const MOST_OPAQUE = 0.9 * 255;

/** What is weaker than this fraction of the strongest stays clear, so that the strong places stand out. */
const FAINT = 0.12;

/** Where in a picture the evidence lay, drawn over the garment; fills its place as `object-fit: contain` does. */
@customElement('evidence-map')
export class EvidenceMap extends LitElement {
  @property({ attribute: false }) evidence!: Evidence;
  /** The part of the picture that became what the network saw. */
  @property({ attribute: false }) square!: Box;
  /** How far that part is turned about its middle: radians, clockwise. */
  @property({ type: Number }) tilt = 0;
  @property({ attribute: false }) outlines: Float32Array[] = [];
  /** The picture's size in pixels. */
  @property({ type: Number }) width = 0;
  @property({ type: Number }) height = 0;
  @property() name = '';
  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  static override styles = css`
    canvas {
      width: 100%;
      height: 100%;
      object-fit: contain;
    }
  `;

  override render() {
    return html`<canvas width=${this.width} height=${this.height} role="img" aria-label=${this.name}></canvas>`;
  }

  protected override updated(): void {
    const { width, height, square, tilt, canvas } = this;
    const context = canvas.getContext('2d');
    if (context === null) return;
    const map = document.createElement('canvas');
    map.width = map.height = sideOf(this.evidence.strength);
    map.getContext('2d')?.putImageData(colours(this.evidence.strength), 0, 0);
    context.save();
    context.clearRect(0, 0, width, height);
    context.clip(new Path2D(outlinePath(this.outlines, width, height)));
    context.imageSmoothingQuality = 'high';
    context.translate((square.x + square.width / 2) * width, (square.y + square.height / 2) * height);
    context.rotate(tilt);
    const [across, down] = [square.width * width, square.height * height];
    context.drawImage(map, -across / 2, -down / 2, across, down);
    context.restore();
  }
}

function colours(strength: Float32Array): ImageData {
  const picture = new ImageData(sideOf(strength), sideOf(strength));
  strength.forEach((value, at) => {
    picture.data.set([...HUE, (MOST_OPAQUE * (value - FAINT)) / (1 - FAINT)], 4 * at);
  });
  return picture;
}

declare global {
  interface HTMLElementTagNameMap {
    'evidence-map': EvidenceMap;
  }
}
