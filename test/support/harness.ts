import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { readPhoto } from '../../scripts/evaluate/photo-reader.ts';
import { startNodeEngine } from '../../scripts/support/engine.ts';
import { readModel } from '../../scripts/support/model-folder.ts';
import { DEFAULT_MODEL } from '../../src/domain/assets.ts';
import { viewOf } from '../../workers/models/calibration.ts';
import { predict } from '../../workers/models/predict.ts';
import { segmentGarment } from '../../workers/vision/index.ts';
import { DIST } from './build.ts';

export interface HarnessAnswer {
  /** The 28×28 bytes. */
  pixels: number[];
  name: string;
  /** Probability of `name`. */
  confidence: number;
}

/** The command line's way from a picture to its answer, with the model of the production build. */
export async function openHarness(): Promise<(picture: Sharp | Buffer) => Promise<HarnessAnswer>> {
  await startNodeEngine();
  const { model, metadata } = await readModel(join(DIST, 'models', DEFAULT_MODEL));
  const file = join(mkdtempSync(join(tmpdir(), 'selvedge-picture-')), 'picture.png');
  return async (picture) => {
    // The bytes of a file are read as they are, whatever its name says.
    if (Buffer.isBuffer(picture)) await writeFile(file, picture);
    else await picture.clone().png().toFile(file);
    const { pixels, origin } = segmentGarment(await readPhoto(file));
    const probabilities = Array.from(
      await predict(model, pixels, metadata.preprocessing, viewOf(metadata.calibration, origin)),
    );
    const confidence = Math.max(...probabilities);
    return { pixels: [...pixels], name: metadata.classes[probabilities.indexOf(confidence)]!, confidence };
  };
}
