import type { Mask } from './picture.ts';

/** Removes what is narrower than `2 * radius + 1`: threads, specks, the hook of a hanger. */
export function open(mask: Mask, width: number, height: number, radius: number): Mask {
  return dilate(erode(mask, width, height, radius), width, height, radius);
}

/** Fills what is narrower than `2 * radius + 1`: seams, thin stripes in the background's colour. */
export function close(mask: Mask, width: number, height: number, radius: number): Mask {
  return erode(dilate(mask, width, height, radius), width, height, radius);
}

/** Sets a pixel where any pixel of the square of `2 * radius + 1` around it is set. */
export function dilate(mask: Mask, width: number, height: number, radius: number): Mask {
  const across = spread(mask, height, width, width, 1, radius, 1);
  return spread(across, width, height, 1, width, radius, 1);
}

/** Clears a pixel where any pixel of the square around it is clear; what lies outside the frame counts as set. */
export function erode(mask: Mask, width: number, height: number, radius: number): Mask {
  const across = spread(mask, height, width, width, 1, radius, 0);
  return spread(across, width, height, 1, width, radius, 0);
}

/** Spreads one value along lines: each pixel within `radius` of one that holds `value` takes it. */
function spread(
  mask: Mask,
  lines: number,
  length: number,
  lineStride: number,
  stride: number,
  radius: number,
  value: 0 | 1,
): Mask {
  const result = mask.slice();
  for (let line = 0; line < lines; line++) {
    const start = line * lineStride;
    // Pixels left to write after and before the last one seen, forwards and backwards.
    for (let k = 0, at = start, reach = 0; k < length; k++, at += stride) {
      if (mask[at] === value) reach = radius;
      else if (reach-- > 0) result[at] = value;
    }
    for (let k = length, at = start + (length - 1) * stride, reach = 0; k > 0; k--, at -= stride) {
      if (mask[at] === value) reach = radius;
      else if (reach-- > 0) result[at] = value;
    }
  }
  return result;
}
