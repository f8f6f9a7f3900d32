import type { Mask } from './picture.ts';
import { findPieces } from './pieces.ts';

/** Steps along the pixels' edges: right, down, left, up. */
const STEP_X = [1, 0, -1, 0];
const STEP_Y = [0, 1, 0, -1];

/** How far the simplified outline may run from the true one, in working pixels. */
const TOLERANCE = 0.8;

/** A polygon in fractions of the frame. */
export type Outline = { x: number; y: number }[];

/**
 * The outline of each piece (four neighbours), from the top, along the pixels' edges, garment on the right hand
 * (clockwise), as a simplified polygon; holes have none. None for an empty mask.
 */
export function traceOutlines(mask: Mask, width: number, height: number): Outline[] {
  const { labels, pieces } = findPieces(mask, width, height);
  return pieces.map(({ label }) => trace(labels, label, width, height));
}

function trace(labels: Uint16Array, label: number, width: number, height: number): Outline {
  const start = labels.indexOf(label);
  const inside = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && labels[y * width + x] === label;
  const startX = start % width;
  const startY = Math.floor(start / width);
  let x = startX;
  let y = startY;
  let heading = 0;
  const xs: number[] = [];
  const ys: number[] = [];
  do {
    xs.push(x);
    ys.push(y);
    x += STEP_X[heading]!;
    y += STEP_Y[heading]!;
    // The two pixels ahead of the corner, seen along the heading: garment on the right keeps the outline on its way.
    const aheadLeft = inside(x + [0, 0, -1, -1][heading]!, y + [-1, 0, 0, -1][heading]!);
    const aheadRight = inside(x + [0, -1, -1, 0][heading]!, y + [0, 0, -1, -1][heading]!);
    if (!aheadRight) heading = (heading + 1) % 4;
    else if (aheadLeft) heading = (heading + 3) % 4;
  } while (x !== startX || y !== startY || heading !== 0);
  return simplify(xs, ys).map((k) => ({ x: xs[k]! / width, y: ys[k]! / height }));
}

/** Ramer-Douglas-Peucker on a closed line, cut at its start and its middle; the indices that stay. */
function simplify(xs: number[], ys: number[]): number[] {
  const kept: number[] = [];
  const last = xs.length;
  const spans: [number, number][] = [
    [last >> 1, last],
    [0, last >> 1],
  ];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const ax = xs[from]!;
    const ay = ys[from]!;
    const dx = xs[to % last]! - ax;
    const dy = ys[to % last]! - ay;
    const length = Math.hypot(dx, dy);
    let farthest = -1;
    let most = TOLERANCE;
    for (let k = from + 1; k < to; k++) {
      const off =
        length > 0 ? Math.abs(dx * (ys[k]! - ay) - dy * (xs[k]! - ax)) / length : Math.hypot(xs[k]! - ax, ys[k]! - ay);
      if (off > most) {
        most = off;
        farthest = k;
      }
    }
    if (farthest < 0) kept.push(from);
    else spans.push([farthest, to], [from, farthest]);
  }
  return kept;
}
