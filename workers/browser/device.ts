import { DATASET_PATH } from '../../src/contract/assets.ts';
import type { Run } from '../../src/contract/storage.ts';

/** Workers lie one folder below the app's root, in development and in the build. */
const APP_ROOT = '../';

export const DATASET_URL = new URL(`${APP_ROOT}${DATASET_PATH}`, self.location.href).href;

/** What a run's history says about where it was trained. */
export function thisDevice(): Run['device'] {
  const { hardwareConcurrency: cores, userAgent: platform } = navigator;
  return { cores, platform };
}
