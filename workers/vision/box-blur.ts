/**
 * The mean over the square of `2 * radius + 1` pixels around each pixel; at the edges over the part inside.
 * Running sums: the time does not depend on the radius.
 * @param blurred is written and returned
 */
export function boxBlur(
  values: Float32Array,
  width: number,
  height: number,
  radius: number,
  blurred = new Float32Array(width * height),
): Float32Array {
  const across = new Float32Array(width * height);
  const fractions = windowFractions(width, radius);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    for (let x = 0; x < radius && x < width; x++) sum += values[row + x]!;
    // In three parts, so that the long one in the middle asks nothing.
    const middle = Math.min(width, radius + 1);
    const end = Math.max(middle, width - radius);
    let x = 0;
    for (; x < middle; x++) {
      if (x + radius < width) sum += values[row + x + radius]!;
      across[row + x] = sum * fractions[x]!;
    }
    for (; x < end; x++) {
      sum += values[row + x + radius]!;
      sum -= values[row + x - radius - 1]!;
      across[row + x] = sum * fractions[x]!;
    }
    for (; x < width; x++) {
      sum -= values[row + x - radius - 1]!;
      across[row + x] = sum * fractions[x]!;
    }
  }
  const sums = new Float64Array(width);
  const downFractions = windowFractions(height, radius);
  for (let y = -radius; y < height; y++) {
    const enters = (y + radius) * width;
    const leaves = (y - radius - 1) * width;
    if (enters < across.length && leaves >= 0) {
      const fraction = downFractions[y]!;
      for (let x = 0; x < width; x++) {
        const sum = sums[x]! + across[enters + x]! - across[leaves + x]!;
        sums[x] = sum;
        blurred[y * width + x] = sum * fraction;
      }
      continue;
    }
    if (enters < across.length) for (let x = 0; x < width; x++) sums[x]! += across[enters + x]!;
    if (leaves >= 0) for (let x = 0; x < width; x++) sums[x]! -= across[leaves + x]!;
    if (y >= 0) for (let x = 0; x < width; x++) blurred[y * width + x] = sums[x]! * downFractions[y]!;
  }
  return blurred;
}

/** For each place on a line, 1 over the number of places within `radius` of it. */
function windowFractions(length: number, radius: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => 1 / (Math.min(length - 1, i + radius) - Math.max(0, i - radius) + 1));
}
