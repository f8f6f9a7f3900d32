import type { Random } from '../random.ts';
import type { Mapping } from './mapping.ts';

/** The line between body and sleeve on either side, as x = at + slope · y, and the height of the shoulders. */
export interface Sleeves {
  left: Line;
  right: Line;
  shoulder: number;
}

interface Line {
  at: number;
  slope: number;
}

/** Where a line is looked for, as fractions of the garment's height from its top: the upper and the lower half of a sleeve. */
const BANDS = [
  [0.4, 0.58],
  [0.58, 0.8],
] as const;
/** Where it may run, as fractions of the way from the middle of the garment to its edge. */
const INNERMOST = 0.4;
const OUTERMOST = 0.85;
/** It is at least so much darker than what lies to either side of it. */
const DARKER = 0.9;
/** A column of this mean tone shows some of the garment. */
const COVERED = 20;
/** How far under the garment's top the sleeves begin, as a fraction of its height. */
const SHOULDER = 0.12;

/** How far both sleeves are raised, at most, and by how much one of them may deviate from the other, in radians. */
const RAISED = 0.8;
const UNEVEN = 0.15;

/**
 * Finds sleeves that hang beside the body, as they do in a shop's pictures: a darker line on either side, through which
 * the background or a shadow shows. Coordinates go from -1 to 1 over the picture.
 * @param picture side² bytes, background 0
 * @returns null where there is no such line on both sides
 */
export function findSleeves(picture: Uint8Array, side: number): Sleeves | null {
  const rows = coveredRows(picture, side);
  const height = rows.end - rows.start;
  if (height < side / 2) return null;
  const unit = (place: number) => (2 * place + 1) / side - 1;
  const halves = BANDS.map((band) => {
    const [start, end] = band.map((fraction) => Math.round(rows.start + fraction * height)) as [number, number];
    const columns = darkColumns(meanOfRows(picture, side, start, end));
    return columns && { left: unit(columns.left), right: unit(columns.right), y: unit((start + end - 1) / 2) };
  });
  const [upper, lower] = halves;
  if (!upper || !lower) return null;
  const line = (which: 'left' | 'right'): Line => {
    const slope = (lower[which] - upper[which]) / (lower.y - upper.y);
    return { at: upper[which] - slope * upper.y, slope };
  };
  return { left: line('left'), right: line('right'), shoulder: unit(rows.start + SHOULDER * height) };
}

/** The body, and each sleeve turned outward about its shoulder, from what shows all three as they hung. */
export function spreadSleeves({ left, right, shoulder }: Sleeves, whole: Mapping, random: Random): Mapping[] {
  const outside = (line: Line, sign: number, x: number, y: number) =>
    y > shoulder && sign * (x - line.at - line.slope * y) > 0;
  const body: Mapping = (x, y, at, place) => {
    whole(x, y, at, place);
    const [px, py] = [place[0]!, place[1]!];
    if (outside(left, -1, px, py) || outside(right, 1, px, py)) place[0] = NOWHERE;
  };
  const raised = RAISED * random.next();
  const sleeve = (line: Line, sign: number): Mapping => {
    const angle = -sign * (raised + UNEVEN * random.normal());
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const pivot = line.at + line.slope * shoulder;
    return (x, y, at, place) => {
      whole(x, y, at, place);
      const [dx, dy] = [place[0]! - pivot, place[1]! - shoulder];
      place[0] = pivot + cos * dx + sin * dy;
      place[1] = shoulder - sin * dx + cos * dy;
      if (!outside(line, sign, place[0], place[1])) place[0] = NOWHERE;
    };
  };
  return [body, sleeve(left, -1), sleeve(right, 1)];
}

/** A coordinate outside any picture. */
const NOWHERE = 9;

function coveredRows(picture: Uint8Array, side: number): { start: number; end: number } {
  const first = picture.findIndex((tone) => tone > 0);
  const last = picture.findLastIndex((tone) => tone > 0);
  return first < 0 ? { start: 0, end: 0 } : { start: Math.floor(first / side), end: Math.floor(last / side) + 1 };
}

function meanOfRows(picture: Uint8Array, side: number, start: number, end: number): Float32Array {
  return Float32Array.from({ length: side }, (_, column) => {
    let sum = 0;
    for (let row = start; row < end; row++) sum += picture[row * side + column]!;
    return sum / (end - start);
  });
}

/** The darkest column on either side of the middle, where both part a sleeve from the body. */
function darkColumns(tones: Float32Array): { left: number; right: number } | null {
  const start = tones.findIndex((tone) => tone > COVERED);
  const end = tones.findLastIndex((tone) => tone > COVERED);
  if (end - start < tones.length / 2) return null;
  const middle = (start + end) / 2;
  const [left, right] = [darkest(tones, middle, start), darkest(tones, middle, end)];
  return left === null || right === null ? null : { left, right };
}

function darkest(tones: Float32Array, middle: number, edge: number): number | null {
  const columns = Array.from(tones, (_, column) => ({ column, fraction: (column - middle) / (edge - middle) }));
  const between = columns.filter(({ fraction }) => fraction >= INNERMOST && fraction <= OUTERMOST);
  const [line] = between.toSorted((a, b) => tones[a.column]! - tones[b.column]!);
  if (line === undefined) return null;
  const lightest = (of: typeof columns) => Math.max(0, ...of.map(({ column }) => tones[column]!));
  const body = lightest(columns.filter(({ fraction }) => fraction > 0 && fraction < line.fraction));
  const sleeve = lightest(columns.filter(({ fraction }) => fraction > line.fraction));
  return tones[line.column]! > DARKER * Math.min(body, sleeve) ? null : line.column;
}
