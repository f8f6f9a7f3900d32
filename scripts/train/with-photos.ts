import type { LayersModel } from '@tensorflow/tfjs-layers';
import { CLASS_NAMES, IMAGE_PIXELS } from '../../src/contract/classes.ts';
import type { Preprocessing } from '../../src/contract/classifier-api.ts';
import { predict } from '../../workers/model/predict.ts';
import type { Examples } from '../../workers/training/share.ts';
import type { HeldOut } from '../calibrate/held-out.ts';

/**
 * How often each photo is shown in an epoch, each time changed otherwise, and each picture of the dataset once: with
 * some 2,400 photos every third picture is a photo. With less of the dataset its test accuracy falls.
 */
const SHOWN = 12;

/**
 * An epoch of photos and of the dataset, with what each picture is to be taken for: a photo whose folder leaves several
 * classes is the one of them that the network so far finds likeliest; one that shows none of the classes is to be
 * taken for each of them alike, so that the answer to it says that it is not known.
 * @param dataset without what is held back of it
 * @param smoothing share of a label's mass that is spread over all classes
 */
export async function withPhotos(
  network: LayersModel,
  preprocessing: Preprocessing,
  dataset: Examples,
  photos: HeldOut,
  smoothing: number,
): Promise<Examples> {
  const classes = CLASS_NAMES.length;
  const likely = await likeliest(network, preprocessing, photos);
  const shown = photos.right.length * SHOWN;
  const count = shown + dataset.labels.length;
  const images = new Uint8Array(count * IMAGE_PIXELS);
  const labels = new Uint8Array(count);
  const targets = new Float32Array(count * classes).fill(smoothing / classes);
  const add = (at: number, from: Uint8Array, index: number, label: number | undefined) => {
    images.set(from.subarray(index * IMAGE_PIXELS, (index + 1) * IMAGE_PIXELS), at * IMAGE_PIXELS);
    if (label === undefined) targets.fill(1 / classes, at * classes, (at + 1) * classes);
    else targets[at * classes + label]! += 1 - smoothing;
    labels[at] = label ?? 0;
  };
  for (let at = 0; at < shown; at++) add(at, photos.pixels, at % likely.length, likely[at % likely.length]);
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
