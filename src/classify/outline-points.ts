/** Corners of an outline are drawn at most so far apart, as a fraction of the frame: two working pixels of vision. */
const SPACING = 0.014;

/** Rounds of drawing each point towards its neighbours' middle: they take the stairs of the working pixels away. */
const ROUNDS = 2;

/** A polygon's points set evenly and its stairs smoothed, so that it can be drawn as a curve. */
export function evenPoints(outline: Float32Array): Float32Array {
  const points: number[] = [];
  for (let k = 0; k < outline.length; k += 2) {
    const next = (k + 2) % outline.length;
    const [x, y] = [outline[k]!, outline[k + 1]!];
    const [dx, dy] = [outline[next]! - x, outline[next + 1]! - y];
    const steps = Math.max(1, Math.ceil(Math.hypot(dx, dy) / SPACING));
    for (let step = 0; step < steps; step++) points.push(x + (dx * step) / steps, y + (dy * step) / steps);
  }
  let even = Float32Array.from(points);
  for (let round = 0; round < ROUNDS; round++) even = smooth(even);
  return even;
}

function smooth(points: Float32Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(points, (value, k) => {
    const before = points[(k - 2 + points.length) % points.length]!;
    const after = points[(k + 2) % points.length]!;
    return value / 2 + (before + after) / 4;
  });
}
