import { join } from 'node:path';
import { MODELS_PATH, SHIPPED_MODELS } from '../../src/domain/assets.ts';
import type { PictureOrigin } from '../../src/domain/calibration.ts';
import { viewOf } from '../../workers/models/calibration.ts';
import { predictAll } from '../../workers/training/evaluate.ts';
import { readModel } from '../support/model-folder.ts';
import { digest, type Fingerprint } from './digest.ts';

/** Pictures of 784 bytes each that every model is asked about. */
export interface Asked {
  name: string;
  pixels: Uint8Array;
  origin: PictureOrigin;
}

export const folderOf = (model: string) => join('public', MODELS_PATH, model);

/** Calibrated probabilities of every model that ships, as the app gives them. @param kernels the build in use */
export async function fingerprintAnswers(asked: readonly Asked[], kernels: string): Promise<Fingerprint> {
  const hashes: Fingerprint = {};
  for (const name of SHIPPED_MODELS) {
    const { model, metadata } = await readModel(folderOf(name));
    for (const { name: pictures, pixels, origin } of asked) {
      const view = viewOf(metadata.calibration, origin);
      const probabilities = await predictAll(model, pixels, metadata.preprocessing, {}, view);
      hashes[`answers/${name}/${pictures}/${kernels}`] = digest(probabilities);
    }
    model.dispose();
  }
  return hashes;
}
