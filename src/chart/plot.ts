import { numberText } from '../text/figures.ts';
import { ticks } from './scale.ts';
import type { Theme } from './theme.ts';

/** A chart's canvas in CSS pixels, with the room for its axes. */
export interface Frame {
  width: number;
  height: number;
  x(value: number): number;
  y(value: number): number;
  /** The value of a place along the x axis. */
  atX(pixels: number): number;
}

export interface Axes {
  xs: [number, number];
  ys: [number, number];
  xName: string;
  yText(value: number): string;
}

export interface Line {
  x: readonly number[];
  y: readonly number[];
  colour: string;
  dash: readonly number[];
  width: number;
  /** Marks every point, for lines of few. */
  dots: boolean;
}

const MARGIN = { left: 46, right: 12, top: 10, bottom: 34 };

/** Grid, axes and their words; what follows is drawn in the frame that comes back. */
export function drawAxes(context: CanvasRenderingContext2D, theme: Theme, size: [number, number], axes: Axes): Frame {
  const frame = frameOf(size, axes);
  const { width, height } = frame;
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, width, height);
  context.font = theme.font;
  context.lineWidth = 1;
  context.setLineDash([]);
  context.strokeStyle = theme.line;
  context.fillStyle = theme.soft;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  for (const value of ticks(...axes.ys, 4)) {
    const y = Math.round(frame.y(value)) + 0.5;
    stroke(context, [MARGIN.left, y], [width - MARGIN.right, y]);
    context.fillText(axes.yText(value), MARGIN.left - 6, y);
  }
  context.textBaseline = 'top';
  context.textAlign = 'center';
  for (const value of ticks(...axes.xs, Math.min(10, width / 70))) {
    context.fillText(numberText(value), frame.x(value), height - MARGIN.bottom + 5);
  }
  context.textAlign = 'right';
  context.fillText(axes.xName, width - MARGIN.right, height - 14);
  return frame;
}

/** A line through its points; nothing outside the axes is drawn. */
export function drawLine(context: CanvasRenderingContext2D, frame: Frame, line: Line): void {
  const { x, y, colour, dash, width, dots } = line;
  context.save();
  context.beginPath();
  context.rect(MARGIN.left, MARGIN.top - 3, frame.width - MARGIN.left - MARGIN.right + 4, plotHeight(frame) + 6);
  context.clip();
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.setLineDash([...dash]);
  context.beginPath();
  for (const [index, value] of x.entries()) context.lineTo(frame.x(value), frame.y(y[index]!));
  context.stroke();
  if (dots) {
    for (const [index, value] of x.entries()) {
      context.beginPath();
      context.arc(frame.x(value), frame.y(y[index]!), 3, 0, 2 * Math.PI);
      context.fill();
    }
  }
  context.restore();
}

/** A line from top to bottom at a value of the x axis. */
export function drawCursor(context: CanvasRenderingContext2D, frame: Frame, theme: Theme, value: number): void {
  context.strokeStyle = theme.soft;
  context.lineWidth = 1;
  context.setLineDash([]);
  const x = Math.round(frame.x(value)) + 0.5;
  stroke(context, [x, MARGIN.top], [x, frame.height - MARGIN.bottom]);
}

/** Makes the canvas as sharp as the screen is. @returns its size in CSS pixels */
export function sharpen(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): [number, number] {
  const { clientWidth, clientHeight } = canvas;
  const density = Math.max(1, devicePixelRatio);
  const [width, height] = [Math.round(clientWidth * density), Math.round(clientHeight * density)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.setTransform(density, 0, 0, density, 0, 0);
  return [clientWidth, clientHeight];
}

function frameOf([width, height]: [number, number], { xs, ys }: Axes): Frame {
  const across = width - MARGIN.left - MARGIN.right;
  const down = height - MARGIN.top - MARGIN.bottom;
  const span = (range: [number, number]) => range[1] - range[0] || 1;
  return {
    width,
    height,
    x: (value) => MARGIN.left + ((value - xs[0]) / span(xs)) * across,
    y: (value) => MARGIN.top + (1 - (value - ys[0]) / span(ys)) * down,
    atX: (pixels) => xs[0] + ((pixels - MARGIN.left) / across) * span(xs),
  };
}

const plotHeight = ({ height }: Frame) => height - MARGIN.top - MARGIN.bottom;

function stroke(context: CanvasRenderingContext2D, from: [number, number], to: [number, number]): void {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
}
