import { SelvedgeError } from '../../src/domain/errors.ts';

/** Packed bytes taken at once; at most 1032 times as many come out before their number is looked at: 8 MB. */
const CHUNK_BYTES = 8192;

/**
 * Unpacks DEFLATE data into exactly `size` bytes; stops as soon as more come out.
 * @throws archive-damaged with `path`; archive-unsafe where more come out than the archive says
 */
export async function inflate(
  data: Uint8Array<ArrayBuffer>,
  size: number,
  path: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const out = new Uint8Array(size);
  let filled = 0;
  const damaged = (why: string, cause?: unknown) => new SelvedgeError('archive-damaged', `${path} ${why}`, { cause });
  const reader = inChunks(data).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error) => {
      throw damaged('cannot be unpacked', error);
    });
    if (done) break;
    if (filled + value.length > size) {
      await reader.cancel();
      throw new SelvedgeError('archive-unsafe', `${path} unpacks to more than its ${size} bytes`);
    }
    out.set(value, filled);
    filled += value.length;
  }
  if (filled !== size) throw damaged(`unpacks to ${filled} bytes instead of ${size}`);
  return out;
}

/** Each chunk is taken once what came out of the one before has been read. */
function inChunks(data: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(data.subarray(at, at + CHUNK_BYTES));
      at += CHUNK_BYTES;
      if (at >= data.length) controller.close();
    },
  });
}
