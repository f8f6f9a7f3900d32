/** `npm run data`: Fashion-MNIST from the nearest source to where the app serves it, verified on the way. */
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { SplitName } from '../../src/domain/dataset-manifest.ts';
import { sumImages } from '../../workers/data/manifest.ts';
import { CommandError } from './command.ts';
import { findFault } from './dataset.ts';
import { checkFolder } from './dataset-check.ts';
import { downloadFile } from './dataset-download.ts';
import {
  DATASET_FOLDER,
  DOWNLOAD_FOLDER,
  FASHION_MNIST,
  listFiles,
  NEIGHBOUR_FOLDER,
  type OfficialFiles,
  ORIGINS,
} from './dataset-files.ts';
import { packDataset } from './dataset-pack.ts';
import { megabytes, progress } from './progress.ts';

export interface DatasetPlaces {
  /** Where the app serves it from. */
  target: string;
  /** Where downloads are kept. */
  downloads: string;
  /** A folder that the person named, with the four official files; empty or undefined for none. */
  chosen: string | undefined;
  /** A folder beside the project that may hold them. */
  neighbour: string;
  origins: string[];
  files: OfficialFiles;
}

const PLACES: DatasetPlaces = {
  target: DATASET_FOLDER,
  downloads: DOWNLOAD_FOLDER,
  chosen: process.env.FASHION_MNIST_DIR,
  neighbour: NEIGHBOUR_FOLDER,
  origins: ORIGINS,
  files: FASHION_MNIST,
};

/**
 * Makes `target` hold the verified dataset. One that is whole already is left as it is, and one that is not stays as
 * it is until its successor is whole.
 * @throws CommandError that names the bad file, both checksums and the remedy
 */
export async function prepareDataset(
  places: DatasetPlaces = PLACES,
  log: (line: string) => void = console.log,
  terminal: NodeJS.WriteStream = process.stderr,
): Promise<void> {
  const { target, files } = places;
  const where = relative(process.cwd(), target);
  if ((await findFault(target, files)) === null) return log(`Fashion-MNIST is in ${where}, verified.`);
  const source = await findSource(places, terminal);
  log(`Packing Fashion-MNIST from ${relative(process.cwd(), source)} …`);
  const { splits } = await packDataset(source, target, files);
  const fault = await findFault(target, files);
  if (fault !== null) throw new CommandError(`${where} cannot be read back: ${fault}. Check the disk, then try again.`);
  const count = (name: SplitName) => sumImages(splits[name]).toLocaleString('en');
  const shards = splits.train.length + splits.test.length;
  log(`Fashion-MNIST is in ${where}: ${count('train')} + ${count('test')} images in ${shards} verified shards.`);
}

/** The folder whose four official files are right: the one that was named, the one beside the project, or a download. */
async function findSource(
  { chosen, neighbour, downloads, origins, files }: DatasetPlaces,
  terminal: NodeJS.WriteStream,
): Promise<string> {
  const list = listFiles(files);
  if (chosen) {
    await checkFolder(
      chosen,
      list,
      'Put the official files into that folder, or unset FASHION_MNIST_DIR to have them downloaded; then run `npm run data` again.',
    );
    return chosen;
  }
  if (await isFolder(neighbour)) {
    await checkFolder(
      neighbour,
      list,
      'Put the official files into that folder, or remove it to have them downloaded; then run `npm run data` again.',
    );
    return neighbour;
  }
  const total = list.reduce((sum, { bytes }) => sum + bytes, 0);
  const bar = progress({ label: 'Fashion-MNIST', total, format: megabytes, stream: terminal });
  try {
    let before = 0;
    for (const file of list) {
      await downloadFile(file, downloads, origins, (bytes) => bar.update(before + bytes));
      before += file.bytes;
    }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new CommandError(
      `Fashion-MNIST could not be downloaded:\n${error.message}\n` +
        'Check the connection and run `npm run data` again: it goes on where it stopped. Or put the four official files ' +
        'into a folder and name it: FASHION_MNIST_DIR=folder npm run data',
      { cause: error },
    );
  } finally {
    bar.finish();
  }
  return downloads;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false; // Whatever stands in the way, there is no folder to take files from.
  }
}
