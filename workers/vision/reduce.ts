import type { Picture, Planes } from './picture.ts';

/** The longest side of a working picture, so that a strip one pixel high stays small too. */
const LONGEST_SIDE = 480;

/** Samples a side that a working pixel averages at most: sixteen of them keep the noise out, more only cost time. */
const SAMPLES_A_SIDE = 4;

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
  const words = wordsOf(data);
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
  const { places: columns, each: wide } = samplePlaces(picture.width, width);
  const { places: rows, each: tall } = samplePlaces(picture.height, height);
  const count = wide * tall;
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, first = 0; x < width; x++, to++, first += wide) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let j = y * tall; j < (y + 1) * tall; j++) {
        const row = rows[j]! * picture.width;
        for (let i = first; i < first + wide; i++) {
          const word = words[row + columns[i]!]!;
          const alpha = word >>> 24;
          if (alpha === 255) {
            red += word & 255;
            green += (word >>> 8) & 255;
            blue += (word >>> 16) & 255;
          } else {
            const behind = (255 - alpha) * BACKDROP;
            red += ((word & 255) * alpha + behind) / 255;
            green += (((word >>> 8) & 255) * alpha + behind) / 255;
            blue += (((word >>> 16) & 255) * alpha + behind) / 255;
          }
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

/** Whole pixels: one read in place of four. Red comes lowest: the processors that browsers run on are little-endian. */
function wordsOf(data: Uint8ClampedArray): Uint32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
}

/**
 * The samples that each of `parts` equal parts of a line takes, `each` a part, spread evenly. Read from the other end
 * they are the same, so that a mirrored picture has mirrored planes.
 */
function samplePlaces(length: number, parts: number): { places: Int32Array; each: number } {
  const each = Math.max(1, Math.min(SAMPLES_A_SIDE, Math.round(length / parts)));
  const total = parts * each;
  const places = new Int32Array(total);
  for (let k = 0; k < total; k++) {
    // Between two samples: the one nearer to the middle.
    const mirrored = 2 * k >= total;
    const from = mirrored ? total - 1 - k : k;
    const place = Math.floor(((2 * from + 1) * length) / (2 * total));
    places[k] = mirrored ? length - 1 - place : place;
  }
  return { places, each };
}
