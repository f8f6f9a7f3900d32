/** RGBA, row by row. */
interface Picture {
  data: ArrayLike<number>;
  width: number;
  height: number;
}

/** Side of the small grey picture that is transformed, and of the corner of its spectrum that is kept. */
const SIDE = 32;
const KEPT = 8;

/** As in vision: what shines through where a picture is transparent. */
const BACKDROP = 128;

/** DCT-II's basis: `BASIS[u * SIDE + x]`, for the lowest `KEPT` frequencies. */
const BASIS = Float64Array.from({ length: KEPT * SIDE }, (_, at) =>
  Math.cos(((2 * (at % SIDE) + 1) * Math.floor(at / SIDE) * Math.PI) / (2 * SIDE)),
);

/** A coefficient this small is rounding, not picture: a plain ground has none. */
const NOTHING = 1e-6;

/**
 * The perceptual hash by Zauner's pHash (2010): the lowest 8×8 frequencies of the picture's greys, a bit each for being
 * above their median. Pictures that look the same differ in few bits, whatever their size and compression.
 * @returns 16 hex digits, which `findNearDuplicates` compares
 */
export function perceptualHash(picture: Picture): string {
  const spectrum = lowFrequencies(shrinkToGrey(picture));
  const sorted = spectrum.slice(1).sort();
  const median = sorted[Math.floor(sorted.length / 2)]!;
  const bits = Array.from(spectrum, (value, at) => at > 0 && value - median > NOTHING);
  return Array.from({ length: 16 }, (_, digit) =>
    bits
      .slice(4 * digit, 4 * digit + 4)
      .reduce((sum, bit) => 2 * sum + Number(bit), 0)
      .toString(16),
  ).join('');
}

/** `SIDE` × `SIDE` means of the luma of ITU-R BT.601; proportions do not matter to the hash. */
function shrinkToGrey({ data, width, height }: Picture): Float64Array {
  const small = new Float64Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y++) {
    const top = Math.floor((y * height) / SIDE);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * height) / SIDE));
    for (let x = 0; x < SIDE; x++) {
      const left = Math.floor((x * width) / SIDE);
      const right = Math.max(left + 1, Math.floor(((x + 1) * width) / SIDE));
      let sum = 0;
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) {
          const at = 4 * (row * width + column);
          const luma = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
          const alpha = data[at + 3]! / 255;
          sum += luma * alpha + BACKDROP * (1 - alpha);
        }
      }
      small[y * SIDE + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return small;
}

/** The lowest `KEPT` × `KEPT` coefficients of the two-dimensional DCT, row by row, the mean first. */
function lowFrequencies(small: Float64Array): Float64Array {
  const rows = new Float64Array(KEPT * SIDE);
  for (let u = 0; u < KEPT; u++) {
    for (let y = 0; y < SIDE; y++) {
      let sum = 0;
      for (let x = 0; x < SIDE; x++) sum += BASIS[u * SIDE + x]! * small[y * SIDE + x]!;
      rows[u * SIDE + y] = sum;
    }
  }
  const spectrum = new Float64Array(KEPT * KEPT);
  for (let v = 0; v < KEPT; v++) {
    for (let u = 0; u < KEPT; u++) {
      let sum = 0;
      for (let y = 0; y < SIDE; y++) sum += BASIS[v * SIDE + y]! * rows[u * SIDE + y]!;
      spectrum[v * KEPT + u] = sum;
    }
  }
  return spectrum;
}
