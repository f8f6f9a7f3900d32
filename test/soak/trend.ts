/** One thing that is measured again and again. */
export interface Trend {
  first: number;
  last: number;
  /** What the fitted line rises by from its beginning to its end, as a part of its mean. */
  growth: number;
  flat: boolean;
}

/** What bytes may rise by: garbage comes and goes, a leak adds up. */
const MOST_GROWTH = 0.1;

/** So few more, of things that are counted, are none that a turn leaves behind. */
const MOST_MORE = 2;

/** The part of the measurements that only warms up. */
const WARM_UP = 0.25;

export const afterWarmUp = <T>(values: readonly T[]): T[] => values.slice(Math.floor(WARM_UP * values.length));

/**
 * Fits a line by least squares to what was measured after the warm-up, in equal steps. It is flat when the line rises by
 * no more than a tenth of its mean or, of things that are counted, by no more than two.
 * @param counted whether `values` are counts and not bytes
 */
export function trendOf(values: readonly number[], counted: boolean): Trend {
  const fitted = afterWarmUp(values);
  const mean = average(fitted);
  const middle = (fitted.length - 1) / 2;
  const spread = fitted.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const slope = spread === 0 ? 0 : fitted.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0) / spread;
  const rise = slope * (fitted.length - 1);
  const growth = mean === 0 ? 0 : rise / mean;
  return {
    first: fitted[0] ?? 0,
    last: fitted.at(-1) ?? 0,
    growth: Math.round(1000 * growth) / 1000,
    flat: growth <= MOST_GROWTH || (counted && rise <= MOST_MORE),
  };
}

export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
