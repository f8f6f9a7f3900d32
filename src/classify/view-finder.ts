import { css, html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Box, Evidence } from '../contract/classifier-api.ts';
import { base } from '../styles/shared-styles.ts';
import { text } from '../text/classify.ts';
import { outlinePath } from './outline-path.ts';
import type { View } from './view.ts';

/** The guide leaves this fraction of the frame free on each side. */
const GUIDE_INSET = 0.09;
/** Length of a corner of the guide, as a fraction of the frame's shorter side. */
const GUIDE_CORNER = 0.1;

/** What spoke for an answer, where it lay in the still picture, and the same in words. */
export interface ShownEvidence {
  evidence: Evidence;
  square: Box;
  /** How far the square is turned about its middle: radians, clockwise. */
  tilt: number;
  words: string;
}

/**
 * Shows the whole frame that is looked at, live or still, with a guide to hold the garment in, the outline of what was
 * found and what spoke for the answer. As large as its place, whatever it shows.
 */
@customElement('view-finder')
export class ViewFinder extends LitElement {
  @property() view: View['kind'] = 'empty';
  @property({ attribute: false }) video: HTMLVideoElement | undefined;
  @property({ attribute: false }) still: ImageBitmap | undefined;
  /** Around each piece of the garment: x, y, x, y … in fractions of the frame. */
  @property({ attribute: false }) outlines: Float32Array[] = [];
  @property({ attribute: false }) shown: ShownEvidence | undefined;
  @property({ type: Boolean }) mirrored = false;
  @property({ type: Boolean }) dragging = false;
  /** What is going on, in a word or two; empty when nothing is. */
  @property() activity = '';
  /** How the garment is seen, where a person should know; empty when all is well. */
  @property() hint = '';
  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;

  static override styles = [
    base,
    css`
      .stage {
        position: relative;
        height: 100%;
        overflow: hidden;
        background: var(--stage);
      }
      .live,
      video,
      canvas,
      evidence-map,
      .overlay {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
      .mirrored {
        transform: scaleX(-1);
      }
      .guide {
        fill: none;
        stroke: #fff;
        stroke-width: 2.5;
        stroke-opacity: 0.85;
        filter: drop-shadow(0 0 1.5px rgb(0 0 0 / 70%));
      }
      .guide.quiet {
        stroke-opacity: 0.4;
      }
      .found {
        fill: none;
        stroke: #fff;
        stroke-width: 2;
        stroke-linejoin: round;
      }
      .found.under {
        stroke: #1d377b;
        stroke-width: 4;
      }
      /* The garment's own colours would pass for evidence, and on black none could be seen. */
      canvas.explained {
        filter: grayscale(1) contrast(0.6) brightness(1.1);
      }
      .activity,
      .hint {
        position: absolute;
        inset: 0.75rem auto auto 0.75rem;
        max-width: calc(100% - 1.5rem - var(--touch) - 0.75rem);
        padding: 0.25rem 0.75rem;
        border-radius: 1rem;
        background: var(--surface);
        color: var(--ink);
        font-size: var(--text-small);
      }
      .activity:empty {
        display: none;
      }
      .hint {
        font-weight: 550;
      }
      .drop {
        position: absolute;
        inset: 0.5rem;
        display: grid;
        place-content: center;
        border: 2px dashed var(--accent);
        border-radius: calc(var(--radius) - 0.25rem);
        background: color-mix(in srgb, var(--surface) 88%, transparent);
        font-weight: 600;
      }
    `,
  ];

  override render() {
    return html`<div class="stage">
      ${this.#picture()}
      <div class="activity" role="status">${this.activity}</div>
      ${this.hint !== '' && this.activity === '' ? html`<p class="hint">${this.hint}</p>` : nothing}
      ${this.dragging ? html`<div class="drop">${text.drop}</div>` : nothing}
    </div>`;
  }

  protected override willUpdate(): void {
    // What few ask for is not fetched before the first picture; the words say it also where it cannot be.
    if (this.shown !== undefined) import('./evidence-map.ts').catch(() => {});
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('still') || changed.has('view')) this.#drawStill();
  }

  #picture() {
    if (this.view === 'live' && this.video !== undefined) {
      const { videoWidth, videoHeight } = this.video;
      return html`<div class="live ${this.mirrored ? 'mirrored' : ''}">${this.video}${this.#overlay(videoWidth, videoHeight, true)}</div>`;
    }
    if (this.view === 'still' && this.still !== undefined) {
      return html`<canvas
          class=${this.shown === undefined ? '' : 'explained'}
          role="img"
          aria-label=${text.picture}
        ></canvas>
        ${this.#evidence(this.still)} ${this.#overlay(this.still.width, this.still.height, false)}`;
    }
    return nothing;
  }

  #evidence({ width, height }: ImageBitmap) {
    if (this.shown === undefined) return nothing;
    const { evidence, square, tilt, words } = this.shown;
    return html`<evidence-map
      .evidence=${evidence}
      .square=${square}
      .tilt=${tilt}
      .outlines=${this.outlines}
      .width=${width}
      .height=${height}
      .name=${words}
    ></evidence-map>`;
  }

  /** Drawn in the frame's own pixels and fitted like the picture under it. */
  #overlay(width: number, height: number, guide: boolean) {
    if (width === 0 || height === 0) return nothing;
    const found = outlinePath(this.outlines, width, height);
    const line = (kind: string, path: string) =>
      svg`<path class=${kind} vector-effect="non-scaling-stroke" d=${path} />`;
    return html`<svg class="overlay" viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${guide ? line(found === '' ? 'guide' : 'guide quiet', corners(width, height)) : nothing}
      ${found === '' ? nothing : [line('found under', found), line('found', found)]}
    </svg>`;
  }

  #drawStill(): void {
    const { canvas, still } = this;
    if (canvas === null || still === undefined) return;
    canvas.width = still.width;
    canvas.height = still.height;
    canvas.getContext('2d')?.drawImage(still, 0, 0);
  }
}

/** An SVG path of four corners. */
function corners(width: number, height: number): string {
  const left = width * GUIDE_INSET;
  const top = height * GUIDE_INSET;
  const right = width - left;
  const bottom = height - top;
  const arm = Math.min(width, height) * GUIDE_CORNER;
  return [
    `M${left} ${top + arm}V${top}H${left + arm}`,
    `M${right - arm} ${top}H${right}V${top + arm}`,
    `M${right} ${bottom - arm}V${bottom}H${right - arm}`,
    `M${left + arm} ${bottom}H${left}V${bottom - arm}`,
  ].join('');
}

declare global {
  interface HTMLElementTagNameMap {
    'view-finder': ViewFinder;
  }
}
