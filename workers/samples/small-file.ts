import { pictureKind } from '../archive/picture-type.ts';

/** Kinds that every browser shows; others are brought to JPEG. */
const KEPT_KINDS: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** A larger file of the size in which photos are kept is packed badly. */
const MOST_BYTES = 200_000;

/** Where a camera's notes stand: place, time, owner. */
const HEADER_BYTES = 65_536;

/**
 * The file as it can be kept without being packed again, so that the same photo is the same sample on every device;
 * null where it cannot. A camera's notes, which may tell the place, are not kept.
 * @param exported whether the photo comes from an export of the app, whatever notes a browser wrote into it
 */
export async function keptAsItIs(file: Blob, exported: boolean): Promise<Blob | null> {
  if (file.size > MOST_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = pictureKind(bytes);
  if (kind === undefined || !KEPT_KINDS.has(kind.type) || (!exported && hasNotes(bytes))) return null;
  // Not the file itself, which would carry its name along.
  return new Blob([bytes], { type: kind.type });
}

/** Whether EXIF or XMP stand where JPEG, PNG and WebP have them first. */
function hasNotes(bytes: Uint8Array): boolean {
  return /exif|http:\/\/ns\.adobe/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_BYTES)));
}
