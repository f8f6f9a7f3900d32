/** Bytes that are mixed at a time: three words. */
const BLOCK = 12;

type Words = [a: number, b: number, c: number];

const rotated = (word: number, by: number) => (word << by) | (word >>> (32 - by));

/**
 * The checksum of HDF5's headers: `hashlittle` of Bob Jenkins' lookup3.c (2006, public domain), started with 0.
 * @returns 0 to 2³² − 1
 */
export function lookup3(bytes: Uint8Array): number {
  const start = (0xdeadbeef + bytes.length) | 0;
  let words: Words = [start, start, start];
  if (bytes.length === 0) return start >>> 0;
  const last = Math.floor((bytes.length - 1) / BLOCK) * BLOCK;
  for (let at = 0; at < last; at += BLOCK) words = mixed(added(words, bytes.subarray(at, at + BLOCK)));
  return finished(added(words, bytes.subarray(last))) >>> 0;
}

/** Up to twelve bytes, little-endian, added to the words; what is missing counts as 0. */
function added([a, b, c]: Words, bytes: Uint8Array): Words {
  const word = (at: number) =>
    (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
  return [(a + word(0)) | 0, (b + word(4)) | 0, (c + word(8)) | 0];
}

/** `mix` of lookup3.c, whose six steps are one with the words' parts taken in turn. */
function mixed([a, b, c]: Words): Words {
  for (const by of [4, 6, 8, 16, 19, 4]) {
    const changed = ((a - c) ^ rotated(c, by)) | 0;
    [a, b, c] = [b, (c + b) | 0, changed];
  }
  return [a, b, c];
}

/** `final` of lookup3.c, likewise in seven steps. */
function finished([a, b, c]: Words): number {
  for (const by of [14, 11, 25, 16, 4, 14, 24]) {
    const changed = ((c ^ b) - rotated(b, by)) | 0;
    [a, b, c] = [b, changed, a];
  }
  return b;
}
