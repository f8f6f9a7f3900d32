/**
 * The place of the largest of some values, the first of equals.
 * @param start where they begin in `values`
 * @param count how many they are
 * @returns counted from `start`
 */
export function argMax(values: ArrayLike<number>, start = 0, count = values.length - start): number {
  let best = 0;
  for (let place = 1; place < count; place++) if (values[start + place]! > values[start + best]!) best = place;
  return best;
}

/** Positions of the probabilities, the largest first. */
export function ranked(probabilities: readonly number[]): number[] {
  return probabilities.map((_, index) => index).sort((a, b) => probabilities[b]! - probabilities[a]!);
}
