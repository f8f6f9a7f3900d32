import { boxBlur } from './box-blur.ts';
import type { Mask } from './picture.ts';

/** Removes what is narrower than the square of `2 * radius + 1`: threads, specks, the hook of a hanger. */
export function open(mask: Mask, width: number, height: number, radius: number): Mask {
  return dilate(erode(mask, width, height, radius), width, height, radius);
}

/** Fills what is narrower than the square of `2 * radius + 1`: seams, thin stripes in the background's colour. */
export function close(mask: Mask, width: number, height: number, radius: number): Mask {
  return erode(dilate(mask, width, height, radius), width, height, radius);
}

function erode(mask: Mask, width: number, height: number, radius: number): Mask {
  return atLeast(mask, width, height, radius, 1 - 1e-4);
}

function dilate(mask: Mask, width: number, height: number, radius: number): Mask {
  return atLeast(mask, width, height, radius, 1e-4);
}

/** 1 where at least the given share of the square around a pixel is set. */
function atLeast(mask: Mask, width: number, height: number, radius: number, share: number): Mask {
  if (radius === 0) return mask;
  const filled = boxBlur(mask, width, height, radius);
  const result = new Uint8Array(mask.length);
  for (let at = 0; at < result.length; at++) result[at] = filled[at]! >= share ? 1 : 0;
  return result;
}
