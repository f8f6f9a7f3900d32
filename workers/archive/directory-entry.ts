import { SelvedgeError } from '../../src/domain/errors.ts';
import { crc32 } from '../common/crc32.ts';
import { readUint64 } from './directory-place.ts';
import { checkPath } from './names.ts';

/** An entry as the archive's directory describes it; nothing of it has been unpacked. */
export interface DirectoryEntry {
  /** With a slash at the end for a folder. */
  path: string;
  /** Bytes, unpacked. */
  size: number;
  /** Bytes in the archive. */
  packed: number;
  /** Where its header is, from the archive's start. */
  offset: number;
  crc: number;
  /** Packed by DEFLATE; else stored as it is. */
  deflated: boolean;
}

/**
 * Reads a name in some code page of its maker's, of which the archive does not say which one it is.
 * @throws archive-unsupported
 */
export type DecodeName = (raw: Uint8Array) => string;

/** Fixed part of a record of the directory (PKWARE APPNOTE 4.3.12); its name and extra fields follow. */
const ENTRY_BYTES = 46;
const ENTRY_SIGNATURE = 0x02014b50;

/** Bits of the general purpose flag: encrypted (classic, strong) and names in UTF-8. */
const ENCRYPTED = 0x1 | 0x40 | 0x2000;
const UTF8 = 0x800;

const STORED = 0;
const DEFLATED = 8;

/** Extra fields: the wider numbers of a zip64 (4.5.3), and the name in UTF-8 beside one in a code page (4.6.9). */
const WIDE_NUMBERS = 0x0001;
const UNICODE_PATH = 0x7075;

/** A number at its largest stands for "see the zip64 field". */
const WIDE = 0xffffffff;

/** Kinds of files in the upper half of Unix's mode: a link or a device is no file that a person put in. */
const UNIX_KIND = 0o170000;
const UNIX_PLAIN = new Set([0, 0o100000, 0o040000]);

const unreadable = (why: string) => new SelvedgeError('archive-unreadable', why);
const unsupported = (why: string, cause?: unknown) => new SelvedgeError('archive-unsupported', why, { cause });

/** Bytes of the record at `at` of a directory. @throws archive-unreadable when it does not lie there as a whole */
export function entryBytes(directory: DataView, at: number): number {
  if (at + ENTRY_BYTES > directory.byteLength || directory.getUint32(at, true) !== ENTRY_SIGNATURE) {
    throw unreadable('its directory is cut off');
  }
  const bytes = [28, 30, 32].reduce((sum, field) => sum + directory.getUint16(at + field, true), ENTRY_BYTES);
  if (at + bytes > directory.byteLength) throw unreadable('its directory is cut off');
  return bytes;
}

/** @throws archive-unsafe, archive-unsupported */
export function readEntry(record: DataView, decodeName: DecodeName): DirectoryEntry {
  const flags = record.getUint16(8, true);
  const method = record.getUint16(10, true);
  const path = withSlashes(readName(record, flags, decodeName), record.getUint8(5));
  checkPath(path);
  if ((flags & ENCRYPTED) !== 0) throw unsupported(`${path} is encrypted`);
  if (method !== STORED && method !== DEFLATED) throw unsupported(`${path} is packed by method ${method}`);
  const madeOnUnix = record.getUint8(5) === 3;
  if (madeOnUnix && !UNIX_PLAIN.has(record.getUint16(40, true) & UNIX_KIND)) {
    throw new SelvedgeError('archive-unsafe', `${path} is a link or a device`);
  }
  return { path, crc: record.getUint32(16, true), deflated: method === DEFLATED, ...readNumbers(record) };
}

/**
 * Systems on which an archive says it was made (4.4.2) where a backslash parts folders: FAT, which many archivers say
 * wherever they run, and NTFS.
 */
const BACKSLASH_PARTS: ReadonlySet<number> = new Set([0, 10]);

/** .NET before 4.6.1, and with it PowerShell 5, parts folders by backslashes, against the standard (4.4.17.1). */
function withSlashes(path: string, madeOn: number): string {
  return BACKSLASH_PARTS.has(madeOn) ? path.replaceAll('\\', '/') : path;
}

/** The zip64 field holds, in this order, those of the three that the record leaves open. */
function readNumbers(record: DataView): Pick<DirectoryEntry, 'size' | 'packed' | 'offset'> {
  const wide = extraField(record, WIDE_NUMBERS);
  let at = 0;
  const read = (field: number) => {
    const value = record.getUint32(field, true);
    if (value !== WIDE || wide === undefined || at + 8 > wide.byteLength) return value;
    at += 8;
    return readUint64(wide, at - 8);
  };
  return { size: read(24), packed: read(20), offset: read(42) };
}

/**
 * Names are UTF-8. Without the flag they are in some code page of their maker's: those in ASCII are the same in all,
 * UTF-8 without the flag is common (Info-ZIP), and some archivers add the name in UTF-8.
 */
function readName(record: DataView, flags: number, decodeName: DecodeName): string {
  const raw = new Uint8Array(record.buffer, record.byteOffset + ENTRY_BYTES, record.getUint16(28, true));
  try {
    return decodeUtf8(raw);
  } catch (error) {
    if ((flags & UTF8) !== 0) throw unsupported('a file name is not UTF-8', error);
    return unicodePath(record, raw) ?? decodeName(raw);
  }
}

/** The name that was put beside the one in a code page, unless that one was changed since; undefined without. */
function unicodePath(record: DataView, raw: Uint8Array): string | undefined {
  const field = extraField(record, UNICODE_PATH);
  if (field === undefined || field.byteLength < 5 || field.getUint8(0) !== 1) return undefined;
  if (field.getUint32(1, true) !== crc32(raw)) return undefined;
  try {
    return decodeUtf8(new Uint8Array(field.buffer, field.byteOffset + 5, field.byteLength - 5));
  } catch (error) {
    throw unsupported('a file name is not UTF-8', error);
  }
}

const decodeUtf8 = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** Data of the first extra field of a kind; undefined without one, or where its length leads out of the record. */
function extraField(record: DataView, kind: number): DataView | undefined {
  let at = ENTRY_BYTES + record.getUint16(28, true);
  const end = at + record.getUint16(30, true);
  while (at + 4 <= end) {
    const bytes = record.getUint16(at + 2, true);
    const found = record.getUint16(at, true) === kind;
    at += 4 + bytes;
    if (found && at <= end) return new DataView(record.buffer, record.byteOffset + at - bytes, bytes);
  }
  return undefined;
}
