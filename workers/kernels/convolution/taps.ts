/**
 * Which taps of a filter an output coordinate sees, along one axis. Leaving out the taps that fall on padding saves
 * the multiplications by zero and the padded copy of the input.
 */
export interface Taps {
  /** The output coordinate. */
  output: number;
  /** The first tap that falls on the input, in the order in which the taps are packed. */
  first: number;
  /** How many taps do; from one to the next the input coordinate grows by a constant. */
  count: number;
  /** The input coordinate of the first. */
  input: number;
}

export interface Axis {
  inputSize: number;
  outputSize: number;
  filterSize: number;
  stride: number;
  dilation: number;
  /** Padding before the first input coordinate. */
  padding: number;
}

/** Taps of each output of a convolution: output o meets input `o * stride - padding + tap * dilation`. */
export function convolutionTaps({ inputSize, outputSize, filterSize, stride, dilation, padding }: Axis): Taps[] {
  return Array.from({ length: outputSize }, (_, output) => {
    const origin = output * stride - padding;
    const first = Math.max(0, Math.ceil(-origin / dilation));
    const end = Math.min(filterSize, Math.ceil((inputSize - origin) / dilation));
    return { output, first, count: Math.max(0, end - first), input: origin + first * dilation };
  });
}

/**
 * The order in which the gradient of the input takes the filter's taps along one axis: those of one remainder modulo
 * the stride side by side, each falling, so that the ones that meet one coordinate follow each other.
 */
export function gradientTapOrder(filterSize: number, stride: number): number[] {
  const taps = Array.from({ length: filterSize }, (_, i) => filterSize - 1 - i);
  return Array.from({ length: stride }, (_, remainder) => taps.filter((tap) => tap % stride === remainder)).flat();
}

/**
 * Taps of each coordinate of a convolution's input, seen from its gradient: input i met output
 * `(i + padding - tap * dilation) / stride` where that is whole and in range. Taps count in `gradientTapOrder`.
 * Either the stride or the dilation is 1.
 */
export function gradientTaps({ inputSize, outputSize, filterSize, stride, dilation, padding }: Axis): Taps[] {
  const order = gradientTapOrder(filterSize, stride);
  return Array.from({ length: inputSize }, (_, output) => {
    const met = order.flatMap((tap, position) => {
      const distance = output + padding - tap * dilation;
      const input = distance / stride;
      return distance % stride === 0 && input >= 0 && input < outputSize ? [{ position, input }] : [];
    });
    return { output, first: met[0]?.position ?? 0, count: met.length, input: met[0]?.input ?? 0 };
  });
}

/** Groups coordinates that see the same taps: they can share one matrix product. */
export function groupByTaps(taps: readonly Taps[]): Taps[][] {
  const groups = new Map<string, Taps[]>();
  for (const tap of taps) {
    const key = `${tap.first},${tap.count}`;
    const group = groups.get(key) ?? [];
    group.push(tap);
    groups.set(key, group);
  }
  return [...groups.values()];
}
