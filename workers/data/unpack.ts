import { SelvedgeError } from '../../src/domain/errors.ts';

/**
 * Unpacks a shard straight to where it belongs, with no second copy of the pixels.
 * @param packed gzip of the labels followed by the images
 * @param labels n bytes, written
 * @param images n pictures, written
 * @throws dataset-damaged when the content is no gzip, or longer or shorter than the two together
 */
export async function unpackShard(
  packed: Uint8Array<ArrayBuffer>,
  labels: Uint8Array,
  images: Uint8Array,
  name: string,
): Promise<void> {
  const expected = labels.length + images.length;
  let position = 0;
  try {
    const reader = streamOf(packed).pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      position = place(value!, position);
    }
  } catch (cause) {
    throw new SelvedgeError('dataset-damaged', `${name} cannot be unpacked`, { cause });
  }
  if (position !== expected) {
    throw new SelvedgeError('dataset-damaged', `${name} unpacks to ${position} bytes, expected ${expected}`);
  }

  function place(chunk: Uint8Array, at: number): number {
    if (at + chunk.length > expected) throw new RangeError(`more than ${expected} bytes`);
    const toLabels = chunk.subarray(0, Math.max(0, labels.length - at));
    const toImages = chunk.subarray(toLabels.length);
    if (toLabels.length > 0) labels.set(toLabels, at);
    if (toImages.length > 0) images.set(toImages, at + toLabels.length - labels.length);
    return at + chunk.length;
  }
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}
