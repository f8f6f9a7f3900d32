/**
 * `npm run fingerprint [-- --photos DIR --dataset DIR]` prints hashes of what the project computes: the first steps of
 * every preset, answers of the models that ship, what vision makes of photos, and a model taught some. Everything is
 * seeded, so on one machine the same code prints the same text; `npm run same` compares it with that of a revision.
 */
import { parseArgs } from 'node:util';
import { FASHION_MNIST } from '../src/domain/datasets/fashion-mnist.ts';
import { INPUT_PIXELS } from '../src/domain/picture.ts';
import { labelledPictures } from '../workers/training/examples.ts';
import { fingerprintAdaptation } from './fingerprint/adaptation.ts';
import { type Asked, fingerprintAnswers } from './fingerprint/answers.ts';
import type { Fingerprint } from './fingerprint/digest.ts';
import { fingerprintPhotos, pixelsOf, seePhotos } from './fingerprint/photos.ts';
import { findPlaces, PLACE_OPTIONS } from './fingerprint/places.ts';
import { fingerprintTraining } from './fingerprint/training.ts';
import { runCommand } from './support/command.ts';
import { loadDatasetFromDisk } from './support/dataset.ts';
import { startNodeEngine } from './support/engine.ts';
import { allowRelaxedSimd } from './support/relaxed-simd.ts';

const TEST_PICTURES = 1000;

await runCommand(import.meta.filename, async () => {
  const places = findPlaces(parseArgs({ options: PLACE_OPTIONS }).values);
  const print = console.log;
  // Standard output is for the hashes alone.
  console.log = console.error;
  allowRelaxedSimd();
  const kernels = await startNodeEngine();
  const dataset = places.dataset === undefined ? undefined : await loadDatasetFromDisk(FASHION_MNIST, places.dataset);
  const hashes: Fingerprint = {};
  const timed = async <T>(title: string, part: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await part();
    console.error(`${title}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return result;
  };
  const take = async (title: string, part: () => Promise<Fingerprint>) => {
    Object.assign(hashes, await timed(title, part));
  };

  if (places.photos === undefined) console.error('No real photos are here: drawn ones stand in for them.');
  const photos = await timed('vision', () => seePhotos(places.photos));
  Object.assign(hashes, fingerprintPhotos(photos));
  const asked: Asked[] = [{ name: photos.name, pixels: pixelsOf(photos.seen), origin: 'photo' }];
  if (dataset) {
    const pixels = dataset.test.images.subarray(0, TEST_PICTURES * INPUT_PIXELS);
    asked.push({ name: 'test pictures', pixels, origin: 'dataset' });
    await take('training', () => fingerprintTraining(labelledPictures(dataset.train), kernels));
  } else {
    console.error(
      'Fashion-MNIST is not here: training, answers to its test pictures and rehearsal by it are left out. ' +
        'Run `npm run data` to put it there.',
    );
  }
  await take('answers', () => fingerprintAnswers(asked, kernels));
  await take('adaptation', () => fingerprintAdaptation(photos, dataset?.train, kernels));
  print(JSON.stringify(hashes, null, 2));
});
