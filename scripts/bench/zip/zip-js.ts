import {
  BlobReader,
  BlobWriter,
  type Entry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipWriter as ZipJsWriter,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { type ErrorCode, SelvedgeError } from '../../../src/domain/errors.ts';
import { type ArchiveLimits, MOST_PACKED, MOST_RECORD_BYTES } from '../../../workers/archive/limits.ts';
import { checkPath, pathKey } from '../../../workers/archive/names.ts';
import type { ZipEntry } from '../../../workers/archive/zip.ts';

/** What zip.js says, by the code that it stands for; anything else that it throws means damage. */
const CODES: readonly (readonly [ErrorCode, RegExp])[] = [
  ['archive-unreadable', /not recognized|central directory|Ambiguous archive|Zip64|64-bit/i],
  ['archive-unsupported', /encrypt|Split zip|Compression method not supported/i],
  ['archive-unsafe', /Overlapping|Unsafe filename/],
];

const UNIX_KIND = 0o170000;
const UNIX_PLAIN = new Set([0, 0o100000, 0o040000]);
const STRONG_ENCRYPTION = 0x40 | 0x2000;

const tooLarge = (why: string) => new SelvedgeError('archive-too-large', why);
const unsupported = (why: string) => new SelvedgeError('archive-unsupported', why);

function translated(error: unknown): SelvedgeError {
  if (error instanceof SelvedgeError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = CODES.find(([, pattern]) => pattern.test(message))?.[0] ?? 'archive-damaged';
  return new SelvedgeError(code, message, { cause: error });
}

/** `workers/archive/zip.ts` by zip.js, with the limits of this project on top. */
export async function openZip(file: Blob, limits: ArchiveLimits): Promise<ZipEntry[]> {
  const reader = new ZipReader(new BlobReader(file), {
    strictness: 'strict',
    filenameValidation: 'tolerant',
    checkCrc32: true,
    useWebWorkers: false,
    decodeText: (raw) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw),
  });
  const found: Entry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let directoryBytes = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (found.length === limits.entries) throw tooLarge(`it holds more than ${limits.entries} files`);
      directoryBytes += recordBytes(entry);
      if (directoryBytes > limits.entries * MOST_RECORD_BYTES) throw tooLarge('its directory is too large');
      checkEntry(entry, limits);
      total += entry.uncompressedSize;
      if (total > limits.totalBytes) throw tooLarge(`it unpacks to more than ${limits.totalBytes} bytes`);
      const key = pathKey(entry.filename);
      if (seen.has(key)) throw new SelvedgeError('archive-unsafe', `${entry.filename} is there twice`);
      seen.add(key);
      found.push(entry);
    }
  } catch (error) {
    if (error instanceof TypeError) throw unsupported('a file name is in an old code page');
    throw translated(error);
  }
  checkOverlap(found, file.size);
  return found.flatMap((entry) =>
    entry.directory ? [] : [{ path: entry.filename, size: entry.uncompressedSize, read: () => read(entry) }],
  );
}

async function read(entry: Entry): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.directory) throw new TypeError('a folder has no content');
  try {
    return await entry.getData(new Uint8ArrayWriter());
  } catch (error) {
    throw translated(error).name === 'archive-unsafe'
      ? translated(error)
      : new SelvedgeError('archive-damaged', entry.filename, { cause: error });
  }
}

const recordBytes = ({ rawFilename, rawExtraField, rawComment }: Entry) =>
  46 + rawFilename.length + rawExtraField.length + rawComment.length;

function checkEntry(entry: Entry, limits: ArchiveLimits): void {
  const { filename, uncompressedSize: size, compressedSize: packed, compressionMethod } = entry;
  checkPath(filename);
  if (entry.encrypted || ((entry.rawBitFlag ?? 0) & STRONG_ENCRYPTION) !== 0)
    throw unsupported(`${filename} is encrypted`);
  if (compressionMethod !== 0 && compressionMethod !== 8) throw unsupported(`${filename} is packed otherwise`);
  const unix = entry.versionMadeBy >> 8 === 3;
  if (unix && !UNIX_PLAIN.has((entry.externalFileAttributes >>> 16) & UNIX_KIND)) {
    throw new SelvedgeError('archive-unsafe', `${filename} is a link or a device`);
  }
  if (size > limits.entryBytes) throw tooLarge(`${filename} unpacks to ${size} bytes`);
  const possible = compressionMethod === 8 ? packed * MOST_PACKED : packed;
  if (size > possible || (compressionMethod === 0 && size !== packed)) {
    throw new SelvedgeError('archive-damaged', `${filename}: ${packed} bytes cannot unpack to ${size}`);
  }
}

function checkOverlap(entries: readonly Entry[], end: number): void {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  sorted.forEach(({ filename, offset, compressedSize }, i) => {
    if (offset + 30 + compressedSize > (sorted[i + 1]?.offset ?? end)) {
      throw new SelvedgeError('archive-unsafe', `${filename} shares its bytes with another`);
    }
  });
}

/** `workers/archive/zip-writer.ts` by zip.js. */
export class ZipWriter {
  readonly #writer = new ZipJsWriter(new BlobWriter('application/zip'), {
    useWebWorkers: false,
    extendedTimestamp: false,
    dataDescriptor: false,
  });

  async store(path: string, file: Blob, lastModDate: Date): Promise<void> {
    await this.#writer.add(path, new BlobReader(file), { level: 0, lastModDate });
  }

  async pack(path: string, bytes: Uint8Array, lastModDate: Date): Promise<void> {
    await this.#writer.add(path, new Uint8ArrayReader(bytes), { lastModDate });
  }

  finish(): Promise<Blob> {
    return this.#writer.close();
  }
}
