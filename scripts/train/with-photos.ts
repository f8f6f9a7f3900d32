import { type LearntSpec, pictureBytes } from '../../src/domain/datasets/dataset-spec.ts';
import { rowAt } from '../../workers/common/rows.ts';
import type { Examples, LabelledPictures } from '../../workers/training/examples.ts';

/** Photos as a network is to learn them. */
export interface TaughtPhotos {
  /** One picture each, of the size that vision makes. */
  pixels: Uint8Array<ArrayBuffer>;
  /** Classes that count as right for each: none where it shows none of them, several where nobody can say which. */
  right: readonly (readonly number[])[];
  folders: readonly string[];
}

/**
 * Pictures of photos in an epoch, beside each picture of the dataset once: every third picture is a photo. With less of
 * the dataset its test accuracy falls.
 */
const SHOWN = 28_000;

/**
 * How many of these a class gets grows with this power of how many pictures there are of it: at 1 the few ankle boots would
 * hardly be seen among the T-shirts, at 0 so often that they would be learnt by heart.
 */
const RARE_POWER = 0.5;

/** The part of the answer to a photo of none of the classes that goes to its own folder's output. */
const OWN_PART = 0.5;

/** Folders whose photos show none of the classes, each once, by name. */
export function unknownFolders({ right, folders }: TaughtPhotos): string[] {
  return [...new Set(folders.filter((_, k) => right[k]!.length === 0))].sort();
}

/**
 * An epoch of photos and of the dataset, with what each picture is to be taken for: a photo that may show any of several
 * classes for these alike. One that shows none of the classes is to be taken for each of them alike, so that the answer
 * to it says that it is not known, and as much for its own folder, which has an output beside the classes: else all that
 * is not known would look the same to the layers below, and could not be taught later. Each photo is shown several
 * times, each time changed otherwise.
 * @param spec of the dataset, whose pictures are of the size that vision makes
 * @param smoothing fraction of a label's mass that is spread over all classes
 * @returns probabilities, one column per class, then one for each of `unknownFolders`
 */
export function withPhotos(
  spec: LearntSpec,
  { count: size, inputs, targets }: LabelledPictures,
  photos: TaughtPhotos,
  smoothing: number,
): Examples<{ pictures: Uint8Array }, { probabilities: Float32Array }> {
  const classes = spec.classes.length;
  const bytes = pictureBytes(spec);
  const strange = unknownFolders(photos);
  const width = classes + strange.length;
  const shown = placesShown(photos);
  const count = shown.length + size;
  const pictures = new Uint8Array(count * bytes);
  const probabilities = new Float32Array(count * width);
  const add = (at: number, picture: Uint8Array, labels: readonly number[]) => {
    pictures.set(picture, at * bytes);
    const row = rowAt(probabilities, width, at);
    const own = labels[0]! < classes ? 1 - smoothing : OWN_PART;
    row.fill((1 - own) / classes, 0, classes);
    for (const label of labels) row[label]! += own / labels.length;
  };
  shown.forEach((k, at) => {
    const right = photos.right[k]!;
    const labels = right.length > 0 ? right : [classes + strange.indexOf(photos.folders[k]!)];
    add(at, rowAt(photos.pixels, bytes, k), labels);
  });
  targets.labels.forEach((label, index) => {
    add(shown.length + index, rowAt(inputs.pictures, bytes, index), [label]);
  });
  return { count, inputs: { pictures }, targets: { probabilities } };
}

/** Photos that are counted together: of the same classes or, where they show none, of the same folder. */
export const groupOf = ({ right, folder }: { right: readonly number[]; folder: string }): string =>
  right.join() || folder;

/** Which photo is shown, for each of about `SHOWN` times: the photos of a class in turn. */
function placesShown({ right, folders }: TaughtPhotos): number[] {
  const groups = new Map<string, number[]>();
  right.forEach((labels, k) => {
    const group = groupOf({ right: labels, folder: folders[k]! });
    groups.set(group, [...(groups.get(group) ?? []), k]);
  });
  const parts = [...groups.values()].map((places) => ({ places, part: places.length ** RARE_POWER }));
  const all = parts.reduce((sum, { part }) => sum + part, 0);
  return parts.flatMap(({ places, part }) =>
    Array.from({ length: Math.round((SHOWN * part) / all) }, (_, turn) => places[turn % places.length]!),
  );
}
