/** Where the files of a dataset are looked for, and where they are put. */
import { join } from 'node:path';
import { datasetPath } from '../../src/domain/assets.ts';
import { APP_DATASET } from '../../src/domain/datasets/app-dataset.ts';
import type { DatasetSpec, OfficialFile } from '../../src/domain/datasets/dataset-spec.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface DatasetPlaces {
  spec: DatasetSpec;
  /** Where the app serves it from. */
  target: string;
  /** Where downloaded official files are kept. */
  downloads: string;
  /** A folder that the person named, with the four official files; empty or undefined for none. */
  chosen: string | undefined;
  /** A folder beside the project that may hold them. */
  neighbour: string;
}

export function placesOf(spec: DatasetSpec): DatasetPlaces {
  return {
    spec,
    target: servedFrom(spec),
    downloads: join(ROOT, '.data', spec.id),
    chosen: process.env[folderVariable(spec)],
    neighbour: join(ROOT, '../shared', spec.id),
  };
}

/** The folder from which the app serves a dataset. */
export function servedFrom(spec: DatasetSpec): string {
  return join(ROOT, 'public', datasetPath(spec));
}

/** The environment variable by which a person names a folder with the official files: `FASHION_MNIST_DIR`. */
export function folderVariable({ id }: DatasetSpec): string {
  return `${id.replaceAll('-', '_').toUpperCase()}_DIR`;
}

export function listFiles({ source: { files } }: DatasetSpec): OfficialFile[] {
  return [files.train.images, files.train.labels, files.test.images, files.test.labels];
}

/** What a person types to get it. */
export function dataCommand(spec: DatasetSpec): string {
  return spec.id === APP_DATASET.id ? 'npm run data' : `npm run data -- --dataset ${spec.id}`;
}
