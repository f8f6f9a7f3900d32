/**
 * The tone between the pixels of a square picture, each of the four around the place by its nearness.
 * @param source side² tones, row by row; outside is 0
 * @param x and `y` in pixels, 0 in the middle of the first one
 */
export function bilinear(source: ArrayLike<number>, side: number, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < -1 || top < -1 || left >= side || top >= side) return 0;
  const right = x - left;
  const below = y - top;
  const upper = toneAt(source, side, left, top) * (1 - right) + toneAt(source, side, left + 1, top) * right;
  const lower = toneAt(source, side, left, top + 1) * (1 - right) + toneAt(source, side, left + 1, top + 1) * right;
  return upper * (1 - below) + lower * below;
}

/** The tone of a pixel; outside is 0. */
export function toneAt(source: ArrayLike<number>, side: number, column: number, row: number): number {
  return column >= 0 && row >= 0 && column < side && row < side ? source[row * side + column]! : 0;
}
