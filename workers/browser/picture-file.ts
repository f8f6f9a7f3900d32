import { SelvedgeError } from '../../src/domain/errors.ts';
import { checkPictureFile } from '../common/picture-header.ts';
import { shrunkSide } from '../vision/index.ts';

/** Longest side of what is handed on, in pixels: that of the live camera. */
const LONGEST_SIDE = 1280;

/**
 * Decodes a picture file, upright by its EXIF orientation, its longest side at most 1280 pixels.
 * The header is read first, so that a file which is no picture, or a huge one, costs no memory.
 * @throws picture-empty, picture-unreadable, picture-too-large
 */
export async function decodePicture(file: Blob): Promise<ImageBitmap> {
  await checkPictureFile(file);
  try {
    return await shrink(await createImageBitmap(file, { imageOrientation: 'from-image' }));
  } catch (error) {
    throw new SelvedgeError('picture-unreadable', undefined, { cause: error });
  }
}

/** The picture at most `LONGEST_SIDE` long; a longer one is closed. */
async function shrink(bitmap: ImageBitmap): Promise<ImageBitmap> {
  const longest = Math.max(bitmap.width, bitmap.height);
  if (longest <= LONGEST_SIDE) return bitmap;
  const scale = shrunkSide(bitmap, LONGEST_SIDE) / longest;
  try {
    return await createImageBitmap(bitmap, {
      resizeWidth: Math.max(1, Math.round(bitmap.width * scale)),
      resizeHeight: Math.max(1, Math.round(bitmap.height * scale)),
      resizeQuality: 'high',
    });
  } finally {
    bitmap.close();
  }
}
