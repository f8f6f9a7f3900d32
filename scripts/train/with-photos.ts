import type { LayersModel } from '@tensorflow/tfjs-layers';
import { type LearntSpec, pictureBytes, preprocessingOf } from '../../src/domain/datasets/dataset-spec.ts';
import { rowAt } from '../../workers/common/rows.ts';
import { predict } from '../../workers/models/predict.ts';
import type { Examples, LabelledPictures } from '../../workers/training/examples.ts';
import type { FolderPhotos, HeldOut } from '../calibrate/held-out.ts';

/**
 * How often each photo is shown in an epoch, each time changed otherwise, and each picture of the dataset once: with
 * some 2,400 photos every third picture is a photo. With less of the dataset its test accuracy falls.
 */
const SHOWN = 12;

/** The part of the answer to a photo of none of the classes that goes to its own folder's output. */
const OWN_PART = 0.5;

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
 * @param spec of the dataset, whose pictures are of the size that vision makes
 * @param smoothing fraction of a label's mass that is spread over all classes
 * @returns probabilities, one column per class, then one for each of `unknownFolders`
 */
export async function withPhotos(
  network: LayersModel,
  spec: LearntSpec,
  { count: size, inputs, targets }: LabelledPictures,
  photos: FolderPhotos,
  smoothing: number,
): Promise<Examples<{ pictures: Uint8Array }, { probabilities: Float32Array }>> {
  const classes = spec.classes.length;
  const bytes = pictureBytes(spec);
  const strange = unknownFolders(photos);
  const width = classes + strange.length;
  const likely = await likeliest(network, spec, photos);
  const shown = photos.right.length * SHOWN;
  const count = shown + size;
  const pictures = new Uint8Array(count * bytes);
  const probabilities = new Float32Array(count * width);
  const add = (at: number, from: Uint8Array, index: number, label: number) => {
    pictures.set(rowAt(from, bytes, index), at * bytes);
    const row = rowAt(probabilities, width, at);
    const own = label < classes ? 1 - smoothing : OWN_PART;
    row.fill((1 - own) / classes, 0, classes);
    row[label]! += own;
  };
  for (let at = 0; at < shown; at++) {
    const k = at % likely.length;
    add(at, photos.pixels, k, likely[k] ?? classes + strange.indexOf(photos.folders[k]!));
  }
  targets.labels.forEach((label, index) => {
    add(shown + index, inputs.pictures, index, label);
  });
  return { count, inputs: { pictures }, targets: { probabilities } };
}

/** For each photo the likeliest of its right classes; undefined where there is none. */
async function likeliest(
  network: LayersModel,
  spec: LearntSpec,
  { pixels, right }: HeldOut,
): Promise<(number | undefined)[]> {
  const bytes = pictureBytes(spec);
  const found: (number | undefined)[] = [];
  for (const [k, labels] of right.entries()) {
    const picture = rowAt(pixels, bytes, k);
    const odds = labels.length > 1 ? await predict(network, picture, preprocessingOf(spec)) : [];
    found.push([...labels].sort((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0))[0]);
  }
  return found;
}
