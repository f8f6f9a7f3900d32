import type { ClassReplay, GenerativeReplay } from '../../workers/adaptation/generative-replay.ts';
import type { Split } from '../../workers/data/index.ts';
import { Random } from '../../workers/training/random.ts';
import { cholesky, covariance, type Matrix, principalDirections } from './algebra.ts';
import { typicalPlaces } from './k-means.ts';

export interface ReplaySettings {
  /** Directions of change. */
  components: number;
  /** Typical places a class. */
  places: number;
  /** Every how-many-th picture is looked at. */
  every: number;
  seed: number;
}

/** Fits a replay model to labelled pictures. */
export function fitReplay(pictures: Split, { components, places, every, seed }: ReplaySettings): GenerativeReplay {
  const count = Math.floor(pictures.size / every);
  const pixels = pictures.images.length / pictures.size;
  const mean = new Float32Array(pixels);
  for (let i = 0; i < count; i++) addTo(mean, pictureAt(pictures, i * every), 1 / count);
  const centred: Matrix = { rows: count, columns: pixels, values: new Float32Array(count * pixels) };
  for (let i = 0; i < count; i++) {
    const picture = pictureAt(pictures, i * every);
    for (let p = 0; p < pixels; p++) centred.values[i * pixels + p] = picture[p]! - mean[p]!;
  }
  const basis = principalDirections(covariance(centred), components, Random.of(seed, 0));
  const projected = project(centred, basis);
  const labels = Uint8Array.from({ length: count }, (_, i) => pictures.labels[i * every]!);
  // A class without pictures is not drawn.
  const classes = [...new Set(labels)]
    .sort((a, b) => a - b)
    .map((label) => classReplay(rowsOf(projected, labels, label), places, Random.of(seed, 1, label)));
  return { mean, basis: basis.values, components, classes };
}

function pictureAt({ images, size }: Split, at: number): Uint8Array {
  const bytes = images.length / size;
  return images.subarray(at * bytes, (at + 1) * bytes);
}

function classReplay(points: Matrix, count: number, random: Random): ClassReplay {
  const { weights, places, memberOf } = typicalPlaces(points, count, random);
  const { columns } = points;
  const around: Matrix = { ...points, values: points.values.slice() };
  memberOf.forEach((place, row) => {
    for (let c = 0; c < columns; c++) around.values[row * columns + c]! -= places[place * columns + c]!;
  });
  return { weights, places, spread: cholesky(covariance(around)) };
}

/** Coordinates along the rows of `basis`. */
function project({ rows, columns, values }: Matrix, basis: Matrix): Matrix {
  const projected = new Float32Array(rows * basis.rows);
  for (let row = 0; row < rows; row++) {
    for (let direction = 0; direction < basis.rows; direction++) {
      let sum = 0;
      for (let c = 0; c < columns; c++) sum += values[row * columns + c]! * basis.values[direction * columns + c]!;
      projected[row * basis.rows + direction] = sum;
    }
  }
  return { rows, columns: basis.rows, values: projected };
}

function rowsOf({ columns, values }: Matrix, labels: Uint8Array, label: number): Matrix {
  const rows = [...labels.keys()].filter((row) => labels[row] === label);
  const chosen = new Float32Array(rows.length * columns);
  rows.forEach((row, at) => {
    chosen.set(values.subarray(row * columns, (row + 1) * columns), at * columns);
  });
  return { rows: rows.length, columns, values: chosen };
}

function addTo(sum: Float32Array, picture: Uint8Array, fraction: number): void {
  for (let p = 0; p < sum.length; p++) sum[p]! += fraction * picture[p]!;
}
