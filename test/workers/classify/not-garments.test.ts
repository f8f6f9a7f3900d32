import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import type { Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { readModel } from '../../../scripts/support/model-folder.ts';
import { DEFAULT_MODEL } from '../../../src/domain/assets.ts';
import { confidenceOf, isSure } from '../../../src/domain/calibration.ts';
import { viewOf } from '../../../workers/models/calibration.ts';
import type { OpenedModel } from '../../../workers/models/model-file.ts';
import { predict } from '../../../workers/models/predict.ts';
import { segmentGarment } from '../../../workers/vision/index.ts';
import { faces, rooms } from '../../support/not-garments.ts';
import { draw, pixelsOf } from '../../support/pictures.ts';

let opened: OpenedModel;

beforeAll(async () => {
  await setBackend('cpu');
  opened = await readModel(`public/models/${DEFAULT_MODEL}`);
});

/** Whether the app would give an answer. */
async function answers(frame: Sharp): Promise<boolean> {
  const { pixels, garment } = segmentGarment(await pixelsOf(frame));
  const { model, metadata } = opened;
  const calibration = metadata.calibration!;
  const probabilities = await predict(model, pixels, metadata.preprocessing, viewOf(calibration, 'photo'));
  return isSure(confidenceOf(probabilities, garment !== null), calibration);
}

async function countAnswered(frames: Sharp[]): Promise<number> {
  let count = 0;
  for (const frame of frames) if (await answers(frame)) count++;
  return count;
}

describe('a calibrated model is not sure', () => {
  it('of a drawn face, whatever its colours', async () => {
    expect(await countAnswered(faces())).toBe(0);
  });

  it('of most drawn rooms: of a single table or window it may be', async () => {
    expect(await countAnswered(rooms())).toBeLessThan(rooms().length / 2);
  });

  it('but it is of a garment', async () => {
    const garments = (['trouser', 'bag'] as const).map((garment) => draw(garment, { width: 640, height: 480 }));
    expect(await countAnswered(garments)).toBeGreaterThan(0);
  });
});
