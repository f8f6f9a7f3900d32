import { imageSize } from 'image-size';
import { SelvedgeError } from '../../src/contract/errors.ts';

/** What browsers decode and `createImageBitmap` takes; SVG is left out because it may be a program. */
const TYPES = new Set(['jpg', 'png', 'webp', 'avif', 'gif', 'bmp', 'heif']);

/** 50 megapixels decode to 200 MB, which a phone of 3 GB still has room for. */
const MOST_PIXELS = 50e6;

/** Where the sizes of JPEG and AVIF stand when large metadata comes first; a whole thumbnail fits before them. */
const HEADER_BYTES = 1 << 20;

/** Longest side of what is handed on, in pixels: that of the live camera. */
const LONGEST_SIDE = 1280;

/**
 * Decodes a picture file, upright by its EXIF orientation, its longest side at most 1280 pixels.
 * The header is read first, so that a file which is no picture, or a huge one, costs no memory.
 * @throws picture-empty, picture-unreadable, picture-too-large
 */
export async function decodePicture(file: Blob): Promise<ImageBitmap> {
  if (file.size === 0) throw new SelvedgeError('picture-empty');
  const { width, height } = await sizeOf(file);
  if (width * height > MOST_PIXELS) {
    throw new SelvedgeError('picture-too-large', `${width}×${height} pixels`);
  }
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    if (scale === 1) return bitmap;
    // Only now is it known whether EXIF turned the picture, so the sides come from the bitmap.
    const size = {
      resizeWidth: Math.max(1, Math.round(bitmap.width * scale)),
      resizeHeight: Math.max(1, Math.round(bitmap.height * scale)),
    };
    const smaller = await createImageBitmap(bitmap, { ...size, resizeQuality: 'high' });
    bitmap.close();
    return smaller;
  } catch (error) {
    throw new SelvedgeError('picture-unreadable', undefined, { cause: error });
  }
}

async function sizeOf(file: Blob): Promise<{ width: number; height: number }> {
  try {
    const header = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
    const { type, width, height } = imageSize(header);
    if (type !== undefined && TYPES.has(type) && width > 0 && height > 0) return { width, height };
  } catch (error) {
    throw new SelvedgeError('picture-unreadable', undefined, { cause: error });
  }
  throw new SelvedgeError('picture-unreadable');
}
