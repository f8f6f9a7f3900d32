import { IMAGE_PIXELS } from '../../src/domain/classes.ts';
import { gatherRows } from '../common/rows.ts';
import type { Random } from '../training/random.ts';

/** Copies of `count` pictures of 784 bytes, drawn without putting back; all of them where there are no more. */
export function drawSome(images: Uint8Array, count: number, random: Random): Uint8Array {
  const size = images.length / IMAGE_PIXELS;
  if (size <= count) return images;
  const places = Uint32Array.from({ length: size }, (_, place) => place);
  for (let i = 0; i < count; i++) {
    const other = i + random.integer(size - i);
    [places[i], places[other]] = [places[other]!, places[i]!];
  }
  return gatherRows(images, IMAGE_PIXELS, places.subarray(0, count));
}
