import type { LayersModel } from '@tensorflow/tfjs-layers';
import { CLASS_NAMES, IMAGE_PIXELS } from '../../src/domain/classes.ts';
import type { Preprocessing } from '../../src/domain/model-metadata.ts';
import { predict } from '../../workers/models/predict.ts';
import type { Examples } from '../../workers/training/replicas/gradient-worker.ts';
import type { FolderPhotos, HeldOut } from '../calibrate/held-out.ts';

/**
 * How often each photo is shown in an epoch, each time changed otherwise, and each picture of the dataset once: with
 * some 2,400 photos every third picture is a photo. With less of the dataset its test accuracy falls.
 */
const SHOWN = 12;

/** Share of the answer to a photo of none of the classes that goes to its own folder's output. */
const OWN_SHARE = 0.5;

/** Folders whose photos show none of the classes, each once, by name. */
export function unknownFolders({ right, folders }: FolderPhotos): string[] {
  return [...new Set(folders.filter((_, k) => right[k]!.length === 0))].sort();
}

/**
 * An epoch of photos and of the dataset, with what each picture is to be taken for: a photo whose folder leaves several
 * classes is the one of them that the network so far finds likeliest. One that shows none of the classes is to be taken
 * for each of them alike, so that the answer to it says that it is not known, and as much for its own folder, which has
 * an output beside the classes: else all that is not known would look the same to the layers below, and could not be
 * taught later. Without these outputs, the answer is the even one.
 * @param dataset without what is held back of it
 * @param smoothing share of a label's mass that is spread over all classes
 * @returns targets of a column a class, then one for each of `strangeFolders`
 */
export async function withPhotos(
  network: LayersModel,
  preprocessing: Preprocessing,
  dataset: Examples,
  photos: FolderPhotos,
  smoothing: number,
): Promise<Examples> {
  const classes = CLASS_NAMES.length;
  const strange = unknownFolders(photos);
  const width = classes + strange.length;
  const likely = await likeliest(network, preprocessing, photos);
  const shown = photos.right.length * SHOWN;
  const count = shown + dataset.labels.length;
  const images = new Uint8Array(count * IMAGE_PIXELS);
  const labels = new Uint8Array(count);
  const targets = new Float32Array(count * width);
  const add = (at: number, from: Uint8Array, index: number, label: number) => {
    images.set(from.subarray(index * IMAGE_PIXELS, (index + 1) * IMAGE_PIXELS), at * IMAGE_PIXELS);
    const row = targets.subarray(at * width, (at + 1) * width);
    const own = label < classes ? 1 - smoothing : OWN_SHARE;
    row.fill((1 - own) / classes, 0, classes);
    row[label]! += own;
    labels[at] = label;
  };
  for (let at = 0; at < shown; at++) {
    const k = at % likely.length;
    add(at, photos.pixels, k, likely[k] ?? classes + strange.indexOf(photos.folders[k]!));
  }
  dataset.labels.forEach((label, index) => {
    add(shown + index, dataset.images, index, label);
  });
  return { images, labels, targets };
}

/** For each photo the likeliest of its right classes; undefined where there is none. */
async function likeliest(
  network: LayersModel,
  preprocessing: Preprocessing,
  { pixels, right }: HeldOut,
): Promise<(number | undefined)[]> {
  const found: (number | undefined)[] = [];
  for (const [k, labels] of right.entries()) {
    const picture = pixels.subarray(k * IMAGE_PIXELS, (k + 1) * IMAGE_PIXELS);
    const odds = labels.length > 1 ? await predict(network, picture, preprocessing) : [];
    found.push([...labels].sort((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0))[0]);
  }
  return found;
}
