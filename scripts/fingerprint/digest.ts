import { createHash } from 'node:crypto';

/** Hashes by the names of what they are of; a name says all that its value depends on. */
export type Fingerprint = Record<string, string>;

/** Hex SHA-256 of the parts one after the other: arrays as their bytes, texts as UTF-8. */
export function digest(...parts: (ArrayBufferView | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(typeof part === 'string' ? part : new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  }
  return hash.digest('hex');
}

/** `count` items in their order, evenly spread over all of them; all where there are no more. */
export function evenly<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)]!);
}
