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
}

export interface MadeEnd {
  count?: number;
  disk?: number;
  directoryBytes?: number;
  directoryStart?: number;
  comment?: string;
}

const bytesOf = (text: Uint8Array | string) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);

/** Writes an archive by the letter of the format (PKWARE APPNOTE), with whatever lies its entries and end tell. */
export function makeZip(entries: readonly MadeEntry[], end: MadeEnd = {}): Blob {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = bytesOf(entry.name);
    const data = bytesOf(entry.data ?? '');
    const stored = entry.pack ? deflateRawSync(data) : data;
    const record = Buffer.alloc(46 + name.length);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(entry.madeBy ?? 20, 4);
    record.writeUInt16LE(20, 6);
    record.writeUInt16LE(entry.flags ?? 0x800, 8);
    record.writeUInt16LE(entry.method ?? (entry.pack ? 8 : 0), 10);
    record.writeUInt32LE(entry.crc ?? crc32(data), 16);
    record.writeUInt32LE(entry.packed ?? stored.length, 20);
    record.writeUInt32LE(entry.size ?? data.length, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(entry.attributes ?? 0, 38);
    record.writeUInt32LE(entry.offset ?? at, 42);
    record.set(name, 46);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.set(record.subarray(6, 30), 4);
    local.set(name, 30);
    parts.push(local, stored);
    directory.push(record);
    at += local.length + stored.length;
  }
  const directoryBytes = directory.reduce((sum, { length }) => sum + length, 0);
  const comment = bytesOf(end.comment ?? '');
  const tail = Buffer.alloc(22 + comment.length);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.disk ?? 0, 4);
  tail.writeUInt16LE(end.disk ?? 0, 6);
  tail.writeUInt16LE(end.count ?? entries.length, 8);
  tail.writeUInt16LE(end.count ?? entries.length, 10);
  tail.writeUInt32LE(end.directoryBytes ?? directoryBytes, 12);
  tail.writeUInt32LE(end.directoryStart ?? at, 16);
  tail.writeUInt16LE(comment.length, 20);
  tail.set(comment, 22);
  return new Blob([Buffer.concat([...parts, ...directory, tail])]);
}

/** Begins like a JPEG; `seed` makes it one of its own. */
export const madeJpeg = (seed: string) =>
  new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...bytesOf(seed)]) as Uint8Array<ArrayBuffer>;
