import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { FigureTable } from '../chart/chart-figure.ts';
import { drawAxes, drawLine, sharpen } from '../chart/plot.ts';
import { readTheme } from '../chart/theme.ts';
import type { EvaluationReport } from '../domain/evaluation-report.ts';
import { saveCanvas } from '../elements/save-file.ts';
import { panels } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { text } from '../text/evaluate.ts';
import { accuracyText, countText, shortPercent } from '../text/figures.ts';
import '../chart/chart-figure.ts';

/** What saved files are called. */
const FILE = 'Reliability';

/** How often the model is right against how sure it is; on the diagonal it is as sure as it should be. */
@customElement('reliability-diagram')
export class ReliabilityDiagram extends LitElement {
  @property({ attribute: false }) report!: EvaluationReport;
  @query('canvas') private readonly canvas!: HTMLCanvasElement;
  readonly #resized = new ResizeObserver(() => this.#draw());
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');

  static override styles = [
    base,
    panels,
    css`
      canvas {
        display: block;
        width: 100%;
        max-width: 30rem;
        height: 18rem;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    this.#scheme.addEventListener('change', this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#scheme.removeEventListener('change', this.#draw);
  }

  override render() {
    const error = accuracyText(this.report.calibrationError);
    return html`<chart-figure name=${text.reliability} file=${FILE} .table=${this.#table} @png=${() => saveCanvas(this.canvas, FILE)}>
      <canvas role="img" aria-label=${text.reliabilityChart(this.report.bins.length, error)}></canvas>
      <p class="soft small">${text.reliabilityHelp(error)}</p>
    </chart-figure>`;
  }

  protected override updated(): void {
    this.#draw();
  }

  readonly #draw = () => {
    const context = this.canvas?.getContext('2d');
    if (!context || this.canvas.clientWidth === 0) return;
    const theme = readTheme(this);
    const size = sharpen(this.canvas, context);
    const frame = drawAxes(context, theme, size, {
      xs: [0, 1],
      ys: [0, 1],
      xName: text.confidenceAxis,
      yText: shortPercent,
    });
    context.fillStyle = theme.accent;
    for (const { from, to, count, accuracy } of this.report.bins) {
      if (count === 0) continue;
      const [left, right] = [frame.x(from) + 1, frame.x(to) - 1];
      // Bins of few answers say little, and are drawn fainter.
      context.globalAlpha = 0.35 + 0.65 * Math.min(1, count / (this.report.count / this.report.bins.length));
      context.fillRect(left, frame.y(accuracy), right - left, frame.y(0) - frame.y(accuracy));
    }
    context.globalAlpha = 1;
    drawLine(context, frame, { x: [0, 1], y: [0, 1], colour: theme.ink, dash: [6, 4], width: 1.5, dots: false });
  };

  readonly #table = (): FigureTable => ({
    header: ['Confidence', 'Answers', 'Mean confidence', 'Accuracy'],
    shownHeader: [text.confidence, text.answers, text.meanConfidence, text.accuracy],
    rows: this.report.bins.map(({ from, to, count, confidence, accuracy }) => [
      `${Math.round(from * 100)}–${Math.round(to * 100)} %`,
      count,
      count > 0 ? confidence : null,
      count > 0 ? accuracy : null,
    ]),
    text: (value, column) => {
      if (typeof value === 'string') return value;
      return column === 1 ? countText(value ?? 0) : accuracyText(value);
    },
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'reliability-diagram': ReliabilityDiagram;
  }
}
