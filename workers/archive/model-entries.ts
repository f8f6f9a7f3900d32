import type { PickedFile } from '../../src/contract/models-api.ts';
import { isLitter } from '../../src/domain/litter.ts';
import { MODEL_LIMITS } from './limits.ts';
import { openZip, type ZipEntry } from './zip.ts';

/** Models of other programs that are zips within, and are told of by their names. */
const CLOSED = /\.(keras|pt|pth|ckpt|npz|mlpackage)$/i;

/**
 * The files of a model that came one by one, in a folder or in a zip, without what file managers leave there.
 * @throws archive-unreadable, archive-unsupported, archive-too-large, archive-unsafe, archive-damaged
 */
export async function modelEntries(files: readonly PickedFile[]): Promise<ZipEntry[]> {
  const opened = await Promise.all(files.map(entriesOf));
  return opened.flat().filter(({ path }) => !isLitter(path));
}

async function entriesOf({ file, path }: PickedFile): Promise<ZipEntry[]> {
  if (!CLOSED.test(path) && (/\.zip$/i.test(path) || (await beginsAsZip(file)))) return openZip(file, MODEL_LIMITS);
  return [{ path, size: file.size, read: async () => new Uint8Array(await file.arrayBuffer()) }];
}

async function beginsAsZip(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return String.fromCharCode(...bytes) === 'PK\x03\x04';
}

/** Largest metadata file that is looked into. */
const MOST_BYTES = 2e6;

/** Whether it is a model that was exported for this app, which says of itself what its weights' hash is. */
export async function isOwnModel(entries: readonly ZipEntry[]): Promise<boolean> {
  const metadata = entries.find(({ path, size }) => /(^|\/)metadata\.json$/.test(path) && size < MOST_BYTES);
  return metadata !== undefined && new TextDecoder().decode(await metadata.read()).includes('"weightsSha256"');
}
