import type { Planes } from './picture.ts';

/**
 * A frame whose steepest edge climbs less than this fraction of its light from one working pixel to the next is blurred
 * beyond telling what is in it: some ten pixels of a 400-pixel photo. Sharp photos have 0.27 and more.
 */
const BLURRED = 0.1;

/** Less light than this from the darkest to the brightest place has no edges to judge by, in steps of 255. */
const LEAST_RANGE = 8;

/** Whether nothing in the frame has an edge: out of focus, or moved. */
export function isBlurred({ width, height, light }: Planes): boolean {
  let least = 255;
  let most = 0;
  let steepest = 0;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const here = light[at]!;
      if (here < least) least = here;
      if (here > most) most = here;
      const across = x + 1 < width ? light[at + 1]! - here : 0;
      const down = y + 1 < height ? light[at + width]! - here : 0;
      const slope = across * across + down * down;
      if (slope > steepest) steepest = slope;
    }
  }
  const range = most - least;
  return range >= LEAST_RANGE && Math.sqrt(steepest) < BLURRED * range;
}
