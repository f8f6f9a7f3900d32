import { pictureKind } from '../archive/picture-type.ts';
import { holdsPictureAlone } from './picture-alone.ts';

/** Kinds that every browser shows; others are brought to JPEG. */
const KEPT_KINDS: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** A larger file of the size in which photos are kept is packed badly. */
const MOST_BYTES = 200_000;

/**
 * The file as it can be kept without being packed again, so that the same photo is the same sample on every device;
 * null where it cannot. Notes of place, time or owner are not kept, but for those in an export of the app.
 * @param exported whether the photo comes from an export of the app, whatever notes a browser wrote into it
 */
export async function keptAsItIs(file: Blob, exported: boolean): Promise<Blob | null> {
  if (file.size > MOST_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = pictureKind(bytes);
  if (kind === undefined || !KEPT_KINDS.has(kind.type) || !(exported || holdsPictureAlone(bytes, kind.type)))
    return null;
  // Not the file itself, which would carry its name along.
  return new Blob([bytes], { type: kind.type });
}
