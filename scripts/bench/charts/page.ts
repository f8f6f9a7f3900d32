import type { CurveChart } from '../../../src/chart/curve-chart.ts';
import type { Series } from '../../../src/chart/series.ts';

/** How many points a line has, and how many lines there are. */
export interface Load {
  points: number;
  lines: number;
}

/** Values that follow each other, so that making them is not timed. */
const VARIANTS = 8;

let chart: CurveChart | undefined;
let variants: Series[][] = [];

/** Makes the values that the charts are given next. */
export function prepare(load: Load): void {
  variants = Array.from({ length: VARIANTS }, (_, time) => curves(load, time));
}

/** Puts a chart into the document. Resolves once it is drawn. */
export async function show(name: string): Promise<void> {
  chart?.remove();
  chart = document.createElement('curve-chart');
  Object.assign(chart, { name, series: variants[0], xEnd: 10, text: (value: number) => value.toFixed(2) });
  document.querySelector('main')?.append(chart);
  await drawn();
}

/** Gives it other values so often, each time once the last ones are drawn. */
export async function update(times: number): Promise<void> {
  if (chart === undefined) throw new Error('there is no chart');
  for (let time = 1; time <= times; time++) {
    chart.series = variants[time % VARIANTS] ?? [];
    await drawn();
  }
}

/** Where the lines are drawn, in pixels of the window. */
export function place(): { x: number; y: number; width: number; height: number } {
  const { x, y, width, height } = canvas().getBoundingClientRect();
  return { x, y, width, height };
}

/** What the key says that the pointer is at. */
export const keyText = () => query('series-key')?.shadowRoot?.querySelector('.at')?.textContent ?? '';

/** Pixels that the canvas has for one of the window's, and whether its ground is seen through. */
export function ground(): { density: number; transparent: boolean } {
  const { width, clientWidth } = canvas();
  const corner = canvas().getContext('2d')!.getImageData(0, 0, 1, 1).data;
  return { density: width / clientWidth, transparent: corner[3] === 0 };
}

/** The colour of the ground and that of the first line, as they are drawn. */
export function colours(): string[] {
  const { data } = canvas().getContext('2d')!.getImageData(0, 0, canvas().width, canvas().height);
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.slice(at, at + 3).join();
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  return sorted.slice(0, 2);
}

/** A loss that falls from 2 towards 0.2, with the noise of small batches. */
function curves({ points, lines }: Load, time: number): Series[] {
  return Array.from({ length: lines }, (_, line) => ({
    name: `Run ${line + 1}`,
    x: Array.from({ length: points }, (_, i) => (10 * (i + 1)) / points),
    y: Array.from({ length: points }, (_, i) => {
      const noise = ((Math.imul(i + 1 + time * 31 + line * 17, 2654435761) >>> 0) / 2 ** 32 - 0.5) * 0.1;
      return 0.2 + line * 0.05 + 1.8 * Math.exp((-4 * i) / points) + noise;
    }),
    colour: line,
    dash: line,
    dots: false,
  }));
}

function query(selector: string): Element | null | undefined {
  return chart?.shadowRoot?.querySelector(selector);
}

const canvas = () => query('canvas') as HTMLCanvasElement;

/** The frame after the one in which it is drawn. */
async function drawn(): Promise<void> {
  await chart?.updateComplete;
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
