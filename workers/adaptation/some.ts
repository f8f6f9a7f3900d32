import { gatherRows } from '../common/rows.ts';
import type { Split } from '../data/index.ts';
import type { Random } from '../training/random.ts';

/** Copies of `count` pictures, drawn without putting back; all of them where there are no more. */
export function drawSome(
  { images, labels }: Pick<Split, 'images' | 'labels'>,
  count: number,
  random: Random,
): Uint8Array {
  const size = labels.length;
  if (size <= count) return images;
  const places = Uint32Array.from({ length: size }, (_, place) => place);
  for (let i = 0; i < count; i++) {
    const other = i + random.integer(size - i);
    [places[i], places[other]] = [places[other]!, places[i]!];
  }
  return gatherRows(images, images.length / size, places.subarray(0, count));
}
