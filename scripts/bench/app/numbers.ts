export function quantile(values: readonly number[], fraction: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.floor((sorted.length - 1) * fraction)] ?? Number.NaN);
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** To a tenth. */
export const round = (value: number) => Math.round(value * 10) / 10;
