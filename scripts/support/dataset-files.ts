/** The four official files of Fashion-MNIST, and the names that the project gives to places. */
import { join } from 'node:path';
import type { SplitName } from '../../src/domain/dataset-manifest.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Where the app serves the dataset from. */
export const DATASET_FOLDER = join(ROOT, 'public/data/fashion-mnist');
/** Where downloaded official files are kept. */
export const DOWNLOAD_FOLDER = join(ROOT, '.data/fashion-mnist');
/** A copy of the official files beside the project, used when there is one. */
export const NEIGHBOUR_FOLDER = join(ROOT, '../shared/fashion-mnist');

/** The authors' own addresses (github.com/zalandoresearch/fashion-mnist): their links first, then their repository. */
export const ORIGINS = [
  'http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/',
  'https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/',
];

export interface OfficialFile {
  name: string;
  bytes: number;
  /** Hex. */
  sha256: string;
}

export type OfficialFiles = Record<SplitName, { images: OfficialFile; labels: OfficialFile }>;

/** Sizes and SHA-256 of the files whose MD5 the authors print (8d4fb7e6…, 25c81989…, bef4ecab…, bb300cfd…). */
export const FASHION_MNIST: OfficialFiles = {
  train: {
    images: {
      name: 'train-images-idx3-ubyte.gz',
      bytes: 26421880,
      sha256: '3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84',
    },
    labels: {
      name: 'train-labels-idx1-ubyte.gz',
      bytes: 29515,
      sha256: 'a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845',
    },
  },
  test: {
    images: {
      name: 't10k-images-idx3-ubyte.gz',
      bytes: 4422102,
      sha256: '346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073',
    },
    labels: {
      name: 't10k-labels-idx1-ubyte.gz',
      bytes: 5148,
      sha256: '67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5',
    },
  },
};

export function listFiles(files: OfficialFiles): OfficialFile[] {
  return [files.train.images, files.train.labels, files.test.images, files.test.labels];
}

/** What a manifest's `sources` must say. */
export function sourceHashes(files: OfficialFiles): Record<string, string> {
  return Object.fromEntries(listFiles(files).map(({ name, sha256 }) => [name, sha256]));
}
