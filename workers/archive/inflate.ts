import { Inflate } from 'fflate';
import { SelvedgeError } from '../../src/domain/errors.ts';

/** Packed bytes taken at once; at most 1032 times as many come out before their number is looked at: 8 MB. */
const CHUNK_BYTES = 8192;

/**
 * Unpacks DEFLATE data into exactly `size` bytes; stops as soon as more come out.
 * @throws archive-damaged with `path`
 */
export function inflate(data: Uint8Array, size: number, path: string): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(size);
  let filled = 0;
  const damaged = (why: string, cause?: unknown) =>
    new SelvedgeError('archive-damaged', `${path} ${why}`, cause === undefined ? undefined : { cause });
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw damaged(`unpacks to more than its ${size} bytes`);
    out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at === 0 || at < data.length; at += CHUNK_BYTES) {
      stream.push(data.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= data.length);
    }
  } catch (error) {
    throw error instanceof SelvedgeError ? error : damaged('cannot be unpacked', error);
  }
  if (filled !== size) throw damaged(`unpacks to ${filled} bytes instead of ${size}`);
  return out;
}
