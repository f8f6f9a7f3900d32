import type { Importer } from './importer.ts';
import { ARCHIVES } from './importers/archives.ts';
import { DATASETS } from './importers/datasets.ts';
import { PICTURES } from './importers/pictures.ts';
import { SETTINGS } from './importers/settings.ts';

/** Everything that takes in what the app did not make. A new one is one entry of a list. */
export const IMPORTERS: readonly Importer[] = [...ARCHIVES, ...PICTURES, ...DATASETS, ...SETTINGS];
