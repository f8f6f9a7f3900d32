import type { PileExport, PilePicture } from '../../src/contract/pile-api.ts';
import { errorCode, noneOn, SelvedgeError } from '../../src/domain/errors.ts';
import { classOf, UNSURE } from '../../src/domain/pile.ts';
import { fileName, folderNames } from './names.ts';
import type { ArchiveProgress } from './samples-archive.ts';
import { MOST_BYTES, ZipWriter } from './zip-writer.ts';

/** What the copies are packed as. */
const COPY_EXTENSION = '.jpg';

const tooLarge = (why: string) => new SelvedgeError('export-too-large', why);

/**
 * A zip with one folder a class, and one of what nobody is sure of. The files keep their names; where one was moved or
 * changed since it was chosen, its copy is there in its place.
 * @param copyOf the copy of a picture by its id; null where there is none
 * @throws export-too-large; the signal's reason
 */
export async function exportPile(
  pictures: readonly PilePicture[],
  copyOf: (id: string) => Promise<Blob | null>,
  { onProgress, signal }: ArchiveProgress = {},
): Promise<PileExport> {
  const bytes = pictures.reduce((sum, { file }) => sum + (file?.size ?? 0), 0);
  if (bytes > MOST_BYTES) throw tooLarge(`the files have ${bytes} bytes`);
  const labelOf = ({ entry }: PilePicture) => classOf(entry) ?? UNSURE;
  const folders = folderNames(pictures.map(labelOf));
  const taken = new Set<string>();
  const zip = new ZipWriter();
  const leftOut: string[] = [];
  for (const [i, picture] of pictures.entries()) {
    signal?.throwIfAborted();
    const { path, id } = picture.entry;
    const { stem, extension } = nameParts(path);
    /** Whether it could be: a file on the disk that was moved or changed since it was chosen cannot be read any more. */
    const store = async (file: Blob | null, ending: string) => {
      if (file === null) return false;
      const modified = file instanceof File ? new Date(file.lastModified) : new Date();
      try {
        await zip.store(fileName(taken, folders.get(labelOf(picture))!, stem, ending), file, modified);
        return true;
      } catch (error) {
        if (errorCode(error) === 'archive-too-large') throw tooLarge((error as Error).message);
        return false;
      }
    };
    const copy = () => copyOf(id).catch(noneOn('storage-failed'));
    const stored = (await store(picture.file, extension)) || (await store(await copy(), COPY_EXTENSION));
    if (!stored) leftOut.push(path);
    onProgress?.(i + 1, pictures.length);
  }
  return { zip: await zip.finish(), leftOut };
}

function nameParts(path: string): { stem: string; extension: string } {
  const name = path.split('/').at(-1) ?? path;
  const [, stem = name, extension = ''] = /^(.+)(\.[a-z0-9]{1,5})$/i.exec(name) ?? [];
  return { stem, extension };
}
