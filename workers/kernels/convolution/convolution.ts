import type { Address } from '../address.ts';
import type { Range } from '../gemm/indirect-gemm.ts';
import type { Taps } from './taps.ts';

/** Images in NHWC order. */
export interface Images {
  address: Address;
  height: number;
  width: number;
  channels: number;
}

export interface Convolution {
  input: Images;
  output: Images;
  /** Which taps each row and each column of the output sees. */
  rowTaps: readonly Taps[];
  columnTaps: readonly Taps[];
  /** How far the input coordinate moves from one tap to the next. */
  rowStep: number;
  columnStep: number;
  /** The filter [filterHeight][filterWidth][input channels][output channels], taps in order, in panels of columns. */
  panels: Address;
  filterHeight: number;
  filterWidth: number;
  /** Rows and columns of zeros before the input, if the filter moves by one and its taps are side by side. */
  padding?: { top: number; left: number } | undefined;
  bias?: Address;
  range?: Range;
}
