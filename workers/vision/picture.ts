/** A decoded picture: RGBA, 8 bits a channel, rows from the top, alpha not premultiplied. */
export interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/**
 * A picture at working resolution, one plane per quality, each `width * height` values, row by row.
 * The three opponent planes span a space in which a straight distance is roughly a seen one: they are
 * differences of gamma-coded channels, so equal steps look about equal, in exact arithmetic on every engine.
 */
export interface Planes {
  width: number;
  height: number;
  /** Mean of the three channels, 0 to 255. */
  light: Float32Array;
  /** Red minus green, -255 to 255. */
  redGreen: Float32Array;
  /** Mean of red and green minus blue, weighted, about -179 to 179. */
  yellowBlue: Float32Array;
  /** Luma as ITU-R BT.601 weighs it and as most tools turn to grey, 0 to 255. */
  grey: Float32Array;
}

/** A value between 0 and 1 for each working pixel. */
export type ProbabilityMap = Float32Array;

/** 1 where the garment is, 0 elsewhere, for each working pixel. */
export type Mask = Uint8Array;
