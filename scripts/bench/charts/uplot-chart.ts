import { css, html, LitElement, unsafeCSS } from 'lit';
import uPlot from 'uplot';
import uPlotStyles from 'uplot/dist/uPlot.min.css?inline';
import '../../../src/chart/chart-figure.ts';
import '../../../src/chart/series-key.ts';
import type { FigureTable } from '../../../src/chart/chart-figure.ts';
import { range } from '../../../src/chart/scale.ts';
import type { Series } from '../../../src/chart/series.ts';
import { DASHES, readTheme, type Theme } from '../../../src/chart/theme.ts';
import { saveCanvas } from '../../../src/elements/save-file.ts';
import { base } from '../../../src/styles/shared-styles.ts';

const HEIGHT = 208;

/** `src/chart/curve-chart.ts` with its lines drawn by uPlot; frame, table and key are the same. */
export class CurveChart extends LitElement {
  static override properties = {
    name: {},
    xName: {},
    series: { attribute: false },
    xEnd: { attribute: false },
    keep: {},
    text: { attribute: false },
    table: { attribute: false },
    cursor: { state: true },
  };
  declare name: string;
  declare xName: string;
  declare series: readonly Series[];
  declare xEnd: number | undefined;
  declare keep: 'top' | 'bottom';
  declare text: (value: number) => string;
  declare table: () => FigureTable;
  declare cursor: number | undefined;
  #plot: uPlot | undefined;
  #theme: Theme | undefined;
  #due = 0;
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  readonly #resized = new ResizeObserver(() => this.#plot?.setSize({ width: this.clientWidth, height: HEIGHT }));

  static override styles = [
    base,
    unsafeCSS(uPlotStyles),
    css`
      .plot {
        min-height: 13rem;
      }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, { name: '', xName: 'epochs', series: [], keep: 'bottom', text: String });
    this.table = () => ({ header: [], rows: [] });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    this.#scheme.addEventListener('change', this.#recolour);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#scheme.removeEventListener('change', this.#recolour);
    cancelAnimationFrame(this.#due);
    this.#due = 0;
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  override render() {
    return html`<chart-figure .name=${this.name} .table=${this.table} @png=${this.#save}>
      <div
        class="plot"
        role="img"
        aria-label="${this.name} over ${this.xName}: ${this.series.map(({ name }) => name).join(', ')}. The table holds the figures."
      ></div>
      <series-key .series=${this.series} .cursor=${this.cursor} .text=${this.text} .xName=${this.xName}></series-key>
    </chart-figure>`;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (!changed.has('series') && !changed.has('xEnd')) return;
    if (this.#due === 0) this.#due = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#due = 0;
    if (this.clientWidth === 0 || this.series.length === 0) return;
    const tables = this.series.map(({ x, y }) => [x, y] as unknown as uPlot.AlignedData);
    const data = uPlot.join(tables);
    if (this.#plot?.series.length === data.length) {
      this.#plot.setData(data);
      return;
    }
    this.#plot?.destroy();
    this.#theme = readTheme(this);
    const place = this.renderRoot.querySelector<HTMLElement>('.plot')!;
    this.#plot = new uPlot(this.#options(), data, place);
  }

  #options(): uPlot.Options {
    const soft = () => this.#theme!.soft;
    const axis = { stroke: soft, font: this.#theme!.font, ticks: { show: false } };
    const grid = { stroke: () => this.#theme!.line, width: 1 };
    return {
      width: this.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
      scales: {
        x: { time: false, range: () => this.#xs() },
        y: { range: () => this.#ys() },
      },
      axes: [
        { ...axis, grid: { show: false }, size: 34, label: this.xName, labelSize: 14, labelFont: this.#theme!.font },
        { ...axis, grid, size: 46, values: (_, splits) => splits.map(this.text) },
      ],
      series: [{}, ...this.series.map((line) => this.#line(line))],
      hooks: {
        drawClear: [(plot) => this.#paintGround(plot)],
        setCursor: [(plot) => this.#point(plot)],
      },
    };
  }

  #line({ name, colour, dash, dots }: Series): uPlot.Series {
    return {
      label: name,
      stroke: () => this.#theme!.series[colour] ?? this.#theme!.ink,
      dash: [...(DASHES[dash] ?? [])],
      width: dots ? 2.25 : 1.5,
      spanGaps: true,
      points: { show: dots, size: 6 },
    };
  }

  #xs(): [number, number] {
    const last = Math.max(0, ...this.series.map(({ x }) => x.at(-1) ?? 0));
    return [0, Math.max(this.xEnd ?? 0, last) || 1];
  }

  #ys(): [number, number] {
    const [low, high] = range(
      this.series.flatMap(({ y }) => y),
      this.keep,
    );
    const room = (high - low || Math.abs(high) || 1) * 0.06;
    return [Math.max(0, low - room), this.keep === 'top' ? Math.min(1, high + room) : high + room];
  }

  /** Without it, the saved picture would be transparent. */
  #paintGround({ ctx }: uPlot): void {
    ctx.fillStyle = this.#theme!.surface;
    ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  }

  #point(plot: uPlot): void {
    const { idx } = plot.cursor;
    this.cursor = idx === null || idx === undefined ? undefined : plot.data[0][idx];
  }

  readonly #recolour = () => {
    this.#theme = readTheme(this);
    this.#plot?.redraw();
  };

  readonly #save = () => {
    if (this.#plot !== undefined) saveCanvas(this.#plot.ctx.canvas, this.name);
  };
}

customElements.define('curve-chart', CurveChart);
