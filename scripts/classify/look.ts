import { openAsBlob } from 'node:fs';
import type { PictureOrigin } from '../../src/domain/calibration.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { checkPictureFile } from '../../workers/common/picture-header.ts';
import { segmentGarment } from '../../workers/vision/index.ts';
import type { OpenedClassifier } from '../evaluate/photo-command.ts';
import { readPhoto } from '../evaluate/photo-reader.ts';

export interface Looked {
  origin: PictureOrigin;
  /** One a class. */
  probabilities: number[];
  /** Whether a garment stood out of the picture. */
  found: boolean;
}

/**
 * Looks at a picture as the app does.
 * @param file its path or its bytes
 * @throws picture-empty, picture-unreadable, picture-too-large
 */
export async function lookAt(
  file: string | Uint8Array<ArrayBuffer>,
  { classify }: Pick<OpenedClassifier, 'classify'>,
): Promise<Looked> {
  await checkPictureFile(typeof file === 'string' ? await opened(file) : new Blob([file]));
  const photo = await readPhoto(file).catch((cause: Error) => {
    throw new SelvedgeError('picture-unreadable', cause.message, { cause });
  });
  const { pixels, origin, garment } = segmentGarment(photo);
  return { origin, probabilities: Array.from(await classify(pixels, origin)), found: garment !== null };
}

/** @throws picture-unreadable */
export async function opened(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch (cause) {
    throw new SelvedgeError('picture-unreadable', `${path} cannot be opened`, { cause });
  }
}
