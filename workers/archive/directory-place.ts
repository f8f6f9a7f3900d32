import { SelvedgeError } from '../../src/domain/errors.ts';

/** Where an archive's directory lies. */
export interface DirectoryPlace {
  /** Entries in it, as the archive says. */
  count: number;
  /** Bytes from the archive's start. */
  start: number;
  bytes: number;
}

/** The record at an archive's end (PKWARE APPNOTE 4.3.16), and the most that a comment adds to it. */
const END_BYTES = 22;
const END_SIGNATURE = 0x06054b50;
const MOST_COMMENT = 0xffff;

/** Before it, in a zip64: where the wider end record is, and that record itself (4.3.15, 4.3.14). */
const LOCATOR_BYTES = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
const WIDE_END_BYTES = 56;
const WIDE_END_SIGNATURE = 0x06064b50;

/** Fields at their largest stand for "see the zip64 record". */
const WIDE = 0xffffffff;
const WIDE_COUNT = 0xffff;

const unreadable = (why: string) => new SelvedgeError('archive-unreadable', why);

/** Exact below 2^53, and too large to be true above. */
export const readUint64 = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

/**
 * Finds the directory by the records behind it, which must fit each other and end with the file.
 * @throws archive-unreadable, archive-unsupported
 */
export async function findDirectory(file: Blob): Promise<DirectoryPlace> {
  const tailStart = Math.max(0, file.size - END_BYTES - MOST_COMMENT);
  const tail = new DataView(await file.slice(tailStart).arrayBuffer());
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + tail.getUint16(at + 20, true) !== tail.byteLength) continue;
    return readEnd(file, new DataView(tail.buffer, at, END_BYTES), tailStart + at);
  }
  throw unreadable('it has no directory at its end');
}

/** @param at of the end record, from the archive's start */
async function readEnd(file: Blob, end: DataView, at: number): Promise<DirectoryPlace> {
  const [disk, directoryDisk, here] = [4, 6, 8].map((field) => end.getUint16(field, true));
  const count = end.getUint16(10, true);
  const place = { count, bytes: end.getUint32(12, true), start: end.getUint32(16, true) };
  const locatorAt = at - LOCATOR_BYTES;
  const locator = new DataView(await file.slice(Math.max(0, locatorAt), at).arrayBuffer());
  if (locator.byteLength === LOCATOR_BYTES && locator.getUint32(0, true) === LOCATOR_SIGNATURE) {
    return readWideEnd(file, place, readUint64(locator, 8), locatorAt);
  }
  if (disk !== 0 || directoryDisk !== 0 || here !== count) onePart();
  return checkPlace(place, at);
}

/** What a zip64's record says, as long as the shorter one says the same or leaves it open. */
async function readWideEnd(file: Blob, short: DirectoryPlace, at: number, locatorAt: number): Promise<DirectoryPlace> {
  const record = new DataView(await file.slice(at, at + WIDE_END_BYTES).arrayBuffer());
  const whole = record.byteLength === WIDE_END_BYTES && record.getUint32(0, true) === WIDE_END_SIGNATURE;
  if (!whole || at + 12 + readUint64(record, 4) !== locatorAt)
    throw unreadable('its zip64 record is not where it says');
  const count = readUint64(record, 32);
  if (record.getUint32(16, true) !== 0 || record.getUint32(20, true) !== 0 || readUint64(record, 24) !== count)
    onePart();
  const wide = { count, bytes: readUint64(record, 40), start: readUint64(record, 48) };
  const same =
    (short.count === WIDE_COUNT || short.count === wide.count) &&
    (short.bytes === WIDE || short.bytes === wide.bytes) &&
    (short.start === WIDE || short.start === wide.start);
  if (!same) throw unreadable('its two end records differ');
  return checkPlace(wide, at);
}

/** @param end where the records behind the directory begin */
function checkPlace(place: DirectoryPlace, end: number): DirectoryPlace {
  if (place.start + place.bytes !== end) throw unreadable('its directory is not where its end says');
  return place;
}

function onePart(): never {
  throw new SelvedgeError('archive-unsupported', 'it is one part of several');
}
