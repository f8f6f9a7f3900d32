import type { DatasetSpec } from '../../src/domain/datasets/dataset-spec.ts';

/** Labelled images as bytes, held once: those of the image and 1 of label for each. */
export interface Split {
  /** `size` pictures, row by row, 0 = background. */
  images: Uint8Array;
  /** `size` labels, each an index into the classes. */
  labels: Uint8Array;
  size: number;
}

export interface Dataset {
  spec: DatasetSpec;
  train: Split;
  test: Split;
  /** Hex SHA-256 of the official files that it was made from, by file name. */
  sha256: Record<string, string>;
}
