import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReplayKind } from '../../src/contract/adaptation-api.ts';
import { DEFAULT_MODEL } from '../../src/domain/assets.ts';
import { FASHION_MNIST } from '../../src/domain/datasets/fashion-mnist.ts';
import { INPUT_PIXELS } from '../../src/domain/picture.ts';
import { decodeReplay, drawPictures } from '../../workers/adaptation/generative-replay.ts';
import { rehearsedFor } from '../../workers/adaptation/settings.ts';
import { drawSome } from '../../workers/adaptation/some.ts';
import { teach } from '../../workers/adaptation/teach.ts';
import type { Split } from '../../workers/data/index.ts';
import { toFiles } from '../../workers/tfjs/artifacts.ts';
import { Random } from '../../workers/training/random.ts';
import { readModel } from '../support/model-folder.ts';
import { startReplicaThread } from '../support/replica-threads.ts';
import { folderOf } from './answers.ts';
import { digest, type Fingerprint } from './digest.ts';
import { pixelsOf, type SeenPhotos } from './photos.ts';

const SEED = 1;

/**
 * Teaches the app's first model every second photo, classes of one's own among them, and asks it about the others:
 * rehearsing by the dataset on two cores where that is here, and by the replay model on one.
 * @param train the dataset's training part
 * @param kernels the build in use
 */
export async function fingerprintAdaptation(
  photos: SeenPhotos,
  train: Split | undefined,
  kernels: string,
): Promise<Fingerprint> {
  const taught = photos.seen.filter((_, at) => at % 2 === 0);
  const others = photos.seen.filter((_, at) => at % 2 === 1);
  const hashes: Fingerprint = {};
  const run = async (rehearsalFrom: ReplayKind, rehearsal: Uint8Array, cores: string) => {
    const parent = await readModel(folderOf(DEFAULT_MODEL));
    const { network, samples, unseen, early, evaluated } = await teach({
      parent,
      samples: { entries: taught, pixels: pixelsOf(taught) },
      rehearsal,
      rehearsalFrom,
      evaluated: pixelsOf(others),
      replicas: cores === '2 cores' ? [startReplicaThread()] : [],
      control: {},
      seed: SEED,
    });
    const name = `adaptation/${photos.name}/${rehearsalFrom}/${cores}/${kernels}`;
    hashes[`${name}/weights`] = digest((await toFiles(network)).weights);
    hashes[`${name}/before`] = digest(samples.before, evaluated.before);
    hashes[`${name}/after`] = digest(samples.after, evaluated.after, unseen, early);
    network.dispose();
    parent.model.dispose();
  };
  const count = rehearsedFor(taught.length);
  if (train) await run('dataset', drawSome(train, count, Random.of(SEED)), '2 cores');
  const sketch = decodeReplay(new Uint8Array(await readFile(join('public', FASHION_MNIST.replay))), INPUT_PIXELS);
  await run('sketch', drawPictures(sketch, count, Random.of(SEED)), '1 core');
  return hashes;
}
