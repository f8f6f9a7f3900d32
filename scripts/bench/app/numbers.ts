export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN);
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** To a tenth. */
export const round = (value: number) => Math.round(value * 10) / 10;
