import type { Mask } from './picture.ts';

export interface Piece {
  /** Its number in the labels, from 1. */
  label: number;
  /** In working pixels. */
  area: number;
  /** Area that counts the more the nearer it is to the frame's middle: what the camera is pointed at. */
  weight: number;
  touchesFrame: boolean;
}

/** The connected pieces of a mask (four neighbours), and for each pixel the label of its piece, 0 for none. */
export function findPieces(mask: Mask, width: number, height: number): { labels: Uint16Array; pieces: Piece[] } {
  const labels = new Uint16Array(mask.length);
  const pieces: Piece[] = [];
  const stack = new Int32Array(mask.length);
  const acrossWeight = middleWeights(width);
  const downWeight = middleWeights(height);
  for (let start = 0; start < mask.length; start++) {
    if (mask[start] === 0 || labels[start] !== 0 || pieces.length === 0xffff) continue;
    const piece: Piece = { label: pieces.length + 1, area: 0, weight: 0, touchesFrame: false };
    const { label } = piece;
    let area = 0;
    let weight = 0;
    let waiting = 1;
    labels[start] = label;
    stack[0] = start;
    // Every frame comes through here three times, and in a live view thirty times a second: no calls, no objects.
    while (waiting > 0) {
      const at = stack[--waiting]!;
      const y = (at / width) | 0;
      const x = at - y * width;
      area++;
      weight += acrossWeight[x]! * downWeight[y]!;
      if (x > 0 && mask[at - 1] !== 0 && labels[at - 1] === 0) {
        labels[at - 1] = label;
        stack[waiting++] = at - 1;
      }
      if (x < width - 1 && mask[at + 1] !== 0 && labels[at + 1] === 0) {
        labels[at + 1] = label;
        stack[waiting++] = at + 1;
      }
      if (y > 0 && mask[at - width] !== 0 && labels[at - width] === 0) {
        labels[at - width] = label;
        stack[waiting++] = at - width;
      }
      if (y < height - 1 && mask[at + width] !== 0 && labels[at + width] === 0) {
        labels[at + width] = label;
        stack[waiting++] = at + width;
      }
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) piece.touchesFrame = true;
    }
    piece.area = area;
    piece.weight = weight;
    pieces.push(piece);
  }
  return { labels, pieces };
}

/** A piece that is left out is told of from this fraction of the heaviest one's weight on: less is a speck or a shadow. */
const WORTH_TELLING = 0.15;

/** Keeps the heaviest piece and those of at least the given fraction of its weight; `leftOut` counts sizable others. */
export function keepHeaviest(
  mask: Mask,
  width: number,
  height: number,
  fraction: number,
): { mask: Mask; pieces: number; leftOut: number } {
  const { labels, pieces } = findPieces(mask, width, height);
  const heaviest = Math.max(0, ...pieces.map((piece) => piece.weight));
  const kept = pieces.filter((piece) => piece.weight >= fraction * heaviest);
  const told = pieces.filter((piece) => piece.weight >= Math.min(fraction, WORTH_TELLING) * heaviest);
  return { mask: select(labels, kept), pieces: kept.length, leftOut: told.length - kept.length };
}

/** Fills holes up to the given area in working pixels: prints in the background's colour, not the gap between two legs. */
export function fillHoles(mask: Mask, width: number, height: number, largestHole: number): Mask {
  const outside = new Uint8Array(mask.length);
  for (let at = 0; at < mask.length; at++) outside[at] = 1 - mask[at]!;
  const { labels, pieces } = findPieces(outside, width, height);
  const holes = select(
    labels,
    pieces.filter((piece) => !piece.touchesFrame && piece.area <= largestHole),
  );
  for (let at = 0; at < mask.length; at++) holes[at]! |= mask[at]!;
  return holes;
}

function select(labels: Uint16Array, pieces: Piece[]): Mask {
  const chosen = new Uint8Array(0x10000);
  for (const piece of pieces) chosen[piece.label] = 1;
  const mask = new Uint8Array(labels.length);
  for (let at = 0; at < mask.length; at++) mask[at] = chosen[labels[at]!]!;
  return mask;
}

/** A bell over one side of the frame: 1 in the middle, 0.22 at the edges. */
function middleWeights(length: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => Math.exp(-1.5 * (((i + 0.5) / length) * 2 - 1) ** 2));
}
