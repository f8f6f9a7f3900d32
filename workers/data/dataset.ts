/** Labelled images as bytes, held once: 784 bytes of image and 1 of label for each. */
export interface Split {
  /** `size` × 784 bytes, row by row, 0 = background. */
  images: Uint8Array;
  /** `size` labels, each an index into the class names. */
  labels: Uint8Array;
  size: number;
}

export interface Dataset {
  train: Split;
  test: Split;
  /** Hex SHA-256 of the official files that it was made from, by file name. */
  sha256: Record<string, string>;
}
