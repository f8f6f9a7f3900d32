import type { SampleEntry } from '../../src/domain/sample.ts';

/**
 * Two perceptual hashes that differ in at most so many of their 64 bits are of one picture. Measured on 341 photographs of
 * clothes: none of the 57,970 pairs comes closer than 10 bits, while the same photo, moved by 2 %, lighter by 5 % and
 * compressed again, differs in 4 at the median and in 8 at the ninetieth percentile.
 */
export const NEAR_BITS = 7;

/** Bytes of a hash: with at most seven bits that differ, one of the eight is the same in both. */
const BYTES = 8;

/**
 * The samples that are near-duplicates of an earlier one: by their id, the id of the nearest such one.
 * @param entries oldest first; one whose hash is not 16 hex digits repeats none
 */
export function findNearDuplicates(entries: readonly Pick<SampleEntry, 'id' | 'fingerprint'>[]): Map<string, string> {
  const nearest = new Map<string, string>();
  const seen: PerceptualHash[] = [];
  /** By hash, the first that has it: many that are alike are not compared each with each. */
  const first = new Map<string, string>();
  const buckets = Array.from({ length: BYTES * 256 }, (): number[] => []);
  for (const { id, fingerprint } of entries) {
    const own = parse(id, fingerprint);
    if (own === undefined) continue;
    const same = first.get(fingerprint);
    if (same !== undefined) {
      nearest.set(id, same);
      continue;
    }
    first.set(fingerprint, id);
    const places = own.bytes.map((byte, at) => 256 * at + byte);
    let best = NEAR_BITS + 1;
    for (const place of places) {
      for (const at of buckets[place]!) {
        const other = seen[at]!;
        const bits = ones(own.high ^ other.high) + ones(own.low ^ other.low);
        if (bits < best) {
          best = bits;
          nearest.set(id, other.id);
        }
      }
    }
    for (const place of places) buckets[place]!.push(seen.length);
    seen.push(own);
  }
  return nearest;
}

interface PerceptualHash {
  id: string;
  high: number;
  low: number;
  bytes: number[];
}

function parse(id: string, text: string): PerceptualHash | undefined {
  if (!/^[0-9a-f]{16}$/.test(text)) return undefined;
  const bytes = Array.from({ length: BYTES }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
  return { id, high: Number.parseInt(text.slice(0, 8), 16), low: Number.parseInt(text.slice(8), 16), bytes };
}

/** How many bits of a 32-bit number are 1 (Hacker's Delight, 5-1). */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
