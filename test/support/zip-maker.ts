import { crc32, deflateRawSync } from 'node:zlib';

/** One entry as it is written, true or not; what is left out is as an honest archiver would have it. */
export interface MadeEntry {
  name: string | Uint8Array;
  data?: Uint8Array | string;
  /** Stored as it is unless told to pack. */
  pack?: boolean;
  flags?: number;
  method?: number;
  crc?: number;
  size?: number;
  packed?: number;
  offset?: number;
  madeBy?: number;
  attributes?: number;
  /** Extra fields of the directory's record. */
  extra?: Uint8Array;
}

export interface MadeEnd {
  count?: number;
  disk?: number;
  directoryBytes?: number;
  directoryStart?: number;
  comment?: string;
  /** Makes it a zip64, whose record says these; the short record leaves open what it is not told. */
  wide?: MadeWideEnd;
}

interface MadeWideEnd {
  count?: number;
  disk?: number;
  directoryBytes?: number;
  directoryStart?: number;
  /** Where the record is said to be. */
  at?: number;
  /** Bytes that are said to follow in the record. */
  recordBytes?: number;
}

interface Place {
  count: number;
  directoryBytes: number;
  directoryStart: number;
}

const bytesOf = (text: Uint8Array | string) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);

/** Writes an archive by the letter of the format (PKWARE APPNOTE), with whatever lies its entries and end tell. */
export function makeZip(entries: readonly MadeEntry[], end: MadeEnd = {}): Blob {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, stored, record } = makeEntry(entry, at);
    parts.push(local, stored);
    directory.push(record);
    at += local.length + stored.length;
  }
  const directoryBytes = directory.reduce((sum, { length }) => sum + length, 0);
  const place = { count: entries.length, directoryBytes, directoryStart: at };
  const tail = end.wide ? [...makeWideEnd(place, end.wide), makeShortEnd(OPEN, end)] : [makeShortEnd(place, end)];
  return new Blob([Buffer.concat([...parts, ...directory, ...tail])]);
}

/** An extra field of a record. */
export function makeExtra(kind: number, data: Uint8Array): Uint8Array {
  const field = Buffer.alloc(4 + data.length);
  field.writeUInt16LE(kind, 0);
  field.writeUInt16LE(data.length, 2);
  field.set(data, 4);
  return field;
}

/** The extra field of a zip64 with some of its numbers. */
export const makeWideNumbers = (...numbers: number[]): Uint8Array =>
  makeExtra(0x0001, new Uint8Array(BigUint64Array.from(numbers, BigInt).buffer));

/** The extra field with a name in UTF-8 beside `raw`, one in a code page. */
export function makeUnicodePath(raw: Uint8Array, name: string): Uint8Array {
  const head = Buffer.alloc(5);
  head.writeUInt8(1, 0);
  head.writeUInt32LE(crc32(raw), 1);
  return makeExtra(0x7075, Buffer.concat([head, bytesOf(name)]));
}

function makeEntry(entry: MadeEntry, at: number): { local: Uint8Array; stored: Uint8Array; record: Uint8Array } {
  const name = bytesOf(entry.name);
  const data = bytesOf(entry.data ?? '');
  const extra = entry.extra ?? new Uint8Array();
  const stored = entry.pack ? deflateRawSync(data) : data;
  const record = Buffer.alloc(46 + name.length + extra.length);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(entry.madeBy ?? 20, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(entry.flags ?? 0x800, 8);
  record.writeUInt16LE(entry.method ?? (entry.pack ? 8 : 0), 10);
  record.writeUInt32LE(entry.crc ?? crc32(data), 16);
  record.writeUInt32LE(entry.packed ?? stored.length, 20);
  record.writeUInt32LE(entry.size ?? data.length, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(entry.attributes ?? 0, 38);
  record.writeUInt32LE(entry.offset ?? at, 42);
  record.set(name, 46);
  record.set(extra, 46 + name.length);
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.set(record.subarray(6, 28), 4);
  local.writeUInt16LE(name.length, 26);
  local.set(name, 30);
  return { local, stored, record };
}

/** What the short record of a zip64 says. */
const OPEN: Place = { count: 0xffff, directoryBytes: 0xffffffff, directoryStart: 0xffffffff };

function makeShortEnd(place: Place, end: MadeEnd): Uint8Array {
  const comment = bytesOf(end.comment ?? '');
  const record = Buffer.alloc(22 + comment.length);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(end.disk ?? 0, 4);
  record.writeUInt16LE(end.disk ?? 0, 6);
  record.writeUInt16LE(end.count ?? place.count, 8);
  record.writeUInt16LE(end.count ?? place.count, 10);
  record.writeUInt32LE(end.directoryBytes ?? place.directoryBytes, 12);
  record.writeUInt32LE(end.directoryStart ?? place.directoryStart, 16);
  record.writeUInt16LE(comment.length, 20);
  record.set(comment, 22);
  return record;
}

function makeWideEnd(place: Place, end: MadeWideEnd): Uint8Array[] {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(BigInt(end.recordBytes ?? 44), 4);
  record.writeUInt32LE(end.disk ?? 0, 16);
  record.writeUInt32LE(end.disk ?? 0, 20);
  record.writeBigUInt64LE(BigInt(end.count ?? place.count), 24);
  record.writeBigUInt64LE(BigInt(end.count ?? place.count), 32);
  record.writeBigUInt64LE(BigInt(end.directoryBytes ?? place.directoryBytes), 40);
  record.writeBigUInt64LE(BigInt(end.directoryStart ?? place.directoryStart), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(end.at ?? place.directoryStart + place.directoryBytes), 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator];
}

/** Begins like a JPEG; `seed` makes it one of its own. */
export const madeJpeg = (seed: string) =>
  new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...bytesOf(seed)]) as Uint8Array<ArrayBuffer>;
