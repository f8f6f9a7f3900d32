/**
 * Side of the square grey picture, in pixels, that is kept of every sample and that the app's own models take.
 */
export const INPUT_SIZE = 28;

/** Bytes of one such picture. */
export const INPUT_PIXELS = INPUT_SIZE * INPUT_SIZE;

/**
 * Side of a square picture with one value a pixel, or three where it is in colour: no number is the square of one whole
 * number and three times that of another.
 */
export function sideOf({ length }: { readonly length: number }): number {
  return Math.sqrt(Math.sqrt(length) % 1 === 0 ? length : length / 3);
}
