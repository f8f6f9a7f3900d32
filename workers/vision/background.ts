import type { Planes } from './picture.ts';

/** Coefficients of 1, x, y, xy, x² and y² (x and y from -1 to 1 over the frame) for each of the opponent planes. */
export type Background = [Float64Array, Float64Array, Float64Array];

const TERMS = 6;

/** Working pixels of the border that the fit looks at: 18 unknowns need no more. */
const BORDER_SAMPLES = 400;

/** Rounds of reweighting; the fit no longer moves after four or five. */
const ROUNDS = 5;

/** Noise that even a perfectly smooth background has, in steps of 255: JPEG blocks and rounding. */
const NOISE_FLOOR = 4;

/** Tukey's constant in robust deviations, lowered from 4.7: what touches the border is garment, not noise. */
const CUTOFF = 2.5;

/**
 * Fits a quadratic surface of colour to the frame's border: uneven light is smooth, a garment is not.
 * Iteratively reweighted least squares with Tukey's biweight, so that garment that reaches the border,
 * a hand or a skirting board does not pull the surface.
 */
export function fitBackground(planes: Planes, borderFraction: number): Background {
  const places = borderPlaces(planes.width, planes.height, borderFraction);
  const colours = [planes.light, planes.redGreen, planes.yellowBlue];
  const terms = new Float64Array(places.length * TERMS);
  places.forEach((place, k) => {
    terms.set(termsAt(place % planes.width, Math.floor(place / planes.width), planes), k * TERMS);
  });
  const weights = new Float64Array(places.length).fill(1);
  let background: Background = [new Float64Array(TERMS), new Float64Array(TERMS), new Float64Array(TERMS)];
  for (let round = 0; round < ROUNDS; round++) {
    background = solveWeighted(places, terms, weights, colours);
    const residuals = new Float64Array(places.length);
    for (let k = 0; k < places.length; k++) {
      let squares = 0;
      for (let c = 0; c < 3; c++) {
        let fitted = 0;
        for (let t = 0; t < TERMS; t++) fitted += background[c]![t]! * terms[k * TERMS + t]!;
        squares += (colours[c]![places[k]!]! - fitted) ** 2;
      }
      residuals[k] = Math.sqrt(squares);
    }
    const median = residuals.slice().sort()[residuals.length >> 1]!;
    const cutoff = CUTOFF * Math.max(NOISE_FLOOR, 1.4826 * median);
    for (let k = 0; k < places.length; k++) {
      const fraction = residuals[k]! / cutoff;
      weights[k] = fraction < 1 ? (1 - fraction * fraction) ** 2 : 0;
    }
  }
  return background;
}

/** How far each working pixel's colour lies from the background's at that place, in steps of 255. */
export function distanceFromBackground(planes: Planes, background: Background): Float32Array {
  const { width, height } = planes;
  const colours = [planes.light, planes.redGreen, planes.yellowBlue];
  const distance = new Float32Array(width * height);
  for (let c = 0; c < 3; c++) {
    const [one, x1, y1, xy, x2, y2] = background[c]! as unknown as [number, number, number, number, number, number];
    const colour = colours[c]!;
    for (let row = 0, at = 0; row < height; row++) {
      const y = ((row + 0.5) / height) * 2 - 1;
      for (let column = 0; column < width; column++, at++) {
        const x = ((column + 0.5) / width) * 2 - 1;
        const off = colour[at]! - (one + y * (y1 + y2 * y) + x * (x1 + xy * y + x2 * x));
        distance[at]! += off * off;
      }
    }
  }
  for (let at = 0; at < distance.length; at++) distance[at] = Math.sqrt(distance[at]!);
  return distance;
}

function termsAt(column: number, row: number, { width, height }: Planes): number[] {
  const x = ((column + 0.5) / width) * 2 - 1;
  const y = ((row + 0.5) / height) * 2 - 1;
  return [1, x, y, x * y, x * x, y * y];
}

/** About 400 working pixels, spread evenly over the frame's border, the same ones in a mirrored frame. */
function borderPlaces(width: number, height: number, fraction: number): Int32Array {
  const thickness = Math.max(1, Math.round(fraction * Math.min(width, height)));
  const area = width * height - Math.max(0, width - 2 * thickness) * Math.max(0, height - 2 * thickness);
  const stride = Math.max(1, Math.floor(area / BORDER_SAMPLES));
  const places: number[] = [];
  for (let y = 0; y < height; y++) {
    const inner = y >= thickness && y < height - thickness;
    const fromSide = Math.min(y, height - 1 - y);
    for (let x = 0; x < width; x++) {
      if (inner && x === thickness && width - thickness > x) x = width - thickness;
      if ((Math.min(x, width - 1 - x) + fromSide) % stride === 0) places.push(y * width + x);
    }
  }
  return Int32Array.from(places);
}

function solveWeighted(
  places: Int32Array,
  terms: Float64Array,
  weights: Float64Array,
  colours: Float32Array[],
): Background {
  const columns = TERMS + 3;
  const system = new Float64Array(TERMS * columns);
  for (let k = 0; k < places.length; k++) {
    const weight = weights[k]!;
    if (weight === 0) continue;
    for (let i = 0; i < TERMS; i++) {
      const weighted = weight * terms[k * TERMS + i]!;
      for (let j = 0; j <= i; j++) system[i * columns + j]! += weighted * terms[k * TERMS + j]!;
      for (let c = 0; c < 3; c++) system[i * columns + TERMS + c]! += weighted * colours[c]![places[k]!]!;
    }
  }
  // A small ridge keeps pictures with hardly any border (1×1) solvable.
  for (let i = 0; i < TERMS; i++) {
    system[i * columns + i]! += 1e-3;
    for (let j = 0; j < i; j++) system[j * columns + i] = system[i * columns + j]!;
  }
  eliminate(system, TERMS, columns);
  return [0, 1, 2].map((c) =>
    Float64Array.from({ length: TERMS }, (_, i) => system[i * columns + TERMS + c]!),
  ) as Background;
}

/** Gauss-Jordan elimination in place; the matrix is symmetric and positive definite, so it needs no pivoting. */
function eliminate(system: Float64Array, rows: number, columns: number): void {
  for (let pivot = 0; pivot < rows; pivot++) {
    const lead = system[pivot * columns + pivot]!;
    for (let j = pivot; j < columns; j++) system[pivot * columns + j]! /= lead;
    for (let i = 0; i < rows; i++) {
      const factor = system[i * columns + pivot]!;
      if (i === pivot || factor === 0) continue;
      for (let j = pivot; j < columns; j++) system[i * columns + j]! -= factor * system[pivot * columns + j]!;
    }
  }
}
