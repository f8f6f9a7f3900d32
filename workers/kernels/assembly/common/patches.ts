/** Images whose padding is written out, and the patches taken of each at even distances. Distances are bytes. */
@unmanaged
export class Patches {
  /** The first image. */
  images: usize;
  count: i32;
  /** Patches one below the other, and side by side. */
  rows: i32;
  columns: i32;
  channels: i32;
  /** From one image to the next, and from one row of pixels to the next. */
  image: i32;
  row: i32;
}
