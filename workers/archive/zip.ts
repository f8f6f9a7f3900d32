import { SelvedgeError } from '../../src/domain/errors.ts';
import { crc32 } from '../common/crc32.ts';
import { refuseName } from './code-page.ts';
import { readDirectory } from './directory.ts';
import type { DecodeName, DirectoryEntry } from './directory-entry.ts';
import { inflate } from './inflate.ts';
import type { ArchiveLimits } from './limits.ts';

/** One file of an archive, not yet unpacked. */
export interface ZipEntry {
  path: string;
  /** Unpacked, as the directory says. */
  size: number;
  /**
   * Unpacks it.
   * @throws archive-damaged when it is shorter than the directory says, or its checksum differs; archive-unsafe when more
   *   comes out than the directory says
   */
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

/** Fixed part of the header before each entry's data (PKWARE APPNOTE 4.3.7). */
const LOCAL_HEADER_BYTES = 30;
const LOCAL_SIGNATURE = 0x04034b50;

/** With the name and the extra fields that archivers write: times and owners. */
const USUAL_HEADER_BYTES = 512;

/**
 * The files of an archive that nobody vouches for; folders are left out. Nothing is unpacked before the whole
 * directory has been checked, and no entry can come out larger than its directory says.
 * @throws archive-unreadable, archive-unsupported, archive-too-large, archive-unsafe, archive-damaged
 */
export async function openZip(
  file: Blob,
  limits: ArchiveLimits,
  decodeName: DecodeName = refuseName,
): Promise<ZipEntry[]> {
  const entries = await readDirectory(file, limits, decodeName);
  return entries
    .filter(({ path }) => !path.endsWith('/'))
    .map((entry) => ({ path: entry.path, size: entry.size, read: () => unpack(file, entry) }));
}

const damaged = (path: string, why: string) => new SelvedgeError('archive-damaged', `${path} ${why}`);

async function unpack(file: Blob, entry: DirectoryEntry): Promise<Uint8Array<ArrayBuffer>> {
  const { path, size, crc, deflated } = entry;
  const data = await packedBytes(file, entry);
  const bytes = deflated ? await inflate(data, size, path) : data;
  if (bytes.length !== size) throw damaged(path, `has ${bytes.length} bytes instead of ${size}`);
  if (crc32(bytes) !== crc) throw damaged(path, 'does not have its checksum');
  return bytes;
}

/** Header and data in one read where the header's extra field is of a usual length: a browser's reads cost most. */
async function packedBytes(file: Blob, { path, offset, packed }: DirectoryEntry): Promise<Uint8Array<ArrayBuffer>> {
  const record = await file.slice(offset, offset + USUAL_HEADER_BYTES + packed).arrayBuffer();
  const view = new DataView(record);
  if (record.byteLength < LOCAL_HEADER_BYTES || view.getUint32(0, true) !== LOCAL_SIGNATURE) {
    throw damaged(path, 'is not where the directory says');
  }
  const start = LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  const data =
    start + packed <= record.byteLength
      ? record.slice(start, start + packed)
      : await file.slice(offset + start, offset + start + packed).arrayBuffer();
  if (data.byteLength !== packed) throw damaged(path, 'ends early');
  return new Uint8Array(data);
}
