import type { SampleEntry } from '../../src/domain/sample.ts';

/** A sample to be kept; its id follows from the photo. */
export interface NewSample extends Omit<SampleEntry, 'id'> {
  /** The picture file as it is to be stored; bounding its size comes before. */
  photo: Blob;
  /** The bytes that vision made of it, row by row, 0 = background. */
  pixels: Uint8Array<ArrayBuffer>;
}
