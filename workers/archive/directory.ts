import { SelvedgeError } from '../../src/domain/errors.ts';
import { type DecodeName, type DirectoryEntry, entryBytes, readEntry } from './directory-entry.ts';
import { findDirectory } from './directory-place.ts';
import { type ArchiveLimits, MOST_PACKED, MOST_RECORD_BYTES } from './limits.ts';

const tooLarge = (why: string) => new SelvedgeError('archive-too-large', why);
const unsafe = (why: string) => new SelvedgeError('archive-unsafe', why);

/**
 * Reads and checks the directory at an archive's end, all of it.
 * @throws archive-unreadable, archive-unsupported, archive-too-large, archive-unsafe, archive-damaged, and what
 *   `decodeName` throws
 */
export async function readDirectory(
  file: Blob,
  limits: ArchiveLimits,
  decodeName: DecodeName,
): Promise<DirectoryEntry[]> {
  const { count, start, bytes } = await findDirectory(file);
  if (count > limits.entries) throw tooLarge(`it holds ${count} files; at most ${limits.entries} are opened`);
  if (bytes > limits.entries * MOST_RECORD_BYTES) throw tooLarge(`its directory has ${bytes} bytes`);
  const directory = new DataView(await file.slice(start, start + bytes).arrayBuffer());
  const entries: DirectoryEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    const length = entryBytes(directory, at);
    const entry = readEntry(new DataView(directory.buffer, at, length), decodeName);
    checkSize(entry, limits);
    total += entry.size;
    if (total > limits.totalBytes) throw tooLarge(`it unpacks to more than ${limits.totalBytes} bytes`);
    // Names that differ in capitals alone may well lie side by side where they come from; nothing is written under them.
    const key = entry.path.normalize('NFC').replace(/\/$/, '');
    if (seen.has(key)) throw unsafe(`${entry.path} is there twice`);
    seen.add(key);
    entries.push(entry);
    at += length;
  }
  if (at !== bytes) throw new SelvedgeError('archive-unreadable', 'its directory holds more than it says');
  checkOverlap(entries, start);
  return entries;
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
    if (offset + 30 + packed > next) throw unsafe(`${path} shares its bytes with another`);
  });
}
