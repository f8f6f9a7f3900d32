import { type ArchiveLimits, SAMPLE_LIMITS } from '../../../workers/archive/limits.ts';
import * as oursReading from '../../../workers/archive/zip.ts';
import * as oursWriting from '../../../workers/archive/zip-writer.ts';
import * as zipJs from './zip-js.ts';

const CANDIDATES = {
  ours: { openZip: oursReading.openZip, ZipWriter: oursWriting.ZipWriter },
  zipJs,
};
export type Candidate = keyof typeof CANDIDATES;

const DATE = new Date(2026, 0, 31);

/** What was made last, held so that its memory can be looked at. */
let photos: Blob[] = [];
let held: Blob | undefined;

/** Photos of `bytes` that cannot be packed further, as the browser stores them. */
export function makePhotos(count: number, bytes: number): void {
  held = undefined;
  photos = Array.from({ length: count }, () => new Blob([randomBytes(bytes)]));
}

/** Exports them. */
export async function write(candidate: Candidate): Promise<void> {
  held = undefined;
  const zip = new CANDIDATES[candidate].ZipWriter();
  for (const [i, photo] of photos.entries()) await zip.store(`Hat/${i}.jpg`, photo, DATE);
  await zip.pack('manifest.json', new TextEncoder().encode(JSON.stringify(photos.map((_, i) => i))), DATE);
  held = await zip.finish();
}

/** Reads the archive at an address, or the one that was written last. */
export async function read(candidate: Candidate, address?: string): Promise<void> {
  const archive = address === undefined ? held : await (await fetch(address)).blob();
  if (archive === undefined) throw new Error('nothing was written');
  for (const entry of await CANDIDATES[candidate].openZip(archive, SAMPLE_LIMITS)) await entry.read();
}

/** The code of the error in which opening and unpacking an archive ends. */
export async function outcome(candidate: Candidate, address: string, limits: ArchiveLimits): Promise<string> {
  const archive = await (await fetch(address)).blob();
  try {
    for (const entry of await CANDIDATES[candidate].openZip(archive, limits)) await entry.read();
    return 'opened';
  } catch (error) {
    return (error as Error).name;
  }
}

function randomBytes(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  // As many as one call gives.
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}
