/** Round values from `from` to `to`, about `wanted` of them: 1, 2 or 5 times a power of ten apart. */
export function ticks(from: number, to: number, wanted: number): number[] {
  if (!(to > from)) return [from];
  const rough = (to - from) / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999)!;
  const found: number[] = [];
  for (let n = Math.ceil(from / step - 1e-9); n * step <= to + step * 1e-9; n++) {
    found.push(Number((n * step).toPrecision(12)));
  }
  return found;
}

/** The range of some values: without the largest 2 %, since the first steps of a run would flatten the rest. */
export function range(values: readonly number[], keep: 'top' | 'bottom'): [number, number] {
  // As typed numbers, tens of thousands are sorted within a frame.
  const sorted = Float64Array.from(values.filter(Number.isFinite)).sort();
  if (sorted.length === 0) return [0, 1];
  const at = (fraction: number) => sorted[Math.round(fraction * (sorted.length - 1))]!;
  return keep === 'bottom' ? [at(0), at(0.98)] : [at(0.02), at(1)];
}

/** Index of the value in a rising list that is nearest to `wanted`; -1 in an empty one. */
export function nearest(rising: readonly number[], wanted: number): number {
  let [low, high] = [0, rising.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < wanted) low = middle;
    else high = middle;
  }
  if (high < 0) return -1;
  return Math.abs(rising[low]! - wanted) <= Math.abs(rising[high]! - wanted) ? low : high;
}
