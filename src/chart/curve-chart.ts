import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { saveCanvas } from '../elements/save-file.ts';
import { base } from '../styles/shared-styles.ts';
import { text } from '../text/chart.ts';
import './chart-figure.ts';
import './series-key.ts';
import type { FigureTable } from './chart-figure.ts';
import { drawAxes, drawCursor, drawLine, type Frame, sharpen } from './plot.ts';
import { nearest, range } from './scale.ts';
import type { Series } from './series.ts';
import { DASHES, readTheme } from './theme.ts';

/** Lines over the epochs of a run, with the values under the pointer, a table of the same figures, and both as files. */
@customElement('curve-chart')
export class CurveChart extends LitElement {
  @property() name = '';
  /** What saved files are called, without their ending. */
  @property() file = '';
  @property({ attribute: false }) series: readonly Series[] = [];
  /** The end of the x axis, so that it does not move while a run goes on; from the points when not given. */
  @property({ attribute: false }) xEnd: number | undefined;
  /** Which end of the values is the good one, and is never cut. */
  @property() keep: 'top' | 'bottom' = 'bottom';
  @property({ attribute: false }) text: (value: number) => string = String;
  @property({ attribute: false }) table: () => FigureTable = () => ({ header: [], rows: [] });
  /** The x value under the pointer. */
  @state() private cursor: number | undefined;
  @query('canvas') private readonly canvas!: HTMLCanvasElement;
  #frame: Frame | undefined;
  #due = 0;
  readonly #resized = new ResizeObserver(() => this.#plan());
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');

  static override styles = [
    base,
    css`
      canvas {
        display: block;
        width: 100%;
        height: 13rem;
        touch-action: pan-y;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    this.#scheme.addEventListener('change', this.#plan);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#scheme.removeEventListener('change', this.#plan);
    cancelAnimationFrame(this.#due);
    this.#due = 0;
  }

  override render() {
    return html`<chart-figure .name=${this.name} .file=${this.file} .table=${this.table} @png=${() => saveCanvas(this.canvas, this.file)}>
      <canvas
        role="img"
        aria-label=${text.overEpochs(
          this.name,
          this.series.map(({ name }) => name),
        )}
        @pointermove=${this.#point}
        @pointerleave=${this.#leave}
      ></canvas>
      <series-key .series=${this.series} .cursor=${this.cursor} .text=${this.text}></series-key>
    </chart-figure>`;
  }

  protected override updated(): void {
    this.#plan();
  }

  /** Draws once before the next frame, however much changed. */
  readonly #plan = () => {
    if (this.#due === 0) this.#due = requestAnimationFrame(() => this.#draw());
  };

  #draw(): void {
    this.#due = 0;
    const context = this.canvas?.getContext('2d');
    if (!context || this.canvas.clientWidth === 0) return;
    const theme = readTheme(this);
    const size = sharpen(this.canvas, context);
    const ys = padded(
      range(
        this.series.flatMap(({ y }) => y),
        this.keep,
      ),
      this.keep,
    );
    const last = Math.max(0, ...this.series.map(({ x }) => x.at(-1) ?? 0));
    const xs: [number, number] = [0, Math.max(this.xEnd ?? 0, last) || 1];
    const frame = drawAxes(context, theme, size, { xs, ys, xName: text.epochs, yText: this.text });
    for (const { x, y, colour, dash, dots } of this.series) {
      const line = { x, y, dots, width: dots ? 2.25 : 1.5 };
      drawLine(context, frame, { ...line, colour: theme.series[colour] ?? theme.ink, dash: DASHES[dash] ?? [] });
    }
    if (this.cursor !== undefined) drawCursor(context, frame, theme, this.cursor);
    this.#frame = frame;
  }

  #point(event: PointerEvent): void {
    const line = this.series.find(({ x }) => x.length > 0);
    if (this.#frame === undefined || line === undefined) return;
    const { x } = line;
    this.cursor = x[nearest(x, this.#frame.atX(event.offsetX))];
  }

  #leave(): void {
    this.cursor = undefined;
  }
}

/** A little room above and below; fractions end at 1, losses begin at 0. */
function padded([low, high]: [number, number], keep: 'top' | 'bottom'): [number, number] {
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  if (keep === 'top') return [Math.max(0, low - room), Math.min(1, high + room)];
  return [Math.max(0, low - room), high + room];
}

declare global {
  interface HTMLElementTagNameMap {
    'curve-chart': CurveChart;
  }
}
