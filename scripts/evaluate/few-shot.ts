import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ReplayKind } from '../../src/contract/adaptation-api.ts';
import { argMax } from '../../src/domain/arg-max.ts';
import { FASHION_MNIST } from '../../src/domain/datasets/fashion-mnist.ts';
import { INPUT_PIXELS } from '../../src/domain/picture.ts';
import { decodeReplay, drawPictures } from '../../workers/adaptation/generative-replay.ts';
import { NeighbourMemory, withMemory } from '../../workers/adaptation/memory.ts';
import { rehearsedFor } from '../../workers/adaptation/settings.ts';
import { drawSome } from '../../workers/adaptation/some.ts';
import { type Taught, type TeachingSamples, teach } from '../../workers/adaptation/teach.ts';
import { rowAt } from '../../workers/common/rows.ts';
import { type Dataset, normalise } from '../../workers/data/index.ts';
import { viewOf } from '../../workers/models/calibration.ts';
import type { OpenedModel } from '../../workers/models/model-file.ts';
import { run } from '../../workers/models/predict.ts';
import { splitNetwork } from '../../workers/models/split.ts';
import { predictAll } from '../../workers/training/evaluate.ts';
import { Random } from '../../workers/training/random.ts';
import { shuffle } from '../../workers/training/shuffle.ts';
import { CommandError } from '../support/command.ts';
import { loadDatasetFromDisk } from '../support/dataset.ts';
import { startNodeEngine } from '../support/engine.ts';
import { readModel } from '../support/model-folder.ts';
import { allowRelaxedSimd } from '../support/relaxed-simd.ts';
import { startReplicaThread } from '../support/replica-threads.ts';
import { type AlbumPhoto, PhotoAlbum } from './photo-album.ts';
import { readFolders } from './photo-labels.ts';
import { pixelsOf } from './see-photos.ts';

export interface FewShotOptions {
  /** Photos of each folder that are taught. */
  k: number;
  /** Teaches the folders that none of the ten classes is right for, as classes of one's own. */
  newClasses: boolean;
  rehearsal: ReplayKind;
  seeds: number;
}

/** Means over the seeds; fractions of 1. */
export interface FewShotReport {
  k: number;
  /** Strict accuracy on the folders that were taught; of classes of one's own, 0 before. */
  before: number;
  after: number;
  gain: number;
  /** By the live memory, before anything is taught; of classes that the model has. */
  recalled?: number;
  /** By the taught network and the memory of the same samples together. */
  both?: number;
  /** Accuracy lost on the whole test set. */
  testAccuracyLost: number;
  /** Strict accuracy lost on the folders that were not taught, where some were not. */
  othersLost?: number;
  /** To teach, without decoding photos. */
  seconds: number;
}

/** What the seeds of one report have in common. */
interface Ground {
  parent: OpenedModel;
  folders: Record<string, number[]>;
  /** Those of which one class is right, or none. */
  evaluated: AlbumPhoto[];
  training: PhotoAlbum;
  dataset: Dataset;
  sketch: Uint8Array;
  options: FewShotOptions;
}

/**
 * Teaches the model in the folder `model` K photos of each folder beside `photos`, in `train`, by the app's own code,
 * and evaluates it on those of `photos`.
 * @throws CommandError when photos or model are missing, or too few
 */
export async function fewShot(photos: string, model: string, options: FewShotOptions): Promise<FewShotReport> {
  allowRelaxedSimd();
  await startNodeEngine();
  const folders = await readFolders(photos);
  const ground: Ground = {
    parent: await readModel(model),
    folders,
    evaluated: await (await new PhotoAlbum(photos).all()).filter(({ right }) => right.length < 2),
    training: new PhotoAlbum(join(dirname(resolve(photos)), 'train')),
    dataset: await loadDatasetFromDisk(FASHION_MNIST),
    sketch: new Uint8Array(await readFile(join('public', FASHION_MNIST.replay))),
    options,
  };
  const testBefore = await testAccuracy(ground.parent.model, ground);
  const runs: Omit<FewShotReport, 'k'>[] = [];
  for (let seed = 1; seed <= options.seeds; seed++) {
    const run = await oneSeed(ground, seed, testBefore);
    console.error(
      `seed ${seed}: ${figure(run.before)} → ${figure(run.after)}, test lost ${figure(run.testAccuracyLost)}`,
    );
    runs.push(run);
  }
  const mean = (of: (run: Omit<FewShotReport, 'k'>) => number) =>
    round(runs.reduce((sum, run) => sum + of(run), 0) / runs.length);
  return {
    k: options.k,
    before: mean((run) => run.before),
    after: mean((run) => run.after),
    gain: mean((run) => run.gain),
    ...(!options.newClasses && {
      recalled: mean((run) => run.recalled ?? 0),
      both: mean((run) => run.both ?? 0),
    }),
    testAccuracyLost: mean((run) => run.testAccuracyLost),
    ...(options.newClasses && { othersLost: mean((run) => run.othersLost ?? 0) }),
    seconds: mean((run) => run.seconds),
  };
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;
const figure = (fraction: number) => `${(100 * fraction).toFixed(2)} %`;

async function oneSeed(ground: Ground, seed: number, testBefore: number): Promise<Omit<FewShotReport, 'k'>> {
  const { options, parent, folders } = ground;
  // What nothing is judged on need not be taught.
  const judged = new Set(ground.evaluated.map(({ folder }) => folder));
  const taughtFolders = Object.keys(folders).filter(
    (folder) => judged.has(folder) && (folders[folder]!.length === 0) === options.newClasses,
  );
  const samples = await chooseSamples(ground, taughtFolders, seed);
  const began = performance.now();
  const taught = await teach({
    parent,
    samples,
    rehearsal: rehearsalOf(ground, samples.entries.length, seed),
    rehearsalFrom: options.rehearsal,
    evaluated: new Uint8Array(0),
    replicas: Array.from({ length: availableParallelism() - 1 }, () => startReplicaThread()),
    control: {},
    seed,
  });
  const seconds = (performance.now() - began) / 1000;
  try {
    const isTaught = ({ folder }: AlbumPhoto) => taughtFolders.includes(folder);
    const own = ground.evaluated.filter(isTaught);
    const others = ground.evaluated.filter((photo) => !isTaught(photo) && folders[photo.folder]!.length > 0);
    const before = await strict(parent.model, own, ground, parent.metadata.classes);
    const after = await strict(taught.network, own, ground, taught.plan.classes);
    const othersLost = options.newClasses
      ? (await strict(parent.model, others, ground, parent.metadata.classes)) -
        (await strict(taught.network, others, ground, taught.plan.classes))
      : 0;
    const remembered = (network: Taught['network']) =>
      options.newClasses ? 0 : recallAccuracy(ground, samples, own, network);
    const recalled = await remembered(parent.model);
    const both = await remembered(taught.network);
    const lost = testBefore - (await testAccuracy(taught.network, ground));
    return { before, after, gain: after - before, recalled, both, testAccuracyLost: lost, othersLost, seconds };
  } finally {
    taught.network.dispose();
  }
}

function rehearsalOf({ options, dataset, sketch }: Ground, samples: number, seed: number): Uint8Array {
  const random = Random.of(seed, 0);
  const count = rehearsedFor(samples);
  if (options.rehearsal === 'dataset') return drawSome(dataset.train, count, random);
  return drawPictures(decodeReplay(sketch, INPUT_PIXELS), count, random);
}

/** K photos of each folder, labelled as a person would. */
async function chooseSamples({ training, parent, options }: Ground, taught: readonly string[], seed: number) {
  const chosen: AlbumPhoto[] = [];
  for (const [stream, folder] of taught.entries()) {
    const photos = await training.photos(folder);
    if (photos.length < options.k)
      throw new CommandError(`${folder} has ${photos.length} photos, fewer than ${options.k}.`);
    const order = shuffle(
      photos.map((_, i) => i),
      Random.of(seed, 1, stream),
    );
    for (const at of order.slice(0, options.k)) chosen.push(await training.see(photos[at]!));
  }
  const pixels = pixelsOf(chosen);
  const answers = await predictAll(parent.model, pixels, parent.metadata.preprocessing);
  const classes = parent.metadata.classes.length;
  const entries = chosen.map(({ folder, right, id, fingerprint }, i) => {
    // Where any of several classes may be right, a person would name one; the model's best of them stands in for that.
    const scores = rowAt(answers, classes, i);
    const label = right.toSorted((a, b) => scores[b]! - scores[a]!)[0];
    return { id, fingerprint, label: label === undefined ? ownName(folder) : FASHION_MNIST.classes[label]!.name };
  });
  return { entries, pixels };
}

const ownName = (folder: string) => folder[0]!.toUpperCase() + folder.slice(1);

/** Fraction of photos whose top class is the right one. */
async function strict(
  network: Taught['network'],
  photos: readonly AlbumPhoto[],
  { parent }: Ground,
  classes: readonly string[],
): Promise<number> {
  const { preprocessing, calibration } = parent.metadata;
  const answers = await predictAll(network, pixelsOf(photos), preprocessing, {}, viewOf(calibration, 'photo'));
  const well = photos.filter(({ folder, right }, i) => {
    const answer = classes[argMax(answers, i * classes.length, classes.length)]!;
    const [label] = right;
    return answer === (label === undefined ? ownName(folder) : FASHION_MNIST.classes[label]!.name);
  });
  return well.length / photos.length;
}

/** Strict accuracy of a network of the parent's classes with the samples as its memory. */
async function recallAccuracy(
  { parent }: Ground,
  { entries, pixels }: TeachingSamples,
  photos: readonly AlbumPhoto[],
  network: Taught['network'],
): Promise<number> {
  const { preprocessing, classes, calibration } = parent.metadata;
  const { trunk, top, featureSize } = await splitNetwork(network, 1);
  top.dispose();
  const featuresOf = (images: Uint8Array) => run(trunk, normalise(images, preprocessing));
  const memory = new NeighbourMemory();
  const known = await featuresOf(pixels);
  for (const [i, { label }] of entries.entries()) {
    memory.add(rowAt(known, featureSize, i), label);
  }
  const images = pixelsOf(photos);
  const answers = await predictAll(network, images, preprocessing, {}, viewOf(calibration, 'photo'));
  const asked = await featuresOf(images);
  const well = photos.filter(({ right }, i) => {
    const strengths = memory.recall(rowAt(asked, featureSize, i));
    const answer = argMax(withMemory(rowAt(answers, classes.length, i), classes, strengths));
    return classes[answer] === FASHION_MNIST.classes[right[0]!]!.name;
  });
  return well.length / photos.length;
}

async function testAccuracy(network: Taught['network'], { dataset, parent }: Ground): Promise<number> {
  const { test } = dataset;
  const answers = await predictAll(network, test.images, parent.metadata.preprocessing);
  const classes = answers.length / test.size;
  let right = 0;
  test.labels.forEach((label, i) => {
    if (argMax(answers, i * classes, classes) === label) right++;
  });
  return right / test.size;
}
