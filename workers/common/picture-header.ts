import { imageSize } from 'image-size';
import { SelvedgeError } from '../../src/domain/errors.ts';

/**
 * What `createImageBitmap` takes in some browser, HEIC in Safari alone; elsewhere it refuses, as it refuses files that
 * are cut off. SVG is left out because it may be a program.
 */
const TYPES = new Set(['jpg', 'png', 'webp', 'avif', 'gif', 'bmp', 'heif', 'heic']);

/** A phone's 50 megapixels are up to 8192×6144; they decode to 200 MB, which a phone of 3 GB still has room for. */
const MOST_PIXELS = 8192 * 6144;

/** The sizes of JPEG and AVIF stand behind the metadata: hardly ever this far, and never farther than the second. */
const HEADER_BYTES = 1 << 20;
const LONGEST_HEADER = 1 << 25;

/**
 * Refuses a file that is no picture or a huge one by its header alone, so that it costs no memory.
 * @throws picture-empty, picture-unreadable, picture-too-large
 */
export async function checkPictureFile(file: Blob): Promise<void> {
  if (file.size === 0) throw new SelvedgeError('picture-empty');
  const { width, height } = await sizeOf(file);
  if (width * height > MOST_PIXELS) {
    throw new SelvedgeError('picture-too-large', `${width}×${height} pixels`);
  }
}

/** The size in the header, before EXIF turns the picture; of several pictures in one file the largest one's. */
async function sizeOf(file: Blob): Promise<{ width: number; height: number }> {
  const { type, images, ...first } = await headerOf(file);
  // HEIC and AVIF name the tiles that a large picture is made of, too, and often before it.
  const { width, height } = [first, ...(images ?? [])].reduce((a, b) =>
    b.width * b.height > a.width * a.height ? b : a,
  );
  if (type === undefined || !TYPES.has(type) || width <= 0 || height <= 0)
    throw new SelvedgeError('picture-unreadable');
  return { width, height };
}

/** Reads no more of the file than the size takes to be found, and of what is no picture at all no more than a part. */
async function headerOf(file: Blob): Promise<ReturnType<typeof imageSize>> {
  for (let length = HEADER_BYTES; ; length *= 4) {
    try {
      return imageSize(new Uint8Array(await file.slice(0, length).arrayBuffer()));
    } catch (error) {
      const unknown = (error as Error).message.startsWith('unsupported file type');
      if (!unknown && length < Math.min(file.size, LONGEST_HEADER)) continue;
      throw new SelvedgeError('picture-unreadable', undefined, { cause: error });
    }
  }
}
