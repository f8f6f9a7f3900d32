/** The colours of a chart, read from the design tokens where it is drawn. */
export interface Theme {
  surface: string;
  ink: string;
  soft: string;
  line: string;
  accent: string;
  caution: string;
  font: string;
  series: string[];
}

/** Dashes that tell lines apart where colours do not. */
export const DASHES: readonly number[][] = [[], [7, 4], [2, 3], [10, 3, 2, 3], [4, 2], [1, 4]];

/** Lines that a chart can tell apart. */
export const MOST_SERIES = DASHES.length;

export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    surface: token('surface'),
    ink: token('ink'),
    soft: token('ink-soft'),
    line: token('line'),
    accent: token('accent'),
    caution: token('caution'),
    font: `12px ${token('font')}`,
    series: DASHES.map((_, index) => token(`series-${index + 1}`)),
  };
}
