/** A line of a chart. */
export interface Series {
  name: string;
  x: readonly number[];
  y: readonly number[];
  /** Place in the palette, from 0. */
  colour: number;
  /** Place in the list of dashes, from 0. */
  dash: number;
  /** A line of few points, each marked. */
  dots: boolean;
}
