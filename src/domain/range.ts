/** Numbers that a setting may have: `min` and `max` belong to them, `above` and `below` do not. */
export type Range = ({ readonly min: number } | { readonly above: number }) &
  ({ readonly max: number } | { readonly below: number }) & {
    /** Whole numbers only. */
    readonly whole?: true;
  };

/** NaN is in no range. */
export function within(range: Range, value: number): boolean {
  const high = 'min' in range ? value >= range.min : value > range.above;
  const low = 'max' in range ? value <= range.max : value < range.below;
  return high && low && (range.whole !== true || Number.isInteger(value));
}

/** The bounds themselves, whether or not they belong to the range. */
export function boundsOf(range: Range): { low: number; high: number } {
  return { low: 'min' in range ? range.min : range.above, high: 'max' in range ? range.max : range.below };
}

/** The range in another unit. @param change keeps the order of numbers */
export function mapRange(range: Range, change: (bound: number) => number): Range {
  const { low, high } = boundsOf(range);
  const from = 'min' in range ? { min: change(low) } : { above: change(low) };
  const to = 'max' in range ? { max: change(high) } : { below: change(high) };
  return { ...from, ...to };
}

/** What a number of the range is, after “it has to be”: “a whole number from 1 to 64”. */
export function rangeText(range: Range): string {
  const { low, high } = boundsOf(range);
  const number = range.whole ? 'a whole number' : 'a number';
  if ('above' in range) return `${number} above ${low} and ${'max' in range ? `at most ${high}` : `below ${high}`}`;
  return `${number} from ${low} to ${'max' in range ? high : `below ${high}`}`;
}
