import { SelvedgeError } from '../../src/domain/errors.ts';
import { type ArchiveLimits, MOST_PACKED } from './limits.ts';
import { checkPath, pathKey } from './names.ts';

/** An entry as the archive's directory describes it; nothing of it has been unpacked. */
export interface DirectoryEntry {
  /** With a slash at the end for a folder. */
  path: string;
  /** Bytes, unpacked. */
  size: number;
  /** Bytes in the archive. */
  packed: number;
  /** Of its header, from the archive's start. */
  offset: number;
  crc: number;
  /** Packed by DEFLATE; else stored as it is. */
  deflated: boolean;
}

/** Fixed parts of the records (PKWARE APPNOTE 4.3.12, 4.3.16), and the most that a comment adds to the last one. */
const END_BYTES = 22;
const END_SIGNATURE = 0x06054b50;
const ENTRY_BYTES = 46;
const ENTRY_SIGNATURE = 0x02014b50;
const MOST_COMMENT = 0xffff;

/** Both sizes, or the number of entries, at their largest mean that a zip64 record holds the true value. */
const ZIP64 = 0xffffffff;
const ZIP64_COUNT = 0xffff;

/** Bits of the general purpose flag: encrypted (classic, strong) and names in UTF-8. */
const ENCRYPTED = 0x1 | 0x40 | 0x2000;
const UTF8 = 0x800;

const STORED = 0;
const DEFLATED = 8;

/** Kinds of files in the upper half of Unix's mode: a link or a device is no file that a person put in. */
const UNIX_KIND = 0o170000;
const UNIX_PLAIN = new Set([0, 0o100000, 0o040000]);

const unreadable = (why: string) => new SelvedgeError('archive-unreadable', why);
const unsupported = (why: string) => new SelvedgeError('archive-unsupported', why);
const tooLarge = (why: string) => new SelvedgeError('archive-too-large', why);

/**
 * Reads and checks the directory at an archive's end, all of it.
 * @throws archive-unreadable, archive-unsupported, archive-too-large, archive-unsafe, archive-damaged
 */
export async function readDirectory(file: Blob, limits: ArchiveLimits): Promise<DirectoryEntry[]> {
  const { count, start, bytes } = await readEnd(file);
  if (count > limits.entries) throw tooLarge(`it holds ${count} files; at most ${limits.entries} are opened`);
  const view = new DataView(await file.slice(start, start + bytes).arrayBuffer());
  const entries: DirectoryEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw unreadable('its directory is cut off');
    }
    const length = ENTRY_BYTES + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
    if (at + length > view.byteLength) throw unreadable('its directory is cut off');
    const entry = readEntry(view, at);
    checkSize(entry, limits);
    total += entry.size;
    if (total > limits.totalBytes) throw tooLarge(`it unpacks to more than ${limits.totalBytes} bytes`);
    const key = pathKey(entry.path);
    if (seen.has(key)) throw new SelvedgeError('archive-unsafe', `${entry.path} is there twice`);
    seen.add(key);
    entries.push(entry);
    at += length;
  }
  if (at !== bytes) throw unreadable('its directory holds more than it says');
  checkOverlap(entries, start);
  return entries;
}

async function readEnd(file: Blob): Promise<{ count: number; start: number; bytes: number }> {
  const tailStart = Math.max(0, file.size - END_BYTES - MOST_COMMENT);
  const view = new DataView(await file.slice(tailStart).arrayBuffer());
  for (let at = view.byteLength - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const [disk, directoryDisk, here, count] = [4, 6, 8, 10].map((field) => view.getUint16(at + field, true));
    const bytes = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    if (count === ZIP64_COUNT || bytes === ZIP64 || start === ZIP64) {
      throw tooLarge('it is a zip64: over 65,534 files or 4 GB');
    }
    if (disk !== 0 || directoryDisk !== 0 || here !== count) throw unsupported('it is one part of several');
    if (start + bytes !== tailStart + at) throw unreadable('its directory is not where its end says');
    return { count: count as number, start, bytes };
  }
  throw unreadable('it has no directory at its end');
}

function readEntry(view: DataView, at: number): DirectoryEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const path = readName(view, at, flags);
  checkPath(path);
  if ((flags & ENCRYPTED) !== 0) throw unsupported(`${path} is encrypted`);
  if (method !== STORED && method !== DEFLATED) throw unsupported(`${path} is packed by method ${method}`);
  const mode = view.getUint16(at + 40, true) & UNIX_KIND;
  const madeOnUnix = view.getUint8(at + 5) === 3;
  if (madeOnUnix && !UNIX_PLAIN.has(mode)) {
    throw new SelvedgeError('archive-unsafe', `${path} is a link or a device`);
  }
  return {
    path,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    deflated: method === DEFLATED,
  };
}

/**
 * Names are UTF-8. Without the flag they are in some code page of their maker's: those in ASCII are the same in all,
 * and UTF-8 without the flag is common (Info-ZIP); what is neither is refused rather than guessed.
 */
function readName(view: DataView, at: number, flags: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_BYTES, view.getUint16(at + 28, true));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const why = (flags & UTF8) === 0 ? 'a file name is in an old code page' : 'a file name is not UTF-8';
    throw new SelvedgeError('archive-unsupported', why, { cause: error });
  }
}

function checkSize({ path, size, packed, deflated }: DirectoryEntry, limits: ArchiveLimits): void {
  if (size > limits.entryBytes) throw tooLarge(`${path} unpacks to ${size} bytes; at most ${limits.entryBytes}`);
  const possible = deflated ? packed * MOST_PACKED : packed;
  if (size > possible || (!deflated && size !== packed)) {
    throw new SelvedgeError('archive-damaged', `${path}: ${packed} bytes cannot unpack to ${size}`);
  }
}

/** Entries that share their bytes let a small archive unpack without end (Fifield 2019, "A better zip bomb"). */
function checkOverlap(entries: readonly DirectoryEntry[], directoryStart: number): void {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  sorted.forEach(({ path, offset, packed }, i) => {
    const next = sorted[i + 1]?.offset ?? directoryStart;
    // 30 bytes of header stand before the data; its name and extra field can only make it longer.
    if (offset + 30 + packed > next) throw new SelvedgeError('archive-unsafe', `${path} shares its bytes with another`);
  });
}
