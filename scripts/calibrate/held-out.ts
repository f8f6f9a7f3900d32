import { join } from 'node:path';
import { FASHION_MNIST } from '../../src/domain/datasets/fashion-mnist.ts';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import { INPUT_PIXELS } from '../../src/domain/picture.ts';
import { gatherRows } from '../../workers/common/rows.ts';
import type { Split } from '../../workers/data/index.ts';
import { stratifiedSplit } from '../../workers/training/shuffle.ts';
import { segmentGarment } from '../../workers/vision/index.ts';
import { readFolders } from '../evaluate/photo-folders.ts';
import { readPhoto } from '../evaluate/photo-reader.ts';
import { listPhotos } from '../evaluate/photos.ts';
import { CommandError } from '../support/command.ts';

/** In each folder of photos, sorted by name, training leaves out the last of every `PHOTOS_HELD_OUT`. */
export const PHOTOS_HELD_OUT = 10;

/** Pictures that a model was not trained on, with which classes are right for each. */
export interface HeldOut {
  pixels: Uint8Array<ArrayBuffer>;
  right: number[][];
}

/**
 * What training held back of the dataset, by the model's own settings or by what is said of them.
 * @throws CommandError where nothing was held back, or nobody says
 */
export function heldOutExamples(
  train: Pick<Split, 'images' | 'labels'>,
  { training }: ModelMetadata,
  said: { from?: number; share?: number; seed?: number },
): HeldOut {
  const share = said.share ?? training?.validationShare ?? 0;
  const seed = said.seed ?? training?.seed ?? 1;
  if (said.from === undefined && !(share > 0 && share < 1)) {
    throw new CommandError(
      'The model does not say what its training held back of Fashion-MNIST. Say it: --held-from N, or --validation-share SHARE --seed SEED.',
    );
  }
  const validation =
    said.from === undefined
      ? stratifiedSplit(train.labels, share, seed).validation
      : Uint32Array.from({ length: Math.max(0, train.labels.length - said.from) }, (_, k) => said.from! + k);
  const pixels = new Uint8Array(gatherRows(train.images, INPUT_PIXELS, validation));
  return { pixels, right: Array.from(validation, (index) => [train.labels[index]!]) };
}

/**
 * What vision makes of the photos that training left out: of each folder's, by name, the last of every `every`.
 * @throws CommandError as `listPhotos`
 */
export function heldOutPhotos(directory: string, every: number): Promise<HeldOut> {
  return photosOf(directory, (place) => place % every === every - 1);
}

/** Photos with the folder of each. */
export interface FolderPhotos extends HeldOut {
  folders: string[];
}

/** The other photos, those to train on. @throws CommandError as `listPhotos` */
export function trainingPhotos(directory: string, every: number): Promise<FolderPhotos> {
  return photosOf(directory, (place) => place % every !== every - 1);
}

async function photosOf(directory: string, wanted: (placeInFolder: number) => boolean): Promise<FolderPhotos> {
  const folders = await readFolders(directory);
  const place: Record<string, number> = {};
  const chosen = (await listPhotos(directory, Object.keys(folders))).filter(({ folder }) => {
    place[folder] = (place[folder] ?? -1) + 1;
    return wanted(place[folder]);
  });
  const pixels = new Uint8Array(chosen.length * INPUT_PIXELS);
  for (const [k, { folder, file }] of chosen.entries()) {
    pixels.set(segmentGarment(await readPhoto(join(directory, folder, file))).pixels, k * INPUT_PIXELS);
  }
  return {
    pixels,
    right: chosen.map(({ folder }) => folders[folder]!.filter((index) => index < FASHION_MNIST.classes.length)),
    folders: chosen.map(({ folder }) => folder),
  };
}
