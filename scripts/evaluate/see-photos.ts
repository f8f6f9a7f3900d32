import { joined } from '../../workers/common/joined.ts';
import { type Picture, segmentGarment } from '../../workers/vision/index.ts';
import { type LabelledPhoto, labelsOf } from './photo-labels.ts';
import { readPhoto } from './photo-reader.ts';

/** A photo and what vision makes of it. */
export interface SeenPhoto extends LabelledPhoto {
  /** 784 bytes. */
  pixels: Uint8Array;
  /** Whether a garment stood out of it. */
  found: boolean;
}

/** Looks at all photos of directories as the app does. @throws CommandError as `readLabelledPhotos` */
export async function seePhotos(directories: readonly string[]): Promise<SeenPhoto[]> {
  const seen: SeenPhoto[] = [];
  for (const photo of await labelsOf(directories)) seen.push(seeAs(photo, await readPhoto(photo.path)));
  return seen;
}

/** @param picture the photo's, or one made of it */
export function seeAs(photo: LabelledPhoto, picture: Picture): SeenPhoto {
  const { pixels, garment } = segmentGarment(picture);
  return { ...photo, pixels, found: garment !== null };
}

/** The pictures one after the other. */
export function pixelsOf(photos: readonly { pixels: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  return joined(
    Uint8Array,
    photos.map(({ pixels }) => pixels),
  );
}
