/** Levels of the histograms below. */
const LEVELS = 256;

/**
 * The value that the given fraction of the values lie below, to 1/256 of their largest.
 * @param fraction 0 to 1
 */
export function quantile(values: Float32Array, fraction: number): number {
  const largest = largestOf(values);
  const histogram = histogramOf(values, largest);
  let below = 0;
  for (let level = 0; level < LEVELS; level++) {
    below += histogram[level]!;
    if (below >= fraction * values.length) return ((level + 1) / LEVELS) * largest;
  }
  return largest;
}

/** Otsu's threshold (1979): the one that leaves the least variance within the two sides. Values are 0 or more. */
export function otsuThreshold(values: Float32Array): number {
  const largest = largestOf(values);
  const histogram = histogramOf(values, largest);
  let total = 0;
  for (let level = 0; level < LEVELS; level++) total += level * histogram[level]!;
  let best = 0;
  let first = 0;
  let last = 0;
  let below = 0;
  let sumBelow = 0;
  for (let level = 0; level < LEVELS - 1; level++) {
    below += histogram[level]!;
    sumBelow += level * histogram[level]!;
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const gap = sumBelow / below - (total - sumBelow) / above;
    const between = below * above * gap * gap;
    if (between > best) {
      best = between;
      first = level;
    }
    // Over levels that no value has, one threshold is as good as the next: the middle is even-handed.
    if (between === best) last = level;
  }
  return (((first + last) / 2 + 1) / LEVELS) * largest;
}

function largestOf(values: Float32Array): number {
  let largest = 0;
  for (let at = 0; at < values.length; at++) if (values[at]! > largest) largest = values[at]!;
  return largest;
}

function histogramOf(values: Float32Array, largest: number): Uint32Array {
  const histogram = new Uint32Array(LEVELS);
  const scale = largest > 0 ? (LEVELS - 0.01) / largest : 0;
  for (let at = 0; at < values.length; at++) histogram[(values[at]! * scale) | 0]!++;
  return histogram;
}
