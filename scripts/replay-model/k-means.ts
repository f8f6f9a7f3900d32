import type { Random } from '../../workers/training/random.ts';
import type { Matrix } from './algebra.ts';

/** After so many rounds hardly a picture changes its place. */
const ROUNDS = 12;

/** Lloyd's k-means of the rows: `count` places, how many rows each has (as fractions), and the place of each row. */
export function typicalPlaces({ rows, columns, values }: Matrix, count: number, random: Random) {
  const places = new Float32Array(count * columns);
  for (let place = 0; place < count; place++) {
    const row = random.integer(rows);
    places.set(values.subarray(row * columns, (row + 1) * columns), place * columns);
  }
  const memberOf = new Uint8Array(rows);
  const weights = new Float32Array(count);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(count * columns);
    weights.fill(0);
    for (let row = 0; row < rows; row++) {
      const place = nearest(places, values.subarray(row * columns, (row + 1) * columns));
      memberOf[row] = place;
      weights[place]! += 1 / rows;
      for (let c = 0; c < columns; c++) sums[place * columns + c]! += values[row * columns + c]!;
    }
    for (let place = 0; place < count; place++) {
      // A place that lost all its members stays where it was.
      if (weights[place] === 0) continue;
      for (let c = 0; c < columns; c++) {
        places[place * columns + c] = sums[place * columns + c]! / (weights[place]! * rows);
      }
    }
  }
  return { weights, places, memberOf };
}

function nearest(places: Float32Array, point: Float32Array): number {
  const { length } = point;
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let place = 0; place * length < places.length; place++) {
    let distance = 0;
    for (let c = 0; c < length; c++) distance += (places[place * length + c]! - point[c]!) ** 2;
    if (distance < least) [least, best] = [distance, place];
  }
  return best;
}
