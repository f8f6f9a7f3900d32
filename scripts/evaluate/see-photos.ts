import { INPUT_PIXELS } from '../../src/domain/picture.ts';
import { joined } from '../../workers/common/joined.ts';
import { gatherRows } from '../../workers/common/rows.ts';
import { segmentGarment } from '../../workers/vision/index.ts';
import { type LabelledPhoto, labelsOf } from './photo-labels.ts';
import { readPhoto } from './photo-reader.ts';

/** Photos and what vision makes of them. */
export interface SeenPhotos {
  photos: LabelledPhoto[];
  /** 784 bytes a photo. */
  pixels: Uint8Array<ArrayBuffer>;
  /** Whether a garment stood out of each. */
  found: boolean[];
}

/** Looks at all photos of directories as the app does. @throws CommandError as `readLabelledPhotos` */
export async function seePhotos(directories: readonly string[]): Promise<SeenPhotos> {
  const photos = await labelsOf(directories);
  const pixels = new Uint8Array(photos.length * INPUT_PIXELS);
  const found: boolean[] = [];
  for (const [k, { path }] of photos.entries()) {
    const sighting = segmentGarment(await readPhoto(path));
    pixels.set(sighting.pixels, k * INPUT_PIXELS);
    found.push(sighting.garment !== null);
  }
  return { photos, pixels, found };
}

/** Those of the photos that are wanted, with their pictures. */
export function choosePhotos(seen: SeenPhotos, wanted: (photo: LabelledPhoto, index: number) => boolean): SeenPhotos {
  const places = seen.photos.flatMap((photo, k) => (wanted(photo, k) ? [k] : []));
  const pixels = gatherRows(seen.pixels, INPUT_PIXELS, places);
  return { photos: places.map((k) => seen.photos[k]!), pixels, found: places.map((k) => seen.found[k]!) };
}

/** All of several, one after the other. */
export function joinSeen(parts: readonly SeenPhotos[]): SeenPhotos {
  return {
    photos: parts.flatMap(({ photos }) => photos),
    pixels: joined(
      Uint8Array,
      parts.map(({ pixels }) => pixels),
    ),
    found: parts.flatMap(({ found }) => found),
  };
}
