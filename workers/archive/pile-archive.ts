import type { PilePicture } from '../../src/contract/pile-api.ts';
import { classOf } from '../../src/domain/pile.ts';
import { fileName, folderNames } from './names.ts';
import { pictureKind } from './picture-type.ts';
import type { ArchiveProgress } from './samples-archive.ts';
import { ZipWriter } from './zip-writer.ts';

/** The folder of pictures that nobody is sure of. */
const UNSURE = 'Not sure';

/** Bytes from the beginning of a file that tell what kind of picture it is. */
const KIND_BYTES = 64;

/**
 * A zip with one folder a class, in which the files have their own names. Pictures that are not at hand are left out.
 * @param fileOf the file of a picture, or a copy; null where neither is there
 * @throws archive-too-large; the signal's reason
 */
export async function exportPile(
  pictures: readonly PilePicture[],
  fileOf: (picture: PilePicture) => Promise<Blob | null>,
  { onProgress, signal }: ArchiveProgress = {},
): Promise<Blob> {
  const labelOf = ({ entry }: PilePicture) => classOf(entry) ?? UNSURE;
  const folders = folderNames(pictures.map(labelOf));
  const taken = new Set<string>();
  const zip = new ZipWriter();
  for (const [i, picture] of pictures.entries()) {
    signal?.throwIfAborted();
    const file = await fileOf(picture);
    if (file !== null) {
      const { stem, extension } = nameParts(picture.entry.path);
      // A copy is of another kind than the file was.
      const kind = pictureKind(new Uint8Array(await file.slice(0, KIND_BYTES).arrayBuffer()));
      const name = fileName(taken, folders.get(labelOf(picture))!, stem, kind ? `.${kind.extension}` : extension);
      await zip.store(name, file, file instanceof File ? new Date(file.lastModified) : new Date());
    }
    onProgress?.(i + 1, pictures.length);
  }
  return zip.finish();
}

function nameParts(path: string): { stem: string; extension: string } {
  const name = path.split('/').at(-1) ?? path;
  const [, stem = name, extension = ''] = /^(.+)(\.[a-z0-9]{1,5})$/i.exec(name) ?? [];
  return { stem, extension: extension.toLowerCase() };
}
