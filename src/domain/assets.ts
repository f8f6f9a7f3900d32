import type { DatasetSpec } from './datasets/dataset-spec.ts';

/** Where things lie, relative to the app's own root. */
export const MODELS_PATH = 'models/';
/** What the app answers with until the person chooses another, and when a chosen one is damaged: it knows photos. */
export const DEFAULT_MODEL = 'camera';
/** Models that ship with the app, by the name of their folder, which is also their id. */
export const SHIPPED_MODELS: readonly string[] = [DEFAULT_MODEL, 'fashion-mnist', 'best', 'starter'];
/** The folder of a dataset's manifest and shards. */
export function datasetPath({ id }: Pick<DatasetSpec, 'id'>): string {
  return `data/${id}/`;
}

/** Cache of the datasets' verified shards; it outlives versions of the app, since shards are named by their content. */
export const DATASET_CACHE = 'selvedge-dataset';
