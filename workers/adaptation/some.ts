import { IMAGE_PIXELS } from '../../src/domain/classes.ts';
import type { Random } from '../training/random.ts';

/** Copies of `count` pictures of 784 bytes, drawn without putting back; all of them where there are no more. */
export function drawSome(images: Uint8Array, count: number, random: Random): Uint8Array {
  const size = images.length / IMAGE_PIXELS;
  if (size <= count) return images;
  const places = Uint32Array.from({ length: size }, (_, place) => place);
  const drawn = new Uint8Array(count * IMAGE_PIXELS);
  for (let i = 0; i < count; i++) {
    const at = i + random.integer(size - i);
    const place = places[at]!;
    places[at] = places[i]!;
    drawn.set(images.subarray(place * IMAGE_PIXELS, (place + 1) * IMAGE_PIXELS), i * IMAGE_PIXELS);
  }
  return drawn;
}
