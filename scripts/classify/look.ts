import { openAsBlob } from 'node:fs';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { checkPictureFile } from '../../workers/common/picture-header.ts';
import { segmentGarment } from '../../workers/vision/index.ts';
import type { OpenedClassifier } from '../evaluate/photo-command.ts';
import { readPhoto } from '../evaluate/photo-reader.ts';

export interface Looked {
  /** One a class. */
  probabilities: number[];
  /** Whether a garment stood out of the picture. */
  found: boolean;
}

/**
 * Looks at a picture file as the app does.
 * @throws picture-empty, picture-unreadable, picture-too-large
 */
export async function lookAt(path: string, { classify }: Pick<OpenedClassifier, 'classify'>): Promise<Looked> {
  await checkPictureFile(await opened(path));
  const photo = await readPhoto(path).catch((cause: Error) => {
    throw new SelvedgeError('picture-unreadable', cause.message, { cause });
  });
  const { pixels, origin, garment } = segmentGarment(photo);
  return { probabilities: Array.from(await classify(pixels, origin)), found: garment !== null };
}

/** @throws picture-unreadable */
async function opened(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch (cause) {
    throw new SelvedgeError('picture-unreadable', `${path} cannot be opened`, { cause });
  }
}
