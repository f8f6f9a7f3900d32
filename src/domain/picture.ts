/**
 * Side of the square grey picture, in pixels, that vision makes of a photo: what a model has to take if it is to
 * classify photos.
 */
export const INPUT_SIZE = 28;

/** Bytes of one such picture. */
export const INPUT_PIXELS = INPUT_SIZE * INPUT_SIZE;

/** Side of a square grey picture, with one value per pixel. */
export function sideOf(pixels: { readonly length: number }): number {
  return Math.sqrt(pixels.length);
}
