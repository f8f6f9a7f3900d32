/**
 * The mean over the square of `2 * radius + 1` pixels around each pixel; at the edges over the part inside.
 * Running sums: the time does not depend on the radius.
 */
export function boxBlur(values: ArrayLike<number>, width: number, height: number, radius: number): Float32Array {
  const across = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    for (let x = 0; x < Math.min(radius, width); x++) sum += values[row + x]!;
    for (let x = 0; x < width; x++) {
      if (x + radius < width) sum += values[row + x + radius]!;
      if (x - radius > 0) sum -= values[row + x - radius - 1]!;
      across[row + x] = sum / (Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1);
    }
  }
  const blurred = new Float32Array(width * height);
  const sums = new Float32Array(width);
  for (let y = 0; y < Math.min(radius, height); y++) {
    for (let x = 0; x < width; x++) sums[x]! += across[y * width + x]!;
  }
  for (let y = 0; y < height; y++) {
    const enters = (y + radius) * width;
    const leaves = (y - radius - 1) * width;
    const share = 1 / (Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1);
    for (let x = 0; x < width; x++) {
      if (y + radius < height) sums[x]! += across[enters + x]!;
      if (y - radius > 0) sums[x]! -= across[leaves + x]!;
      blurred[y * width + x] = sums[x]! * share;
    }
  }
  return blurred;
}
