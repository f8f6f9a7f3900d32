/**
 * The gradient of a convolution's outputs under 2 x 2 max-pooling, and the patches that those outputs saw: in images
 * that hold every patch whole, padding written out. Distances are bytes.
 */
@unmanaged
export class PooledGradient {
  /** [images][poolHeight][poolWidth][channels], as is argmax, which is as poolRelu leaves it. */
  dy: usize;
  argmax: usize;
  images: i32;
  poolHeight: i32;
  poolWidth: i32;
  channels: i32;
  /** From one image to the next, and from one output's patch to that of the next row and of the next column. */
  image: i32;
  row: i32;
  column: i32;
  /** From one row of a patch to the next. */
  patchRow: i32;
  filterRows: i32;
  /** Floats of a patch's row, filterWidth times input channels, rounded up to a multiple of 4. */
  padded: i32;
}
