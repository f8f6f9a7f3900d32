import type { Picture, Planes } from './picture.ts';

/** The longest side of a working picture, so that a strip one pixel high stays small too. */
const LONGEST_SIDE = 480;

/** Samples a side that a working pixel averages at most: nine of them keep the noise out, more only cost time. */
const SAMPLES_A_SIDE = 3;

/** What shines through where a picture is transparent; mid-grey differs from a white and from a black garment. */
const BACKDROP = 128;

/** The working size of a picture of `width` × `height` pixels: same proportions, at most `area` pixels, never enlarged. */
export function workingSize(width: number, height: number, area: number): { width: number; height: number } {
  const scale = Math.min(1, Math.sqrt(area / (width * height)), LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Shrinks a picture to at most `area` pixels by averaging, and splits it into planes.
 * Own code and not the browser's resizing, so that the same bytes give the same planes everywhere.
 */
export function reduce(picture: Picture, area: number): Planes {
  const { data } = picture;
  const { width, height } = workingSize(picture.width, picture.height, area);
  const size = width * height;
  const planes: Planes = {
    width,
    height,
    light: new Float32Array(size),
    redGreen: new Float32Array(size),
    yellowBlue: new Float32Array(size),
    grey: new Float32Array(size),
  };
  for (let y = 0, to = 0; y < height; y++) {
    const top = Math.floor((y * picture.height) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * picture.height) / height));
    const stepDown = Math.max(1, Math.floor((bottom - top) / SAMPLES_A_SIDE));
    for (let x = 0; x < width; x++, to++) {
      const left = Math.floor((x * picture.width) / width);
      const right = Math.max(left + 1, Math.floor(((x + 1) * picture.width) / width));
      const stepRight = Math.max(1, Math.floor((right - left) / SAMPLES_A_SIDE));
      let red = 0;
      let green = 0;
      let blue = 0;
      let count = 0;
      for (let row = top; row < bottom; row += stepDown) {
        const end = (row * picture.width + right) * 4;
        for (let at = (row * picture.width + left) * 4; at < end; at += stepRight * 4) {
          const alpha = data[at + 3]!;
          if (alpha === 255) {
            red += data[at]!;
            green += data[at + 1]!;
            blue += data[at + 2]!;
          } else {
            const behind = (255 - alpha) * BACKDROP;
            red += (data[at]! * alpha + behind) / 255;
            green += (data[at + 1]! * alpha + behind) / 255;
            blue += (data[at + 2]! * alpha + behind) / 255;
          }
          count++;
        }
      }
      red /= count;
      green /= count;
      blue /= count;
      planes.light[to] = (red + green + blue) / 3;
      planes.redGreen[to] = red - green;
      planes.yellowBlue[to] = 0.7 * ((red + green) / 2 - blue);
      planes.grey[to] = 0.299 * red + 0.587 * green + 0.114 * blue;
    }
  }
  return planes;
}
