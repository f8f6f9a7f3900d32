import sharp from 'sharp';
import { type Picture, shrunkSide } from '../../workers/vision/index.ts';

/** The app shrinks a larger picture to this before it looks at it (`ClassifierApi.decode`). */
const LONGEST_SIDE = 1280;

/**
 * Decodes a picture file, or its bytes, as the app does: the first frame, upright by its EXIF orientation, sRGB, 8 bits,
 * longest side at most 1280 pixels.
 * @throws Error when the file is no picture
 */
export async function readPhoto(file: string | Uint8Array): Promise<Picture> {
  const photo = sharp(file, { failOn: 'error' });
  const size = await photo.metadata();
  const side = Math.max(size.width, size.height) <= LONGEST_SIDE ? LONGEST_SIDE : shrunkSide(size, LONGEST_SIDE);
  const { data, info } = await photo
    .rotate()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return {
    data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength),
    width: info.width,
    height: info.height,
  };
}
