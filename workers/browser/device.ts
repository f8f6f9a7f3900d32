import { DATASET_PATH } from '../../src/contract/assets.ts';
import type { Run } from '../../src/contract/storage.ts';
import { APP_ROOT } from './app-root.ts';

export const DATASET_URL = new URL(DATASET_PATH, APP_ROOT).href;

/** What a run's history says about where it was trained. */
export function thisDevice(): Run['device'] {
  const { hardwareConcurrency: cores, userAgent: platform } = navigator;
  return { cores, platform };
}
